import { Button } from '#client/ui/button.tsx';
import type { ClaimGround } from '#shared/report/claim-ground.ts';
import { type Claim, claimsIn } from '#shared/report/claims.ts';
import styles from './finding.module.css';

interface ClaimNotesProps {
  text: string;
  ground: ClaimGround;
  themes: readonly string[];
  onPut: (text: string) => void;
}

const VERDICT: Record<Claim['verdict'], string> = {
  holds: 'holds',
  care: 'take care',
  wrong: 'wider than the evidence, or not as it is',
};

/** What the evidence says to the words of a claim, each with what may be written instead. */
export function ClaimNotes({ text, ground, themes, onPut }: ClaimNotesProps) {
  const { unchecked, claims } = claimsIn(text, ground, themes);
  if (unchecked !== null) return <p className={styles.soft}>{unchecked}</p>;
  return (
    <ul className={styles.notes} aria-label="What the evidence says to it" aria-live="polite">
      {claims.map(({ start, end, words, verdict, why, instead }) => (
        <li key={`${start} ${words}`} data-verdict={verdict}>
          <span>
            <b>“{words}”</b> {VERDICT[verdict]}. {why}
          </span>
          {instead !== null && (
            <Button small onClick={() => onPut(text.slice(0, start) + instead + text.slice(end))}>
              {`Write “${instead}”`}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
