import { Mark } from '#client/ui/mark.tsx';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { MeaningChange } from '#shared/codebook/effect.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { stateWords } from './effect-words.ts';
import type { Foretold } from './use-foretold.ts';

interface EffectSizeProps {
  kind: ThemeKind | null;
  change: MeaningChange | undefined;
  foretold: Foretold;
}

/** How many cells a change would move, from which mark to which. */
export function EffectSize({ kind, change, foretold: { changes, moves } }: EffectSizeProps) {
  if (change === undefined) return 'Which cells change depends on what kind of change it is.';
  if (changes.length === 0) return 'No cell changes.';
  const sign = (state: CellState) => {
    const shape = markOf({ state, othersOnly: false, strength: { size: 2 } });
    return shape ? <Mark shape={shape} kind={kind} size={18} label={stateWords[state]} /> : 'blank';
  };
  return (
    <>
      This changes <b>{changes.length === 1 ? '1 cell' : `${changes.length} cells`}</b>
      {moves.map(({ from, to, count }, at) => (
        <small key={`${from} ${to}`}>
          {at > 0 && `, ${count} `}from {sign(from)} to {sign(to)}
        </small>
      ))}
    </>
  );
}
