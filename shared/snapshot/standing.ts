import { z } from 'zod';
import { Scope } from '../analysis/scope.ts';
import { Firmness, Flag } from '../analysis/trajectory.ts';
import { AreaId, CoderId, CodingId, ThemeId, WaveId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { ThreatStatus } from '../threat/threat.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';

const signed = {
  reason: z.string(),
  by: CoderId,
  at: z.string(),
  /** Codings it was judged on, by id: a standing quotes nobody. */
  excerpts: z.array(CodingId),
};

/** What stood of a theme in an area. */
export const AreaStanding = z.strictObject({
  area: AreaId,
  /**
   * The panel's cells, one letter a wave (`analysis/cell-state.ts`): small where the wave was not closed, `-` where
   * nothing was known in one yet.
   */
  panel: z.string(),
  /** The same over all voices. */
  all: z.string(),
  strength: z.strictObject({
    basis: z.enum(['rating', 'share', 'none']),
    /** One a wave: a rating from 1 to 3, or percent of mention units. */
    values: z.array(z.number().nullable()),
  }),
  suggested: z.strictObject({
    label: TrajectoryLabel,
    firmness: Firmness.nullable(),
    flags: z.array(Flag),
    sentence: z.string(),
  }),
  confirmed: z
    .strictObject({ label: TrajectoryLabel, upTo: WaveId.nullable(), stale: z.boolean(), ...signed })
    .nullable(),
  /** What the rule makes of a threat; null for what is none. */
  threat: z
    .strictObject({ status: ThreatStatus, words: z.string(), lastEvidence: WaveId.nullable() })
    .nullable(),
  /** Where a person last recorded that it stands, in a word of its kind's life-cycle. */
  recorded: z
    .strictObject({
      status: z.string(),
      words: z.string(),
      wave: WaveId,
      /** Why it cannot stand, where what else was known speaks against it. */
      contradicted: z.string().optional(),
      ...signed,
    })
    .nullable(),
});
export type AreaStanding = z.infer<typeof AreaStanding>;

/** What stood of a theme in use. */
export const ThemeStanding = z.strictObject({
  id: ThemeId,
  title: z.string(),
  kind: ThemeKind.nullable(),
  scope: z.strictObject({ scope: Scope, words: z.string() }),
  areas: z.array(AreaStanding),
});
export type ThemeStanding = z.infer<typeof ThemeStanding>;
