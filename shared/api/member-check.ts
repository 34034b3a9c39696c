import { z } from 'zod';
import { AdditionId, CheckItemId, MemberCheckId, OfferedExerciseId, SourceId } from '../ids.ts';
import {
  AdditionView,
  AnswerBeside,
  CheckItemView,
  CheckLetters,
  CheckLine,
  CheckView,
  OfferedExerciseView,
  Proposal,
  TakeUpExercise,
} from '../member-check/check-view.ts';
import {
  CheckItemChanges,
  CheckState,
  MemberCheckChanges,
  NewCheckItem,
  NewMemberCheck,
} from '../member-check/member-check.ts';
import { AdditionSeen, NewResolution } from '../member-check/reply.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';
import { MineView } from './mine.ts';

const study = z.strictObject({ study: z.string() });
const check = z.strictObject({ study: z.string(), check: z.string() });
const item = check.extend({ item: z.string() });
const addition = z.strictObject({ study: z.string(), addition: z.string() });
const offered = z.strictObject({ study: z.string(), exercise: z.string() });

/** The researchers’ side of member checks, of what coordinators add, and of the exercises they send in. */
export const memberCheckApi = {
  list: endpoint('GET', '/api/studies/:study/member-checks', {
    summary: 'The sheets for coordinators, the newest month first',
    params: study,
    query: z.strictObject({
      ...paging,
      participant: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      state: CheckState.optional(),
    }),
    result: listOf(CheckLine),
  }),
  add: endpoint('POST', '/api/studies/:study/member-checks', {
    summary: 'Prepares a sheet for a coordinator, with the statements that the study suggests',
    params: study,
    body: NewMemberCheck,
    result: CheckView,
    status: 201,
  }),
  get: endpoint('GET', '/api/studies/:study/member-checks/:check', {
    summary: 'A sheet with its items, their answers, and what stands against sending it',
    params: check,
    result: CheckView,
  }),
  change: endpoint('PATCH', '/api/studies/:study/member-checks/:check', {
    summary: 'Changes the title, the greeting or the day of a sheet that was not sent yet',
    params: check,
    body: MemberCheckChanges.extend(seen),
    result: CheckView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/member-checks/:check', {
    summary: 'Removes a sheet that was not sent yet',
    params: check,
    query: z.strictObject(seen),
    result: z.strictObject({ id: MemberCheckId }),
  }),
  proposals: endpoint('GET', '/api/studies/:study/member-checks/:check/proposals', {
    summary: 'Sentences the study suggests for a sheet, those on it left out',
    params: check,
    result: z.strictObject({ items: z.array(Proposal), next: z.null() }),
  }),
  addItem: endpoint('POST', '/api/studies/:study/member-checks/:check/items', {
    summary: 'Puts a suggested sentence or one of one’s own on a sheet',
    params: check,
    body: NewCheckItem,
    result: CheckView,
    status: 201,
  }),
  changeItem: endpoint('PATCH', '/api/studies/:study/member-checks/:check/items/:item', {
    summary: 'Words or moves an item of a sheet that was not sent yet',
    params: item,
    body: CheckItemChanges.extend(seen),
    result: CheckView,
  }),
  removeItem: endpoint('DELETE', '/api/studies/:study/member-checks/:check/items/:item', {
    summary: 'Takes an item off a sheet that was not sent yet',
    params: item,
    query: z.strictObject(seen),
    result: z.strictObject({ id: CheckItemId }),
  }),
  preview: endpoint('GET', '/api/studies/:study/member-checks/:check/preview', {
    summary: 'The coordinator’s own page exactly as they would see it, with this sheet sent',
    params: check,
    result: MineView,
  }),
  previewMine: endpoint('GET', '/api/studies/:study/participants/:participant/mine', {
    summary: 'The coordinator’s own page as they see it today',
    params: z.strictObject({ study: z.string(), participant: z.string() }),
    result: MineView,
  }),
  letters: endpoint('GET', '/api/studies/:study/member-checks/:check/letters', {
    summary: 'Texts to send with the link, and to remind by',
    params: check,
    result: CheckLetters,
  }),
  send: endpoint('POST', '/api/studies/:study/member-checks/:check/send', {
    summary:
      'Puts a sheet on the coordinator’s page and freezes it; refused while something stands against it',
    params: check,
    body: z.strictObject(seen),
    result: CheckView,
  }),
  close: endpoint('POST', '/api/studies/:study/member-checks/:check/close', {
    summary: 'Closes a sheet: it is answered no longer',
    params: check,
    result: CheckView,
  }),
  resolve: endpoint('PUT', '/api/studies/:study/member-checks/:check/items/:item/resolution', {
    summary: 'Writes down what the team did about an answer',
    params: item,
    body: NewResolution,
    result: CheckItemView,
  }),
  answers: endpoint('GET', '/api/studies/:study/member-check-answers', {
    summary:
      'Coordinators’ answers, of the whole study or beside one cell; disputed ones without a word first',
    params: study,
    query: z.strictObject({
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      participant: z.string().optional(),
      /** Only those that the team owes a word on. */
      open: z.enum(['true', 'false']).optional(),
    }),
    result: z.strictObject({ items: z.array(AnswerBeside), next: z.null() }),
  }),
  additions: endpoint('GET', '/api/studies/:study/member-additions', {
    summary: 'What coordinators told unasked, the newest first',
    params: study,
    query: z.strictObject({ participant: z.string().optional(), wave: z.string().optional() }),
    result: z.strictObject({ items: z.array(AdditionView), next: z.null() }),
  }),
  seeAddition: endpoint('PUT', '/api/studies/:study/member-additions/:addition/seen', {
    summary: 'Notes that somebody of the team looked after an addition, and what came of it',
    params: addition,
    body: AdditionSeen,
    result: z.strictObject({ id: AdditionId }),
  }),
  offered: endpoint('GET', '/api/studies/:study/offered-exercises', {
    summary: 'The exercises that coordinators sent in, those that wait first',
    params: study,
    result: z.strictObject({ items: z.array(OfferedExerciseView), next: z.null() }),
  }),
  takeUp: endpoint('POST', '/api/studies/:study/offered-exercises/:exercise/take-up', {
    summary: 'Makes a source and rows of the exercise of what a coordinator sent in, in their own words',
    params: offered,
    body: TakeUpExercise,
    result: z.strictObject({ id: OfferedExerciseId, source: SourceId }),
    status: 201,
  }),
  decline: endpoint('POST', '/api/studies/:study/offered-exercises/:exercise/decline', {
    summary: 'Leaves an exercise that was sent in out of the study; it is kept',
    params: offered,
    result: z.strictObject({ id: OfferedExerciseId }),
  }),
};
