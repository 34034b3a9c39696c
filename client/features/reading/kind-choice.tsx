import { useId } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './kind-choice.module.css';
import { KIND_CHOICES, wordOf } from './kind-words.ts';

interface KindChoiceProps {
  /** The heading it is about. */
  about: string;
  chosen: ThemeKind | null | undefined;
  /** What the heading’s words speak for. */
  guess: ThemeKind | null;
  /** The kind comes from the heading above, and these words speak for another. */
  isDoubtful: boolean;
  onChoose: (kind: ThemeKind | null) => void;
  onFocus: () => void;
}

/** The kind of what stands under a heading: dashed while it is a guess, solid once somebody said so. */
export function KindChoice({ about, chosen, guess, isDoubtful, onChoose, onFocus }: KindChoiceProps) {
  const name = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label={`Kind of “${about}”`}>
      {KIND_CHOICES.map(({ kind, word, letter }) => (
        <label
          key={word}
          data-kind={kind ?? 'unsorted'}
          data-guess={((chosen === undefined || isDoubtful) && kind !== null && kind === guess) || undefined}
        >
          <input
            type="radio"
            className="vh"
            name={name}
            checked={chosen === kind}
            aria-keyshortcuts={letter}
            onFocus={onFocus}
            onChange={() => onChoose(kind)}
          />
          <span>
            <KindShape kind={kind} size={11} />
            {word}
          </span>
        </label>
      ))}
      {isDoubtful && <small>{`its words suggest ${wordOf(guess).toLowerCase()}`}</small>}
      {chosen === undefined && (
        <small>{guess === null ? 'no kind yet' : `suggested: ${wordOf(guess).toLowerCase()}`}</small>
      )}
    </div>
  );
}
