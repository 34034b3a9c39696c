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

/** One line of names over the months: study phases, or times in the world studied. */
export interface PhaseRow {
  kind: Phase['kind'];
  /** One a wave, in their order; null where none covers it, the first one where several do. */
  phases: readonly (Phase | null)[];
}

/** Both lines of names over the months, as far as there are any. */
export const phaseRows = (phases: readonly Phase[], order: readonly WaveId[]): PhaseRow[] =>
  Phase.shape.kind.options
    .map((kind) => ({
      kind,
      phases: order.map(
        (wave) => phases.find((one) => one.kind === kind && wavesOf(one, order).includes(wave)) ?? null,
      ),
    }))
    .filter((row) => row.phases.some((phase) => phase !== null));

/** Things beside each other in the same phase, or in none. */
export interface PhaseRun<Thing> {
  title: string | null;
  things: readonly Thing[];
}

/** Puts things of the same phase together, as long as nothing else stands between them. */
export function phaseRuns<Thing>(
  things: readonly Thing[],
  phaseOf: (thing: Thing) => Phase | null,
): PhaseRun<Thing>[] {
  const runs: { phase: Phase | null; title: string | null; things: Thing[] }[] = [];
  for (const thing of things) {
    const phase = phaseOf(thing);
    const last = runs.at(-1);
    if (last?.phase === phase) last.things.push(thing);
    else runs.push({ phase, title: phase?.title ?? null, things: [thing] });
  }
  return runs.map(({ title, things: together }) => ({ title, things: together }));
}
