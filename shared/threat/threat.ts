import { z } from 'zod';
import { AreaId, CoderId, CodingId, StatusId, ThemeId, WatchId, WaveId } from '../ids.ts';

export const ThreatStatus = z.enum([
  'not-reported',
  'not-examined',
  'no-data',
  'predicted',
  'early-signs',
  'showing',
  'mixed',
  'easing',
  'possibly-avoided',
  'possibly-overcome',
  'avoided',
  'overcome',
  'denied',
]);
export type ThreatStatus = z.infer<typeof ThreatStatus>;

export const statusWords: Record<ThreatStatus, string> = {
  'not-reported': 'not reported here',
  'not-examined': 'not looked for',
  'no-data': 'no interview',
  predicted: 'predicted',
  'early-signs': 'early signs',
  showing: 'already showing',
  mixed: 'mixed reports',
  easing: 'easing',
  'possibly-avoided': 'possibly avoided',
  'possibly-overcome': 'possibly overcome',
  avoided: 'avoided',
  overcome: 'overcome',
  denied: 'denied',
};

/** What a person recorded of a threat in an area and wave; append-only. */
export const StatusRecord = z.strictObject({
  id: StatusId,
  rev: z.int(),
  theme: ThemeId,
  area: AreaId,
  wave: WaveId,
  status: ThreatStatus,
  reason: z.string(),
  excerpts: z.array(CodingId),
  by: CoderId,
  at: z.string(),
});
export type StatusRecord = z.infer<typeof StatusRecord>;

/** What to watch a threat by: the study's default (`area` null) or one area's own. */
export const Watch = z.strictObject({
  id: WatchId,
  rev: z.int(),
  theme: ThemeId,
  area: AreaId.nullable(),
  question: z.string(),
  claim: z.string(),
  avoidedIf: z.string(),
  overcomeIf: z.string(),
  askIn: WaveId.nullable(),
});
export type Watch = z.infer<typeof Watch>;

/** What a person may record; the rest follows from the fieldwork. */
export const RecordedStatus = ThreatStatus.exclude(['not-examined', 'no-data']);

/** Records a status; `theme`, `area`, `wave` are ids, titles, names or months. */
export const NewStatus = z.strictObject({
  theme: z.string(),
  area: z.string(),
  wave: z.string(),
  status: RecordedStatus,
  reason: z.string().trim().optional(),
  excerpts: z.array(CodingId).optional(),
});
export type NewStatus = z.infer<typeof NewStatus>;

/** Sets what a threat is watched by, for the study or for one area; what is left out stays as it is. */
export const WatchSet = z.strictObject({
  theme: z.string(),
  area: z.string().nullable().optional(),
  question: z.string().optional(),
  claim: z.string().optional(),
  avoidedIf: z.string().optional(),
  overcomeIf: z.string().optional(),
  askIn: z.string().nullable().optional(),
  /** The rev the writer saw; a stale one is a conflict. */
  rev: z.int().optional(),
});
export type WatchSet = z.infer<typeof WatchSet>;
