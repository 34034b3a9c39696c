import { Button } from '#client/ui/button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import styles from './desk.module.css';

/** Says that the words were corrected while they were read; the text before stays until it is taken over. */
export function CorrectedBar({ onTakeOver }: { onTakeOver: () => void }) {
  return (
    <div className={styles.news} role="status">
      <Icon name="warn" />
      <p>The words of this source were corrected meanwhile. You are reading the text before.</p>
      <Button small onClick={onTakeOver}>
        Take over the new text
      </Button>
    </div>
  );
}
