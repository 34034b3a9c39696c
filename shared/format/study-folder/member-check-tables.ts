import { z } from 'zod';
import { CoderId } from '../../ids.ts';
import { type CheckBasis, CheckItem, MemberCheck, NO_BASIS } from '../../member-check/member-check.ts';
import { OfferedExercise } from '../../member-check/offered-exercise.ts';
import { Addition, Reply, Resolution } from '../../member-check/reply.ts';
import * as as from './column.ts';
import { table } from './table.ts';

/** Tables of what coordinators were asked and answered on their own page. */
export const memberCheckTables = {
  memberChecks: table(
    'member-checks',
    MemberCheck.omit({ rev: true }),
    {
      id: as.text,
      participant: as.ref('participant'),
      area: as.ref('area'),
      wave: as.ref('wave'),
      title: as.text,
      greeting: as.text,
      state: as.or('draft', as.text),
      until: as.maybeText,
      sentAt: as.maybeText,
      answeredAt: as.maybeText,
      by: as.ref('coder'),
      at: as.text,
    },
    ['participant', 'wave', 'title'],
  ),
  checkItems: table(
    'member-check-items',
    CheckItem.omit({ rev: true }),
    {
      id: as.text,
      check: as.text,
      position: as.number,
      kind: as.or('added', as.text),
      theme: as.maybeRef('theme'),
      statement: as.text,
      basis: as.json<CheckBasis>(NO_BASIS),
    },
    ['check', 'position'],
  ),
  replies: table(
    'member-replies',
    Reply.omit({ rev: true }),
    { id: as.text, item: as.text, answer: as.text, comment: as.text, at: as.text },
    ['item', 'at'],
  ),
  resolutions: table(
    'member-resolutions',
    Resolution.omit({ rev: true }),
    {
      id: as.text,
      item: as.text,
      reply: as.text,
      kind: as.text,
      text: as.text,
      by: as.ref('coder'),
      at: as.text,
    },
    ['item', 'at'],
  ),
  additions: table(
    'member-additions',
    Addition.omit({ rev: true, seen: true }).extend({
      seenBy: CoderId.nullable(),
      seenAt: z.string().nullable(),
      seenNote: z.string(),
    }),
    {
      id: as.text,
      participant: as.ref('participant'),
      wave: as.ref('wave'),
      text: as.text,
      at: as.text,
      seenBy: as.maybeRef('coder'),
      seenAt: as.maybeText,
      seenNote: as.text,
    },
    ['participant', 'wave', 'at'],
  ),
  offeredExercises: table(
    'offered-exercises',
    OfferedExercise.omit({ rev: true }),
    {
      id: as.text,
      participant: as.ref('participant'),
      wave: as.ref('wave'),
      rows: as.json<OfferedExercise['rows']>([]),
      at: as.text,
      state: as.or('waiting', as.text),
      source: as.maybeRef('source'),
    },
    ['participant', 'wave', 'at'],
  ),
};
