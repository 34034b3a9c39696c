import { useSuspenseQuery } from '@tanstack/react-query';
import { moment } from '#client/lib/day.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { Empty } from '#client/ui/empty.tsx';
import type { NamesLogEntry } from '#shared/pseudonym/dictionary.ts';
import { namesLogWords } from '#shared/pseudonym/words.ts';
import { dictionaryQuery, namesLogQuery } from './api.ts';
import styles from './names.module.css';

/** What was decided on names, when and by whom; without any name. */
export function LogView({ study }: { study: string }) {
  const { data: lines } = useSuspenseQuery(namesLogQuery(study));
  const { data: entries } = useSuspenseQuery(dictionaryQuery(study));
  const standsAs = new Map<string | null, string>(entries.map(({ id, replacement }) => [id, replacement]));
  const columns: Column<NamesLogEntry>[] = [
    {
      key: 'what',
      head: 'What was done',
      cell: (line) => namesLogWords(line, standsAs.get(line.entry)),
      isRowHead: true,
    },
    { key: 'by', head: 'By', cell: ({ byName }) => byName, width: 200 },
    { key: 'at', head: 'When', cell: ({ at }) => moment(at), width: 200 },
  ];
  return (
    <div className={`scroll ${styles.dictionary}`}>
      {lines.length === 0 ? (
        <Empty title="Nothing was done yet">
          Every name that is entered, put aside or replaced leaves a line here, without the name itself.
        </Empty>
      ) : (
        <>
          <p className={styles.lead}>
            What was decided, when and by whom. No name stands in it; it is kept apart from the study.
          </p>
          <DataTable label="Log of names" columns={columns} rows={lines} keyOf={({ id }) => String(id)} />
        </>
      )}
    </div>
  );
}
