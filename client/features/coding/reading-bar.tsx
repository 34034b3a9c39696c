import { useMay, useRole } from '#client/lib/may.ts';
import styles from './pass-bar.module.css';

/** In place of the pass, for whoever does not code: what they can do here. */
export function ReadingBar() {
  const role = useRole();
  const may = useMay();
  return (
    <section className={styles.bar} aria-label="Reading only">
      <p>
        You read here as {role}: coding is the researchers’. Press a theme to see where it stands
        {may('quote.add') ? '; words can be marked as quotes and written memos on.' : '.'}
      </p>
    </section>
  );
}
