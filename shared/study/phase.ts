import { z } from 'zod';
import { PhaseId, WaveId } from '../ids.ts';

/** A stretch of waves with a name: a `study` phase ends in a report, a `substantive` one is a time in the world studied. */
export const Phase = z.strictObject({
  id: PhaseId,
  rev: z.int(),
  position: z.int(),
  title: z.string(),
  kind: z.enum(['study', 'substantive']),
  report: z.string(),
  firstWave: WaveId,
  lastWave: WaveId,
});
export type Phase = z.infer<typeof Phase>;

export const NewPhase = z.strictObject({
  title: z.string().trim().min(1),
  kind: z.enum(['study', 'substantive']),
  report: z.string().default(''),
  firstWave: z.string(),
  lastWave: z.string(),
});
export type NewPhase = z.infer<typeof NewPhase>;

/** `firstWave` and `lastWave` are ids, labels or months. */
export const PhaseChanges = z
  .strictObject({
    title: z.string().trim().min(1),
    kind: z.enum(['study', 'substantive']),
    report: z.string(),
    firstWave: z.string(),
    lastWave: z.string(),
    position: z.int().min(0),
  })
  .partial();
export type PhaseChanges = z.infer<typeof PhaseChanges>;

/** The waves a phase covers, given all waves in their order; none where its last comes before its first. */
export const wavesOf = (
  phase: Pick<Phase, 'firstWave' | 'lastWave'>,
  order: readonly WaveId[],
): readonly WaveId[] => order.slice(order.indexOf(phase.firstWave), order.indexOf(phase.lastWave) + 1);

/** What stands over the months: the study phase of each wave, and whether it begins there; null where none covers it. */
export const phaseBand = (
  phases: readonly Phase[],
  order: readonly WaveId[],
): readonly ({ title: string; isFirst: boolean } | null)[] =>
  order.map((wave) => {
    const phase = phases.find((one) => one.kind === 'study' && wavesOf(one, order).includes(wave));
    return phase ? { title: phase.title, isFirst: phase.firstWave === wave } : null;
  });
