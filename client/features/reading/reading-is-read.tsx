import { Waiting } from '#client/ui/waiting.tsx';
import styles from './beginning.module.css';

/** While a report is looked through. */
export const ReadingIsRead = () => (
  <div className={styles.waiting}>
    <h1>Propose themes from this report</h1>
    <Waiting label="Reading the report…" lines={8} lineHeight={48} />
  </div>
);
