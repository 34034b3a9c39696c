import { useQuery } from '@tanstack/react-query';
import { Fragment, useId } from 'react';
import { DifferingSentence } from '#client/ui/differing-sentence.tsx';
import { differingWords } from '#shared/import/differing-words.ts';
import { DuplicateChoice, type ImportFile } from '#shared/import/import.ts';
import { baseName } from '#shared/import/summary.ts';
import { peekQuery } from './api.ts';
import styles from './duplicate-row.module.css';
import { TextFate } from './text-fate.tsx';

const CHOICES: Record<DuplicateChoice, string> = {
  skip: 'Skip',
  version: 'New text version',
  duplicate: 'Keep as a duplicate, counted once',
  own: 'Keep as its own',
};

/** Enough to see whether it is the same talk. */
const SHOWN = 2;

interface DuplicateRowProps {
  study: string;
  import: string;
  file: ImportFile;
  duplicate: NonNullable<ImportFile['duplicate']>;
  onChoose: (choice: DuplicateChoice) => void;
}

/** Under a near-duplicate: sentences in which the two differ, side by side, and what to do with it. */
export function DuplicateRow({ study, import: id, file, duplicate, onChoose }: DuplicateRowProps) {
  const name = useId();
  const { data } = useQuery(peekQuery(study, id, file, 1));
  const differences = data?.differences.slice(0, SHOWN) ?? [];
  const isOpen = (choice: DuplicateChoice) => {
    // Only what the study has already can get another text.
    if (choice === 'version') return duplicate.source !== null;
    // What holds more than the other never gives way to it.
    return choice !== 'duplicate' || duplicate.is !== 'holds';
  };
  return (
    <tr className={styles.row}>
      <td />
      <td colSpan={8}>
        <div className={styles.compare}>
          <div className={styles.texts}>
            <p className={styles.head}>
              {duplicate.source
                ? `In the study: ${duplicate.title}`
                : `The other file: ${baseName(duplicate.title)}`}
            </p>
            <p className={styles.head}>This file</p>
            {data && differences.length === 0 && (
              <p className={styles.same}>Neither has a sentence that the other has not.</p>
            )}
            {differences.map(({ existing, draft }) => {
              const [before, now] = differingWords(existing ?? '', draft ?? '');
              const isBoth = existing !== null && draft !== null;
              return (
                <Fragment key={`${existing} ${draft}`}>
                  <DifferingSentence
                    short
                    parts={existing === null ? null : before}
                    mark={isBoth ? 'del' : null}
                  />
                  <DifferingSentence short parts={draft === null ? null : now} mark={isBoth ? 'ins' : null} />
                </Fragment>
              );
            })}
          </div>
          <div
            className={styles.choices}
            role="radiogroup"
            aria-label={`What to do with ${baseName(file.fileName)}`}
          >
            {DuplicateChoice.options.filter(isOpen).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={name}
                  checked={duplicate.choice === choice}
                  onChange={() => onChoose(choice)}
                />
                {CHOICES[choice]}
              </label>
            ))}
            {duplicate.choice === 'version' && <TextFate study={study} import={id} file={file} />}
          </div>
        </div>
      </td>
    </tr>
  );
}
