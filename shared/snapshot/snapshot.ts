import { z } from 'zod';
import { Asked } from '../assessment/assessment.ts';
import { AreaId, CoderId, CodingId, PhaseId, SnapshotId, ThemeId, WaveId } from '../ids.ts';
import { WaveStatus } from '../wave/wave.ts';
import { ThemeStanding } from './standing.ts';

const Story = z.strictObject({ theme: ThemeId, area: AreaId });
const Cell = z.strictObject({ theme: ThemeId, area: AreaId, wave: WaveId });

/** What was still open when a snapshot was taken; none of it hinders taking one. */
export const Unsettled = z.strictObject({
  /** Waves of the phase that were not closed. */
  openWaves: z.array(WaveId),
  /** Stories with something to tell that nobody confirmed. */
  unconfirmed: z.array(Story),
  /** Confirmed stories that rest on something else by then. */
  staleStories: z.array(Story),
  drafts: z.array(Cell),
  /** Assessments whose cell changed since they were written. */
  staleAssessments: z.array(Cell),
  /** Stories judged on months after the phase: the rule's word stands for them. */
  judgedLater: z.array(Story),
});
export type Unsettled = z.infer<typeof Unsettled>;

/**
 * What a study claimed at the end of a phase, in the form of version 1. No participant's words are in it: codings are
 * named by their ids, and all text is the team's. Thresholds are kept as they were called then.
 */
export const Snapshot = z.strictObject({
  format: z.literal('throughline snapshot'),
  version: z.literal(1),
  id: SnapshotId,
  takenAt: z.string(),
  by: CoderId,
  /** Number of the last line of the journal before it was taken. */
  journal: z.int(),
  study: z.string(),
  phase: z.strictObject({
    id: PhaseId,
    title: z.string(),
    kind: z.enum(['study', 'substantive']),
    report: z.string(),
    firstWave: WaveId,
    lastWave: WaveId,
  }),
  codebook: z.strictObject({ event: z.int(), name: z.string() }),
  policies: z.record(z.string(), z.union([z.number(), z.boolean(), z.array(z.number())])),
  team: z.array(z.strictObject({ id: CoderId, name: z.string() })),
  areas: z.array(z.strictObject({ id: AreaId, name: z.string() })),
  /** Up to the last of the phase; each entry of a series is of one of these. */
  waves: z.array(
    z.strictObject({
      id: WaveId,
      number: z.int(),
      month: z.string(),
      label: z.string(),
      status: WaveStatus,
    }),
  ),
  /** In the order of the frame. */
  themes: z.array(ThemeStanding),
  assessments: z.array(
    z.strictObject({
      ...Cell.shape,
      text: z.string(),
      prominence: z.int().nullable(),
      asked: Asked,
      state: z.enum(['draft', 'confirmed']),
      stale: z.boolean(),
      by: CoderId,
      at: z.string(),
      excerpts: z.array(CodingId),
    }),
  ),
  /** What threats were watched by: `area` null is the study's default. */
  watch: z.array(
    z.strictObject({
      theme: ThemeId,
      area: AreaId.nullable(),
      question: z.string(),
      claim: z.string(),
      avoidedIf: z.string(),
      overcomeIf: z.string(),
    }),
  ),
  unsettled: Unsettled,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A snapshot in a list: whose it is, and what it rests on. */
export const SnapshotHead = z.strictObject({
  id: SnapshotId,
  rev: z.int(),
  /** The phase as it was called then. */
  phase: Snapshot.shape.phase,
  takenAt: z.string(),
  by: z.strictObject({ id: CoderId, name: z.string() }),
  codebook: Snapshot.shape.codebook,
  journal: z.int(),
  /** Months it holds, `2020-08`; and how many of them were closed. */
  months: z.array(z.string()),
  closed: z.int(),
  themes: z.int(),
  /** SHA-256 of its document, in hex. */
  hash: z.string(),
  trashedAt: z.string().nullable(),
});
export type SnapshotHead = z.infer<typeof SnapshotHead>;

/** What a snapshot of a phase would hold, in numbers, and what is not settled yet. */
export const SnapshotPreview = z.strictObject({
  themes: z.int(),
  areas: z.int(),
  months: z.array(z.string()),
  stories: z.strictObject({ of: z.int(), confirmed: z.int() }),
  statuses: z.strictObject({ of: z.int(), recorded: z.int() }),
  assessments: z.int(),
  watch: z.int(),
  codebook: z.string(),
  unsettled: Unsettled,
});
export type SnapshotPreview = z.infer<typeof SnapshotPreview>;
