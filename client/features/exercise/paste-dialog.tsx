import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { EXERCISE_PARTS } from '#shared/exercise/exercise.ts';
import { pastedRows } from '#shared/exercise/paste.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { ExerciseDeeds } from './api.ts';
import styles from './exercise.module.css';
import { givenOf } from './given-of.ts';
import { partWords } from './part-words.ts';

interface PasteDialogProps {
  area: { id: string; name: string };
  themes: readonly Theme[];
  sources: readonly { id: string; title: string }[];
  /** What was pasted already. */
  text: string;
  deed: ExerciseDeeds['add'];
  onClose: () => void;
}

const NOWHERE = '';

/** Makes rows of a table from a spreadsheet or a document, shown before they are added. */
export function PasteDialog({ area, themes, sources, text: first, deed, onClose }: PasteDialogProps) {
  const [text, setText] = useState(first);
  const [source, setSource] = useState(sources[0]?.id ?? NOWHERE);
  const rows = pastedRows(
    text,
    themes.filter(({ retired }) => !retired),
  );
  const meant = rows.flatMap((row) => EXERCISE_PARTS.filter((part) => row[part].theme)).length;
  const leave = () => {
    deed.reset();
    onClose();
  };
  const send = async () => {
    await deed.runAsync({ area: area.id, source: source || null, rows: rows.map(givenOf) });
    leave();
  };
  return (
    <Dialog
      isOpen
      onClose={leave}
      width={820}
      title="Paste a table"
      subtitle={`exercise of ${area.name}`}
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button
            look="primary"
            busy={deed.isRunning}
            heldBack={rows.length === 0 ? 'paste a table first' : undefined}
            onClick={() => void send().catch(() => undefined)}
          >
            {rows.length === 1 ? 'Add 1 row' : `Add ${rows.length} rows`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label="Copied cells"
          rows={4}
          value={text}
          onChange={setText}
          hint="Four columns, from a spreadsheet or a document: change, threat, way to overcome, next step. A title of a theme means that theme."
        />
        <SelectField
          label="Comes from"
          value={source}
          onChange={setSource}
          options={[
            { value: NOWHERE, label: 'no source' },
            ...sources.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        {rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it.
          <section className={styles.preview} tabIndex={0} aria-label="What will be added">
            <p role="status">
              {rows.length === 1 ? '1 row' : `${rows.length} rows`}, {meant}{' '}
              {meant === 1 ? 'cell means' : 'cells mean'} a theme; all others stay words.
            </p>
            <table>
              <thead>
                <tr>
                  {EXERCISE_PARTS.map((part) => (
                    <th key={part} scope="col">
                      {partWords[part].head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows are what their place in the text is.
                  <tr key={at}>
                    {EXERCISE_PARTS.map((part) => {
                      const { words, theme } = row[part];
                      const kind = themes.find(({ id }) => id === theme?.id)?.kind ?? null;
                      return (
                        <td key={part}>
                          {theme ? (
                            <b>
                              <KindShape kind={kind} size={10} /> {theme.title}
                            </b>
                          ) : (
                            words || '–'
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
      </div>
    </Dialog>
  );
}
