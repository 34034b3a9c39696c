import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './touch-bar.module.css';

interface TouchBarProps {
  /** The theme used last. */
  last: Theme | undefined;
  onPick: () => void;
  onRepeat: () => void;
  onQuote: () => void;
}

/** What fingers do with selected words, where there are no keys. */
export function TouchBar({ last, onPick, onRepeat, onQuote }: TouchBarProps) {
  return (
    // The selection is kept: pressing here takes no focus from the words.
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="With the selected words"
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button deed="coding.add" look="primary" onClick={onPick}>
        Theme…
      </Button>
      {last && (
        <Button deed="coding.add" onClick={onRepeat}>
          <KindShape kind={last.kind} tint={last.tint} />
          <span className="clip">{last.title}</span>
        </Button>
      )}
      <Button deed="quote.add" icon="quotes" onClick={onQuote}>
        Quote
      </Button>
    </div>
  );
}
