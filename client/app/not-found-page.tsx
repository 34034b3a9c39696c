import { Link } from '@tanstack/react-router';
import styles from './failure-page.module.css';

/** For an address that leads nowhere, or to something that is no longer there. */
export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <title>Not found · Throughline</title>
      <h1>There is nothing at this address</h1>
      <p>It may have been moved, removed or mistyped. Nothing was changed.</p>
      <p>
        <Link to="/">To the studies</Link>
      </p>
    </div>
  );
}
