import type { ReactNode } from 'react';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import type { ProjectReview } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';
import { conventionWords } from './words.ts';

interface TextQuestionProps {
  text: ProjectReview['texts'][number];
  chosen: string | undefined;
  onChoose: (convention: string) => void;
  /** What can be done with the answer besides. */
  rest: ReactNode;
}

/** One text that can be counted in several ways: the same passages as each way would read them. */
export function TextQuestion({ text, chosen, onChoose, rest }: TextQuestionProps) {
  return (
    <div className={styles.question} data-open={chosen === undefined || undefined}>
      <p className={styles.asked}>
        <b>{text.source}</b> <span className="sub">{amount(text.selections, 'coded passage')}</span>
        {chosen === undefined && <span className={styles.todo}>choose…</span>}
        {rest}
      </p>
      <RadioGrid
        label={`How ${text.source} is counted`}
        options={text.candidates.map(({ convention, samples }) => ({
          value: convention,
          label: (
            <span className={styles.samples}>
              {[...new Set(samples)].map((sample) => (
                <q key={sample}>{sample.replace(/\n/g, ' ⏎ ')}</q>
              ))}
            </span>
          ),
          hint: conventionWords(convention),
        }))}
        value={chosen}
        onChange={onChoose}
      />
    </div>
  );
}
