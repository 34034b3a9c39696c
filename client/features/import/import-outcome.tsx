import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { duplicateWords } from '#shared/import/duplicate-words.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { baseName, importSummary, outcomeWords } from '#shared/import/summary.ts';
import { clipped } from '#shared/reading/opening.ts';
import styles from './import-outcome.module.css';

interface ImportOutcomeProps {
  files: readonly ImportFile[];
  deskOf: (source: string) => Place;
  /** What a reading proposes as a beginning of the codebook. */
  proposalsOf: (source: string) => Place;
  sources: Place;
  onKeepAfterAll: (file: ImportFile) => void;
}

const proposeWords = ({ title }: ImportFile): string => `Propose themes from “${clipped(title, 44)}”`;

/** What came of an import: what was kept, with the way to it, and what was not, with the reason. */
export function ImportOutcome({ files, deskOf, proposalsOf, sources, onKeepAfterAll }: ImportOutcomeProps) {
  const kept = files.flatMap((file) =>
    file.state === 'kept' && file.source ? [{ file, source: file.source }] : [],
  );
  const skipped = files.filter((file) => file.state === 'read' || file.state === 'skipped');
  const failed = files.filter((file) => file.state === 'failed');
  const first = kept[0];
  const isReading = ({ kind }: ImportFile) => kind?.value === 'reading';
  const areAllReadings = useMay()('codebook.begin') && kept.every(({ file }) => isReading(file));
  return (
    <div className={`scroll ${styles.outcome}`}>
      <p className={styles.sum} role="status">
        {outcomeWords(importSummary(files))}
      </p>
      <p className={styles.deeds}>
        {first && areAllReadings && (
          <ButtonLink look="primary" place={proposalsOf(first.source)}>
            {proposeWords(first.file)}
          </ButtonLink>
        )}
        {first && (
          <ButtonLink look={areAllReadings ? 'plain' : 'primary'} place={deskOf(first.source)}>
            Code the first
          </ButtonLink>
        )}
        <ButtonLink place={sources}>All sources</ButtonLink>
      </p>
      {kept.length > 0 && (
        <section aria-label="Kept">
          <h2>Kept</h2>
          <ul>
            {kept.map(({ file, source }) => (
              <li key={file.id}>
                <PlaceLink place={deskOf(source)}>{file.title}</PlaceLink>
                <small>{baseName(file.fileName)}</small>
                {isReading(file) && !(areAllReadings && file === first?.file) && (
                  <ButtonLink small look="quiet" deed="codebook.begin" place={proposalsOf(source)}>
                    {proposeWords(file)}
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <section aria-label="Skipped">
          <h2>Skipped</h2>
          <ul>
            {skipped.map((file) => (
              <li key={file.id}>
                <span>{baseName(file.fileName)}</span>
                <small>
                  {file.duplicate
                    ? duplicateWords(file.duplicate, baseName(file.duplicate.title))
                    : 'was not ticked'}
                </small>
                <Button small look="quiet" onClick={() => onKeepAfterAll(file)}>
                  Keep after all
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {failed.length > 0 && (
        <section aria-label="Not read">
          <h2>Not read</h2>
          <ul>
            {failed.map((file) => (
              <li key={file.id}>
                <span>{baseName(file.fileName)}</span>
                <small>
                  {file.failure?.message} {file.failure?.help}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
