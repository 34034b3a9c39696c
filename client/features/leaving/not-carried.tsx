import { useQuery } from '@tanstack/react-query';
import type { RefiFormat } from '#shared/format/export.ts';
import { notCarriedQuery } from './api.ts';
import styles from './leaving.module.css';

interface NotCarriedProps {
  study: string;
  format: RefiFormat;
}

/** What another program will not find in the file; said before it is taken. */
export function NotCarried({ study, format }: NotCarriedProps) {
  const { data: warnings } = useQuery({ ...notCarriedQuery(study, format), retry: false });
  if (!warnings)
    return (
      <p className={styles.means} role="status">
        Reading what other programs can carry…
      </p>
    );
  if (warnings.length === 0) return <p className={styles.means}>Other programs can carry all of it.</p>;
  return (
    <section className={styles.part} aria-labelledby="not-carried">
      <h3 id="not-carried">What other programs will not find in it</h3>
      <ul className={styles.means}>
        {warnings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
