import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { some } from './kind-words.ts';
import styles from './tree.module.css';

interface PickedBarProps {
  count: number;
  onMove: () => void;
  onNone: () => void;
}

/** What can be done with several themes at once. */
export function PickedBar({ count, onMove, onNone }: PickedBarProps) {
  return (
    <div className={styles.foot} role="status">
      <span className="clip">
        <b>{some(count, 'theme')} picked</b>
      </span>
      <Button deed="theme.move" small onClick={onMove}>
        Move…
      </Button>
      <IconButton icon="close" size="small" label="Pick none" keys="Esc" onClick={onNone} />
    </div>
  );
}
