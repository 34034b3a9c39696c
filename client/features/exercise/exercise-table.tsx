import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { EXERCISE_PARTS } from '#shared/exercise/exercise.ts';
import { exerciseAroundQuery, exerciseQuery, useExerciseDeeds } from './api.ts';
import { Claims } from './claims.tsx';
import styles from './exercise.module.css';
import { ExerciseRow } from './exercise-row.tsx';
import { NewRow } from './new-row.tsx';
import { partWords } from './part-words.ts';
import { PasteDialog } from './paste-dialog.tsx';

interface ExerciseTableProps {
  study: string;
  area: { id: string; name: string };
}

const NOTHING: never[] = [];

/** The exercise of an area as a table: change, threat, way to overcome, next step; and the links it claims. */
export function ExerciseTable({ study, area }: ExerciseTableProps) {
  const { data: rows } = useQuery(exerciseQuery(study, area.id));
  const { data: around } = useQuery(exerciseAroundQuery(study));
  const deeds = useExerciseDeeds(study);
  const may = useMay();
  const [pasted, setPasted] = useState<string>();
  const themes = around?.themes ?? NOTHING;
  const sources = around?.sources.filter((source) => source.area === area.id) ?? NOTHING;
  const undertaken = new Set(
    around?.steps.flatMap((step) => (step.area === area.id || step.area === null ? [step.text.trim()] : [])),
  );
  const error =
    deeds.add.error ??
    deeds.change.error ??
    deeds.create.error ??
    deeds.undertake.error ??
    deeds.remove.error;
  // A row typed by hand comes from where the last one came from.
  const source = rows?.at(-1)?.source ?? null;
  const wave = rows?.at(-1)?.wave ?? null;
  return (
    <section
      className={`scroll ${styles.exercise}`}
      tabIndex={may('exercise.change') ? undefined : 0}
      aria-label={`The exercise of ${area.name}`}
    >
      <header className={styles.head}>
        <p>
          {rows?.length === 0
            ? `No row yet. Write what ${area.name} answered, or paste the table it was written in.`
            : 'Each cell means a theme, keeps the words as they were written down, or both.'}
        </p>
        <Button deed="exercise.add" small icon="plus" onClick={() => setPasted('')}>
          Paste a table…
        </Button>
      </header>
      {error && pasted === undefined && <ErrorNote what={error.message} help={error.help} />}
      {rows && rows.length > 0 && (
        <AllowedFields deed="exercise.change">
          <table className={styles.table}>
            <thead>
              <tr>
                {EXERCISE_PARTS.map((part, at) => (
                  <th key={part} scope="col">
                    {at > 0 && <span aria-hidden="true">→ </span>}
                    {partWords[part].head}
                  </th>
                ))}
                <th scope="col">Comes from</th>
                <th scope="col">
                  <span className="vh">Order</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <ExerciseRow
                  key={row.id}
                  row={row}
                  number={at + 1}
                  count={rows.length}
                  isUndertaken={undertaken.has(row.step.trim())}
                  {...{ themes, sources, deeds }}
                />
              ))}
            </tbody>
          </table>
        </AllowedFields>
      )}
      {rows && may('exercise.add') && (
        <NewRow
          themes={themes}
          isAdding={deeds.add.isRunning}
          onAdd={(row) => deeds.add.run({ area: area.id, source, wave, rows: [row] })}
          onPaste={setPasted}
        />
      )}
      {rows && rows.length > 0 && <Claims study={study} area={area.id} themes={themes} deed={deeds.link} />}
      {pasted !== undefined && (
        <PasteDialog
          area={area}
          themes={themes}
          sources={sources}
          text={pasted}
          deed={deeds.add}
          onClose={() => setPasted(undefined)}
        />
      )}
    </section>
  );
}
