import { z } from 'zod';
import { AreaId, ParticipantId, ThemeId, WaveId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { ThreatStatus } from '../threat/threat.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { endpoint } from './endpoint.ts';

const Raised = z.array(z.strictObject({ theme: ThemeId, areas: z.array(AreaId) }));
const StatusWords = z.strictObject({ status: ThreatStatus, words: z.string() });
const CellAt = z.strictObject({ area: AreaId, wave: WaveId });
const place = { area: AreaId, wave: WaveId };

/** Who or what is missing from one of the two waves. */
export const MissingView = z.discriminatedUnion('what', [
  z.strictObject({ ...place, what: z.literal('no-interview'), words: z.string() }),
  z.strictObject({
    ...place,
    what: z.literal('person'),
    participant: ParticipantId,
    pseudonym: z.string(),
    words: z.string(),
  }),
  z.strictObject({ ...place, what: z.literal('too-little'), words: z.string() }),
]);
export type MissingView = z.infer<typeof MissingView>;

/** Something that is so of several themes, each with the cells behind it; drafted, never a judgement. */
export const DraftPhraseView = z.strictObject({
  says: z.string(),
  themes: z.array(z.strictObject({ theme: ThemeId, cells: z.array(CellAt) })),
});
export type DraftPhraseView = z.infer<typeof DraftPhraseView>;
const phrases = z.array(DraftPhraseView);

/** What is different in the later of two closed waves, for the study or one area; waves null where fewer than two are closed. */
export const SinceView = z.strictObject({
  earlier: WaveId.nullable(),
  later: WaveId.nullable(),
  /** Every theme that is named below. */
  themes: z.array(z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() })),
  newlyRaised: Raised,
  newlyNamed: Raised,
  raisedAgain: Raised,
  notRaised: Raised,
  /** Stories that the rule tells otherwise since; `confirmed` is a person's label, which never turns by itself. */
  turned: z.array(
    z.strictObject({
      theme: ThemeId,
      area: AreaId,
      from: TrajectoryLabel,
      to: TrajectoryLabel,
      firmness: z.string().nullable(),
      confirmed: TrajectoryLabel.nullable(),
    }),
  ),
  moved: z.array(z.strictObject({ theme: ThemeId, area: AreaId, from: StatusWords, to: StatusWords })),
  missing: z.array(MissingView),
  /** What must be looked at before the comparison can be trusted, what a difference hangs on first. */
  recheck: z.array(
    z.strictObject({
      theme: ThemeId,
      what: z.enum(['not-looked-for', 'recheck', 'without-stance', 'stale']),
      cells: z.array(CellAt),
      hangs: z.boolean(),
    }),
  ),
  /** The descriptive rows of the summary matrix, as the measures would write them. */
  draft: z.strictObject({
    emerges: phrases,
    cumulates: phrases,
    turns: phrases,
    ceases: phrases,
    constant: phrases,
    idiosyncratic: phrases,
  }),
});
export type SinceView = z.infer<typeof SinceView>;

export const sinceApi = {
  get: endpoint('GET', '/api/studies/:study/since', {
    summary:
      'What is different in one closed wave from an earlier one, by default in the last from the one before',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({
      earlier: z.string().optional(),
      later: z.string().optional(),
      /** One area alone. */
      area: z.string().optional(),
    }),
    result: SinceView,
  }),
};
