import type { FieldworkCellView } from '#shared/api/overview.ts';
import styles from './fieldwork.module.css';
import { FieldworkSign, type FieldworkSignName } from './fieldwork-sign.tsx';

const WORDS: readonly (readonly [FieldworkSignName, string])[] = [
  ['coded', 'coded'],
  ['in-progress', 'coding in progress'],
  ['held', 'held, not coded'],
  ['planned', 'planned'],
  ['missed', 'missed'],
  ['declined', 'declined'],
  ['short', 'too little talk'],
];

interface FieldworkLegendProps {
  cells: readonly FieldworkCellView[];
}

/** What the signs of the grid mean; *declined* only where somebody did. */
export function FieldworkLegend({ cells }: FieldworkLegendProps) {
  const hasDeclined = cells.some(({ state }) => state === 'declined');
  return (
    <ul className={styles.legend} aria-label="What the signs mean">
      {WORDS.filter(([name]) => name !== 'declined' || hasDeclined).map(([name, words]) => (
        <li key={name} data-sign={name}>
          <FieldworkSign name={name} size={14} />
          {words}
        </li>
      ))}
      <li>
        <b>+2</b> other sources
      </li>
    </ul>
  );
}
