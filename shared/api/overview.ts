import { z } from 'zod';
import { AreaId, EngagementId, ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { SourceKind } from '../source/source.ts';
import { ThemeKind } from '../theme/theme.ts';
import { ThreatStatus } from '../threat/threat.ts';
import { endpoint } from './endpoint.ts';

export const FieldworkCellView = z.strictObject({
  area: AreaId,
  wave: WaveId,
  state: z.enum(['planned', 'held', 'in-progress', 'coded', 'missed', 'declined', 'blank']),
  reason: z.string(),
  day: z.string().nullable(),
  words: z.int(),
  tooLittle: z.boolean(),
  source: SourceId.nullable(),
  outOfUse: z.boolean(),
  reached: z.strictObject({ turn: z.int(), turns: z.int() }).nullable(),
  engagement: EngagementId.nullable(),
  participant: ParticipantId.nullable(),
  others: z.array(z.strictObject({ id: SourceId, title: z.string(), kind: SourceKind })),
});
export type FieldworkCellView = z.infer<typeof FieldworkCellView>;

const ThemeName = z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() });
const InAreas = z.strictObject({ theme: ThemeName, areas: z.array(AreaId) });

export const SinceView = z.strictObject({
  earlier: WaveId,
  later: WaveId,
  newlyRaised: z.array(InAreas),
  newlyNamed: z.array(InAreas),
  raisedAgain: z.array(InAreas),
  notRaised: z.array(InAreas),
  moved: z.array(z.strictObject({ theme: ThemeName, area: AreaId, from: ThreatStatus, to: ThreatStatus })),
});
export type SinceView = z.infer<typeof SinceView>;

/** One thing to do next; computed, so that it goes when it is done. */
export const NextItem = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('transcript'), area: AreaId, wave: WaveId, day: z.string().nullable() }),
  z.strictObject({
    what: z.literal('code'),
    area: AreaId,
    wave: WaveId,
    source: SourceId,
    turn: z.int(),
    turns: z.int(),
  }),
  z.strictObject({
    what: z.literal('assessments'),
    area: AreaId,
    wave: WaveId,
    count: z.int(),
    theme: ThemeId,
  }),
  /** Somebody asked on their own page that what they said be erased; told to whoever may read consent. */
  z.strictObject({
    what: z.literal('erase'),
    participant: ParticipantId,
    pseudonym: z.string(),
    day: z.string(),
  }),
  z.strictObject({ what: z.literal('interview'), area: AreaId, wave: WaveId, day: z.string().nullable() }),
]);
export type NextItem = z.infer<typeof NextItem>;

/** One cause for looking again, with how many wait for it. */
export const RecheckItem = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('not-looked-for'),
    theme: ThemeName,
    count: z.int(),
    sources: z.array(SourceId),
  }),
  z.strictObject({
    what: z.literal('recheck'),
    theme: ThemeName,
    count: z.int(),
    sources: z.array(SourceId),
  }),
  z.strictObject({ what: z.literal('stance'), theme: ThemeName, count: z.int(), sources: z.array(SourceId) }),
  z.strictObject({ what: z.literal('stale'), theme: ThemeName, area: AreaId, wave: WaveId }),
]);
export type RecheckItem = z.infer<typeof RecheckItem>;

export const Overview = z.strictObject({
  cells: z.array(FieldworkCellView),
  /** Null with fewer than two closed waves. */
  since: SinceView.nullable(),
  next: z.array(NextItem),
  recheck: z.array(RecheckItem),
  sources: z.int(),
  /** How many there are, retired ones left out. */
  themes: z.int(),
});
export type Overview = z.infer<typeof Overview>;

export const overviewApi = {
  get: endpoint('GET', '/api/studies/:study/overview', {
    summary:
      'Where the fieldwork stands, what is new since the last closed wave, what to do and what to look at again',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({
      /** Two months, `2020-10..2020-11`, to compare instead of the last two closed ones. */
      compare: z
        .string()
        .regex(/^\d{4}-\d{2}\.\.\d{4}-\d{2}$/)
        .optional(),
    }),
    result: Overview,
  }),
};
