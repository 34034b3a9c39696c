import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { FRAME_CHANGES } from '../analysis/frame-stability.ts';
import { AreaId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { SourceForm, SourceKind } from '../source/source.ts';
import { Policies } from '../study/policies.ts';
import { Stance } from '../study/study.ts';
import { ThreatStatus } from '../threat/threat.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';

const count = z.int().min(0);
const ThemeName = z.strictObject({ id: ThemeId, title: z.string() });

/** One confirmed story that says otherwise than the rule did when it was confirmed. */
const Override = z.strictObject({
  theme: ThemeName,
  area: AreaId,
  suggested: TrajectoryLabel,
  confirmed: TrajectoryLabel,
  reason: z.string(),
  by: z.string(),
});

/** What can honestly be said of how a study was made; numbers and names, never a participant's words. */
export const MethodView = z.strictObject({
  study: z.strictObject({ title: z.string(), stance: Stance }),
  waves: z.array(
    z.strictObject({
      id: WaveId,
      month: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      place: z.enum(['closed', 'open', 'planned']),
    }),
  ),
  areas: z.array(z.strictObject({ id: AreaId, name: z.string(), seat: z.string() })),
  /** Area by area, wave by wave: what became of the coordinator's interview. */
  interviews: z.array(
    z.strictObject({
      area: AreaId,
      wave: WaveId,
      became: z.enum(['held', 'missed', 'declined', 'planned', 'not-recorded']),
      reason: z.string(),
      /** Of participants, in full records of the panel. */
      words: count,
      /** Pseudonym of who spoke for the panel; null where nobody did, or not one person. */
      informant: z.string().nullable(),
    }),
  ),
  people: z.strictObject({ participants: count, panel: count, declined: count, withdrawn: count }),
  /** Outside the trash; `words` are participants' own. */
  sources: z.array(
    z.strictObject({ kind: SourceKind, form: SourceForm, panel: z.boolean(), sources: count, words: count }),
  ),
  leftOut: z.strictObject({ duplicates: count, withdrawn: count }),
  themes: z.strictObject({ inUse: count, retired: count, merged: count, version: z.string().nullable() }),
  frame: z.array(
    z.strictObject({
      /** Null before the first wave. */
      wave: WaveId.nullable(),
      changes: z.record(z.enum(FRAME_CHANGES), count),
      fresh: z.array(ThemeName),
      newlyNamed: z.array(ThemeName),
    }),
  ),
  /** Null in the reflexive stance, where it is out of place. */
  saturation: z
    .strictObject({
      interviews: z.array(
        z.strictObject({
          source: SourceId,
          area: AreaId.nullable(),
          wave: WaveId.nullable(),
          day: z.string().nullable(),
          fresh: count,
          newlyNamed: count,
        }),
      ),
      base: count.nullable(),
      runs: z.array(
        z.strictObject({ first: count, last: count, fresh: count, percent: z.number().nullable() }),
      ),
      reached: z.string().nullable(),
    })
    .nullable(),
  reading: z.strictObject({
    /** Interviews and conversations held as a full record. */
    capable: count,
    /** Of those, looked through for every theme by somebody, and by two people or more. */
    read: count,
    readTwice: count,
    coders: count,
    /** Passes for some themes only. */
    rechecks: count,
    codings: count,
    /** What still waits: sources × themes to look through, codings to re-check, threat codings without a stance. */
    notLookedFor: count,
    toRecheck: count,
    stanceToSet: count,
  }),
  /** Cells of closed waves and themes in use, by what is known of them. */
  cells: z.record(CellState, count),
  assessments: z.strictObject({ confirmed: count, stale: count, draft: count }),
  stories: z.strictObject({
    /** Themes in areas of which something was observed. */
    of: count,
    /** Confirmed by a person, stale ones among them. */
    judged: count,
    stale: count,
    labels: z.array(
      z.strictObject({ suggested: TrajectoryLabel, confirmed: TrajectoryLabel, stories: count }),
    ),
    overrides: z.array(Override),
  }),
  statuses: z.strictObject({
    /** Threats in use × areas, and those of which somebody recorded a status. */
    of: count,
    recorded: count,
    /** The last one recorded of each. */
    last: z.array(z.strictObject({ status: ThreatStatus, threats: count })),
  }),
  policies: Policies,
});
export type MethodView = z.infer<typeof MethodView>;
