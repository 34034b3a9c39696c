import { stateLetters } from '#shared/analysis/cell-state.ts';
import { type Comparison, compareSides, isDeniedOnOne, sideOf } from '#shared/analysis/compare.ts';
import { differenceWords } from '#shared/analysis/compare-words.ts';
import type { Series } from '#shared/analysis/trajectory.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { Policies } from '#shared/study/policies.ts';
import type { Comparable, CompareBlock } from './compare-blocks.ts';
import type { Frame } from './frame.ts';
import type { GridTheme } from './rows.ts';

export interface ComparedBlock extends Comparison {
  words: string;
  /** Something differs, and it can be told. */
  differs: boolean;
}

/** An area's series of a theme, as its cells show it. */
function seriesOf({ cells }: GridTheme, { waves }: Frame, area: string): Series {
  const row = waves.map(({ id }) => cells.find((cell) => cell.area === area && cell.wave === id));
  return {
    letters: row.map((cell) => (!cell || cell.provisional ? '-' : stateLetters[cell.state])).join(''),
    strength: {
      basis: row.find((cell) => cell !== undefined)?.strength.basis ?? 'none',
      values: row.map((cell) => cell?.strength.value ?? null),
    },
  };
}

/** From how many observed waves on an area is said not to raise a theme (method 2.6). */
const LEAST_SILENT_IN_AREA = 2;

/** How one theme differs in a block, in words. */
export function comparedIn(
  theme: GridTheme,
  { sides: [first, second] }: CompareBlock,
  by: Comparable['by'],
  frame: Frame,
  policies: Policies,
): ComparedBlock {
  const series = seriesOf(theme, frame, first.area.id);
  const other = by === 'areas' ? seriesOf(theme, frame, second.area.id) : series;
  const comparison = compareSides(
    sideOf(series, policies, first.waves),
    sideOf(other, policies, second.waves),
    { leastSilent: by === 'areas' ? LEAST_SILENT_IN_AREA : 1 },
  );
  const names = waveNames(frame.waves);
  const inSentence = ({ name, waves }: typeof first) => ({
    name: by === 'waves' ? (names[waves[0] ?? 0] ?? name) : name,
    waves,
  });
  const words = differenceWords(comparison, {
    by,
    sides: [inSentence(first), inSentence(second)],
    letters: series.letters,
    names,
  });
  const { kind } = comparison.difference;
  const differs =
    kind === 'first-only' ||
    kind === 'second-only' ||
    isDeniedOnOne(comparison) ||
    (by === 'phases' && comparison.turned !== null);
  return { ...comparison, words, differs };
}
