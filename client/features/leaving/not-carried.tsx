import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '#client/ui/checkbox.tsx';
import type { RefiFormat } from '#shared/format/export.ts';
import { CARRIED_ALONG } from '#shared/format/refi/carried.ts';
import { notCarriedQuery } from './api.ts';
import styles from './leaving.module.css';

interface NotCarriedProps {
  study: string;
  format: RefiFormat;
  /** Whether what came in as it came goes along. */
  carries: boolean;
  onCarry: (carries: boolean) => void;
}

/** What goes with the file as it came, and what another program will not find in it; said before it is taken. */
export function NotCarried({ study, format, carries, onCarry }: NotCarriedProps) {
  const { data: warnings } = useQuery({ ...notCarriedQuery(study, format), retry: false });
  if (!warnings)
    return (
      <p className={styles.means} role="status">
        Reading what other programs can carry…
      </p>
    );
  const along = warnings.filter(({ code }) => code === CARRIED_ALONG);
  const left = warnings.filter(({ code }) => code !== CARRIED_ALONG);
  return (
    <>
      {along.map(({ message }) => (
        <div key={message} className={styles.part}>
          <Checkbox isOn={carries} onChange={onCarry}>
            With what came in from other programs and is not shown here
          </Checkbox>
          <p className={styles.means}>
            {carries ? message : 'All of it stays here, in the files it came in.'}
          </p>
        </div>
      ))}
      {left.length === 0 ? (
        <p className={styles.means}>Other programs can carry all of it.</p>
      ) : (
        <section className={styles.part} aria-labelledby="not-carried">
          <h3 id="not-carried">What other programs will not find in it</h3>
          <ul className={styles.means}>
            {left.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
