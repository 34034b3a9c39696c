import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { DictionaryEntry } from '#shared/pseudonym/dictionary.ts';
import { NAME_KIND_WORDS } from '#shared/pseudonym/words.ts';
import { asideQuery, dictionaryQuery } from './api.ts';
import { begunFrom, type EntryBegun } from './entry-dialog.tsx';
import styles from './names.module.css';
import { useNameDeeds } from './use-name-deeds.ts';

interface DictionaryViewProps {
  study: string;
  people: readonly { id: string; pseudonym: string }[];
  onEnter: (begun: EntryBegun) => void;
}

/** The dictionary of names, and below it the words that are none. */
export function DictionaryView({ study, people, onEnter }: DictionaryViewProps) {
  const { data: entries } = useSuspenseQuery(dictionaryQuery(study));
  const { data: aside } = useSuspenseQuery(asideQuery(study));
  const { remove, takeBack } = useNameDeeds(study);
  const enterNew = (
    <Button onClick={() => onEnter({ entry: undefined, kind: 'person', names: [], meaning: '' })}>
      Enter a name…
    </Button>
  );
  const columns: Column<DictionaryEntry>[] = [
    { key: 'names', head: 'Names', cell: ({ names }) => names.join(' · '), isRowHead: true },
    { key: 'replacement', head: 'Stands as', cell: ({ replacement }) => replacement },
    { key: 'kind', head: 'Kind', cell: ({ kind }) => NAME_KIND_WORDS[kind], width: 120 },
    {
      key: 'participant',
      head: 'Takes part as',
      cell: ({ participant }) => people.find(({ id }) => id === participant)?.pseudonym ?? '',
      width: 120,
    },
    {
      key: 'deeds',
      head: 'Deeds',
      width: 215,
      cell: (entry) => (
        <span className={styles.deeds}>
          <Button small aria-label={`Change ${entry.replacement}`} onClick={() => onEnter(begunFrom(entry))}>
            Change…
          </Button>
          <Button
            small
            look="quiet"
            aria-label={`Take ${entry.replacement} out`}
            onClick={() => remove.run(entry)}
          >
            Take out
          </Button>
        </span>
      ),
    },
  ];
  const error = remove.error ?? takeBack.error;
  return (
    <div className={`scroll ${styles.dictionary}`}>
      {error && <ErrorNote what={error.message} help={error.help} />}
      {entries.length === 0 ? (
        <Empty title="No names yet" deeds={enterNew}>
          Names are entered from the candidates, or here. They are kept apart from the study and never leave
          with it.
        </Empty>
      ) : (
        <>
          <p className={styles.lead}>
            Kept apart from the study; it never leaves with it. Texts in which names were replaced stay as
            they are when an entry is taken out. {enterNew}
          </p>
          <DataTable label="Dictionary" columns={columns} rows={entries} keyOf={({ id }) => id} />
        </>
      )}
      {aside.length > 0 && (
        <section aria-labelledby="names-aside">
          <h2 id="names-aside" className={styles.heading}>
            Not names
          </h2>
          <ul className={styles.aside}>
            {aside.map(({ key }) => (
              <li key={key}>
                {key}{' '}
                <button type="button" aria-label={`Take ${key} back`} onClick={() => takeBack.run(key)}>
                  take back
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
