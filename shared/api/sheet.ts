import { z } from 'zod';
import { Assessment } from '../assessment/assessment.ts';
import { Day } from '../dates.ts';
import { AreaId, CodingId, ParticipantId, SheetItemId, StepId, ThemeId, WaveId } from '../ids.ts';
import { EngagementState } from '../participant/engagement.ts';
import { NewQuestion, Outcome, OutcomeSet, SheetItemChanges } from '../sheet/sheet.ts';
import { ThemeKind } from '../theme/theme.ts';
import { endpoint, seen } from './endpoint.ts';

/** A question of a sheet, as it stands. What `why`, `shows` and `note` say is for the team only. */
export const SheetLineView = z.strictObject({
  key: z.string(),
  item: z.strictObject({ id: SheetItemId, rev: z.int() }).nullable(),
  reason: z.enum([
    'watch',
    'quiet',
    'missed',
    'unclear',
    'disputed',
    'step',
    'long-quiet',
    'elsewhere',
    'own',
    'kept',
  ]),
  theme: z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() }).nullable(),
  step: StepId.nullable(),
  missed: WaveId.nullable(),
  question: z.string(),
  drafted: z.string().nullable(),
  why: z.string(),
  shows: z.strictObject({ avoided: z.string(), overcome: z.string() }).nullable(),
  cell: z.strictObject({ theme: ThemeId, area: AreaId, wave: WaveId }).nullable(),
  on: z.boolean(),
  note: z.string(),
  outcome: Outcome.nullable(),
  recordedOn: Day.nullable(),
  position: z.number(),
  /** The judgement of the theme in this area and wave, as far as it says whether it was asked about. */
  assessment: Assessment.pick({ asked: true, state: true }).nullable(),
  /** Passages of this interview that carry the theme and are not marked as prompted. */
  unmarked: z.int(),
  /** Names in the question that the coordinator should not read: other areas, other participants. */
  tells: z.array(z.string()),
});
export type SheetLineView = z.infer<typeof SheetLineView>;

/** The questions for one participant's interview in one wave. */
export const SheetView = z.strictObject({
  participant: z.strictObject({ id: ParticipantId, pseudonym: z.string(), role: z.string() }),
  area: AreaId,
  wave: WaveId,
  interview: z.strictObject({ state: EngagementState, day: Day.nullable() }).nullable(),
  /** Who spoke for the panel here before, and is somebody else: what they said is not this participant's to hear. */
  earlierVoices: z.array(z.string()),
  lines: z.array(SheetLineView),
});
export type SheetView = z.infer<typeof SheetView>;

/** Somebody whose sheet can be drawn, and the wave of their next interview. */
export const SheetOffer = z.strictObject({
  participant: ParticipantId,
  pseudonym: z.string(),
  area: AreaId,
  wave: WaveId,
  /** Whether that interview is planned; else it is only the wave that comes next. */
  planned: z.boolean(),
});
export type SheetOffer = z.infer<typeof SheetOffer>;

const study = z.strictObject({ study: z.string() });
/** Ids, a pseudonym, a month. */
const sheet = z.strictObject({ study: z.string(), participant: z.string(), wave: z.string() });
/** `item` is a line's key. */
const item = sheet.extend({ item: z.string() });

export const sheetApi = {
  list: endpoint('GET', '/api/studies/:study/sheets', {
    summary: 'Whose next interview can be prepared, and in which wave it is',
    params: study,
    result: z.strictObject({ items: z.array(SheetOffer) }),
  }),
  get: endpoint('GET', '/api/studies/:study/sheets/:participant/:wave', {
    summary:
      'The questions for an interview: drafted from what was heard before it, and as the team left them',
    params: sheet,
    result: SheetView,
  }),
  add: endpoint('POST', '/api/studies/:study/sheets/:participant/:wave/questions', {
    summary: 'Adds a question of one’s own',
    params: sheet,
    body: NewQuestion,
    result: SheetView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/sheets/:participant/:wave/questions/:item', {
    summary: 'Words, moves, drops or annotates a question; a drafted one is kept from then on',
    params: item,
    body: SheetItemChanges.extend(seen),
    result: SheetView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/sheets/:participant/:wave/questions/:item', {
    summary: 'Removes a question of one’s own; a drafted one follows the draft again',
    params: item,
    query: z.strictObject(seen),
    result: SheetView,
  }),
  record: endpoint('PUT', '/api/studies/:study/sheets/:participant/:wave/questions/:item/outcome', {
    summary: 'Writes down whether a question was asked, and with it that the theme was asked about',
    params: item,
    body: OutcomeSet.extend(seen),
    result: SheetView,
  }),
  markPrompted: endpoint('POST', '/api/studies/:study/sheets/:participant/:wave/questions/:item/prompted', {
    summary: 'Marks the passages of the interview that answer a question as prompted',
    params: item,
    result: z.strictObject({ codings: z.array(CodingId) }),
  }),
};
