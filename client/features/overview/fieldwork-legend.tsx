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

/** What the signs of the grid mean. */
export function FieldworkLegend() {
  return (
    <ul className={styles.legend} aria-label="What the signs mean">
      {WORDS.map(([name, words]) => (
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
