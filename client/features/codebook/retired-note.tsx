import { Button } from '#client/ui/button.tsx';
import styles from './form.module.css';

interface RetiredNoteProps {
  /** The theme it was merged into, if it was. */
  into: string | undefined;
  onBringBack: () => void;
}

/** Says that a theme is out of use, and the way back. */
export function RetiredNote({ into, onBringBack }: RetiredNoteProps) {
  return (
    <div className={styles.retired}>
      {into === undefined ? (
        <>
          <span>This theme is retired: kept for what was done with it.</span>
          <Button deed="theme.change" small onClick={onBringBack}>
            Bring back…
          </Button>
        </>
      ) : (
        <span>This theme was merged into {into}, with everything coded under it.</span>
      )}
    </div>
  );
}
