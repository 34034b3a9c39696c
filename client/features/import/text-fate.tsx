import { useQuery } from '@tanstack/react-query';
import type { ImportFile } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import { textPreviewQuery } from './api.ts';
import styles from './duplicate-row.module.css';

interface TextFateProps {
  study: string;
  import: string;
  file: ImportFile;
}

/** What a file would do to the source whose next text it becomes: how much moves along and what needs a look. */
export function TextFate({ study, import: id, file }: TextFateProps) {
  const { data, error } = useQuery({ ...textPreviewQuery(study, id, file), throwOnError: false });
  if (error) return <p className={styles.fate}>{error.message}</p>;
  if (!data) return <p className={styles.fate}>Following the words…</p>;
  const codings = data.affected.filter(({ word }) => word === 'coding');
  const look = codings.filter(({ is }) => is !== 'moved').length;
  return (
    <p className={styles.fate} role="status">
      {data.isSame
        ? 'It says the same; nothing changes.'
        : [
            `${amount(data.kept, 'thing')} kept on their words`,
            look > 0 ? `${amount(look, 'coding')} to look at` : 'no coding to look at',
            ...(data.passes.dropped > 0 ? ['to be looked through again'] : []),
          ].join(', ')}
    </p>
  );
}
