import { Mark } from '#client/ui/mark.tsx';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { ThemePreview } from '#shared/codebook/preview.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { stateWords } from './effect-words.ts';
import { some } from './kind-words.ts';

interface EffectSizeProps {
  kind: ThemeKind | null;
  moves: ThemePreview['moves'];
}

/** How many cells a deed would move, from which mark to which. */
export function EffectSize({ kind, moves }: EffectSizeProps) {
  const [most] = moves;
  if (!most) return 'No cell changes.';
  const sign = (state: CellState) => {
    const shape = markOf({ state, othersOnly: false, strength: { size: 2 } });
    return shape ? <Mark shape={shape} kind={kind} size={18} label={stateWords[state]} /> : 'blank';
  };
  return (
    <>
      This changes <b>{some(most.count, 'cell')}</b>
      {moves.map((move, at) => (
        <small key={`${move.from} ${move.to}`}>
          {at > 0 && `${at === moves.length - 1 ? 'and' : ','} ${move.count} `}from {sign(move.from)} to{' '}
          {sign(move.to)}
        </small>
      ))}
    </>
  );
}
