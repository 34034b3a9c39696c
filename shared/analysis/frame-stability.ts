import type { CodebookEvent } from '../codebook/event.ts';
import type { ThemeId, WaveId } from '../ids.ts';
import { type Cells, letters } from './cells.ts';
import { newnessOf } from './derived.ts';
import type { Facts } from './facts.ts';

/** What changed what a theme means, or which themes there are. */
export const FRAME_CHANGES = [
  'created',
  'broadened',
  'narrowed',
  'shifted',
  'merged',
  'split',
  'retired',
  'broughtBack',
] as const;
export type FrameChange = (typeof FRAME_CHANGES)[number];

/** What became of the codebook in one wave, and which themes it was the first to raise. */
export interface FrameWave {
  /** Null before the first wave begins. */
  wave: WaveId | null;
  /** How many themes each befell: of a merge those that went, of a split those that were split. */
  changes: Record<FrameChange, number>;
  /** First raised in any area, having been looked for and not raised wherever it was observed before. */
  fresh: readonly ThemeId[];
  /** First raised, but some area had not been looked through for it before. */
  newlyNamed: readonly ThemeId[];
}

const OF_EVENT: Readonly<Partial<Record<CodebookEvent['kind'], FrameChange>>> = {
  create: 'created',
  broaden: 'broadened',
  narrow: 'narrowed',
  shift: 'shifted',
  merge: 'merged',
  split: 'split',
  retire: 'retired',
};

const none = (): Record<FrameChange, number> => ({
  created: 0,
  broadened: 0,
  narrowed: 0,
  shifted: 0,
  merged: 0,
  split: 0,
  retired: 0,
  broughtBack: 0,
});

/**
 * Answers: how steady was the frame, and when did what is new come in? (method 2.9)
 * An event belongs to the last wave that had begun on its day. Renaming and moving change no meaning and are not
 * counted; a second retire brings a theme back. `waves` in order of number.
 */
export function frameStability(
  waves: readonly { id: WaveId; startsOn: string }[],
  events: readonly Pick<CodebookEvent, 'number' | 'kind' | 'themes' | 'at'>[],
  { themes, areas }: Pick<Facts, 'themes' | 'areas'>,
  cells: Cells,
): FrameWave[] {
  const before = none();
  const rows = waves.map(({ id }) => ({
    wave: id,
    changes: none(),
    fresh: [] as ThemeId[],
    newlyNamed: [] as ThemeId[],
  }));
  const retired = new Set<ThemeId>();
  for (const { kind, themes: about, at } of [...events].sort((a, b) => a.number - b.number)) {
    const change = OF_EVENT[kind];
    if (change === undefined) continue;
    const row = rows[waves.findLastIndex(({ startsOn }) => startsOn <= at.slice(0, 10))];
    const changes = row?.changes ?? before;
    for (const theme of about) {
      const isBack = kind === 'retire' && retired.delete(theme);
      changes[isBack ? 'broughtBack' : change] += 1;
      if (kind === 'retire' && !isBack) retired.add(theme);
    }
  }
  for (const { id: theme } of themes) {
    const first = newnessOf(areas.map(({ id: area }) => letters(cells.of(theme, area))));
    const row = first ? rows[first.wave] : undefined;
    if (first?.newness === 'new') row?.fresh.push(theme);
    if (first?.newness === 'newly-named') row?.newlyNamed.push(theme);
  }
  const hasEarlier = Object.values(before).some((count) => count > 0);
  return [...(hasEarlier ? [{ wave: null, changes: before, fresh: [], newlyNamed: [] }] : []), ...rows];
}
