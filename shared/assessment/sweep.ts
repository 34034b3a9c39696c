import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import type { Cell } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { canShowAbsence } from '../source/source.ts';
import type { Assessment } from './assessment.ts';

/** A cell that asks for a judgement, or has one. */
export const SweepCell = z.strictObject({
  theme: ThemeId,
  area: AreaId,
  wave: WaveId,
  /** What the cell says, over the panel. */
  cell: CellState,
  /** Passages of the panel. */
  excerpts: z.int(),
  /** Nobody wrote of it; drafted; confirmed, and its cell has changed since; confirmed. */
  state: z.enum(['unwritten', 'draft', 'stale', 'judged']),
});
export type SweepCell = z.infer<typeof SweepCell>;

/** In which order cells are judged: the themes of one interview, or the months of one theme. */
export const SweepOrder = z.enum(['interview', 'theme']);
export type SweepOrder = z.infer<typeof SweepOrder>;

type Written = Pick<Assessment, 'theme' | 'area' | 'wave' | 'state'> & { stale: boolean };

/** The area-waves whose interviews were all read in full; by `area wave`. */
function readThrough({ sources, passes }: Pick<Facts, 'sources' | 'passes'>): (place: string) => boolean {
  const passed = new Set(passes.filter((pass) => pass.themes === null).map(({ source }) => source));
  const unread = new Set(
    sources
      .filter((source) => source.included && canShowAbsence(source) && !passed.has(source.id))
      .map(({ area, wave }) => `${area} ${wave}`),
  );
  return (place) => !unread.has(place);
}

/**
 * Answers: which cells ask for a judgement? Those of closed waves read in full in which a theme was raised or
 * denied, and every cell somebody has written of. Themes in the frame's order, then areas, then months; retired and
 * merged ones ask for nothing.
 */
export function sweepCells(
  facts: Pick<Facts, 'themes' | 'sources' | 'passes'>,
  cells: readonly Pick<Cell, 'theme' | 'area' | 'wave' | 'state' | 'provisional' | 'excerpts'>[],
  written: readonly Written[],
): SweepCell[] {
  const isRead = readThrough(facts);
  const live = new Set(
    facts.themes.filter(({ retired, mergedInto }) => !retired && mergedInto === null).map(({ id }) => id),
  );
  const known = new Map(written.map((one) => [`${one.theme} ${one.area} ${one.wave}`, one]));
  return cells.flatMap(({ theme, area, wave, state, provisional, excerpts }): SweepCell[] => {
    if (!live.has(theme)) return [];
    const one = known.get(`${theme} ${area} ${wave}`);
    const asks = !provisional && (state === 'present' || state === 'denied') && isRead(`${area} ${wave}`);
    if (!asks && !one) return [];
    const judgement = !one ? 'unwritten' : one.state === 'draft' ? 'draft' : one.stale ? 'stale' : 'judged';
    return [{ theme, area, wave, cell: state, excerpts, state: judgement }];
  });
}

/** What a sweep is narrowed to; what is undefined narrows nothing. */
export interface SweepNarrowed {
  themes?: ReadonlySet<string> | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  staleOnly?: boolean | undefined;
}

/** The cells of a sweep that fit, in the order asked for. `areas` and `waves` are ids in the study's order. */
export function sweepInOrder<C extends SweepCell>(
  cells: readonly C[],
  order: SweepOrder,
  { areas, waves }: { areas: readonly string[]; waves: readonly string[] },
  { themes, area, wave, staleOnly }: SweepNarrowed = {},
): C[] {
  const fitting = cells.filter(
    (cell) =>
      (themes === undefined || themes.has(cell.theme)) &&
      (area === undefined || cell.area === area) &&
      (wave === undefined || cell.wave === wave) &&
      (!staleOnly || cell.state === 'stale'),
  );
  if (order === 'theme') return fitting;
  const placeOf = (cell: SweepCell) => areas.indexOf(cell.area) * waves.length + waves.indexOf(cell.wave);
  return fitting.sort((a, b) => placeOf(a) - placeOf(b));
}

/** How far a sweep got. */
export const sweepCounts = (cells: readonly Pick<SweepCell, 'state'>[]) => {
  const of = (state: SweepCell['state']) => cells.filter((cell) => cell.state === state).length;
  return { of: cells.length, judged: of('judged'), stale: of('stale'), drafts: of('draft') };
};
