import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import type { Restoring } from '#shared/journal/history.ts';
import styles from './history.module.css';

type Meaning = NonNullable<Restoring['meaning']>;

interface MeaningQuestionProps {
  onAnswer: (meaning: Meaning) => void;
  onCancel: () => void;
}

const OPTIONS: readonly { value: Meaning; label: string; hint: string }[] = [
  { value: 'same', label: 'Same meaning', hint: 'Other words only: all coding holds.' },
  { value: 'broaden', label: 'Broader', hint: 'It takes in more: absences are to be looked at again.' },
  { value: 'narrow', label: 'Narrower', hint: 'It takes in less: presences are to be looked at again.' },
  { value: 'shift', label: 'Both', hint: 'It takes in some more and some less.' },
];

/** Going back changes what a theme means: what kind of change that is decides which coding still holds. */
export function MeaningQuestion({ onAnswer, onCancel }: MeaningQuestionProps) {
  const [meaning, setMeaning] = useState<Meaning>();
  return (
    <div className={styles.question}>
      <p>
        <b>What kind of change is going back?</b>
      </p>
      <RadioGrid
        label="What kind of change is going back?"
        options={OPTIONS}
        value={meaning}
        onChange={setMeaning}
        isDense
      />
      <div className={styles.deeds}>
        <Button
          small
          look="primary"
          heldBack={meaning === undefined ? 'Choose what kind of change it is' : undefined}
          onClick={() => meaning && onAnswer(meaning)}
        >
          Go back
        </Button>
        <Button small look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
