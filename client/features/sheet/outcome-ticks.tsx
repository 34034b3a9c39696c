import { Icon } from '#client/ui/icon.tsx';
import type { SheetLineView } from '#shared/api/sheet.ts';
import type { Outcome } from '#shared/sheet/sheet.ts';
import styles from './sheet.module.css';
import { OUTCOMES } from './sheet-words.ts';

interface OutcomeTicksProps {
  line: Pick<SheetLineView, 'question' | 'outcome'>;
  onRecord: (outcome: Outcome | null) => void;
}

/** What became of a question in the interview: one press, and the same again takes it back. */
export function OutcomeTicks({ line, onRecord }: OutcomeTicksProps) {
  return (
    <fieldset className={styles.ticks}>
      <legend className="vh">In the interview: {line.question}</legend>
      {OUTCOMES.map(({ outcome, label, keys }) => {
        const isOn = line.outcome === outcome;
        return (
          <button
            key={outcome}
            type="button"
            aria-pressed={isOn}
            aria-keyshortcuts={keys}
            onClick={() => onRecord(isOn ? null : outcome)}
          >
            <Icon name="check" size={14} />
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}
