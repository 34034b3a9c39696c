import { Link } from '@tanstack/react-router';
import styles from './passage-nav.module.css';

interface PassageNavProps {
  study: string;
}

/** The two ways to passages across sources: those coded, and the words of all transcripts. */
export function PassageNav({ study }: PassageNavProps) {
  const current = {
    activeOptions: { includeSearch: false, exact: true },
    activeProps: { 'aria-current': 'page' as const },
  };
  return (
    <nav className={styles.nav} aria-label="Passages">
      <Link to="/studies/$study/passages" params={{ study }} {...current}>
        Coded passages
      </Link>
      <Link to="/studies/$study/search" params={{ study }} {...current}>
        Search in transcripts
      </Link>
    </nav>
  );
}
