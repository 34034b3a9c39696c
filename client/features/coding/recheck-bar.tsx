import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import styles from './recheck-bar.module.css';
import type { Recheck } from './use-recheck.ts';

interface RecheckBarProps {
  recheck: Recheck;
  onClose: () => void;
}

/** What of the likely passages is looked at, in a line. */
function said({ count, at, because, isKnown }: Recheck): string {
  if (!isKnown) return '';
  if (count === 0) return 'No passage here speaks like it. Read on your own, then say that you looked.';
  const many = count === 1 ? '1 likely passage' : `${count} likely passages`;
  return at === -1 ? many : `${at + 1} of ${many}: ${because.map((word) => `“${word}”`).join(', ')}`;
}

/** Looking again for one theme: its likely passages, and the one key that says it was looked for. */
export function RecheckBar({ recheck, onClose }: RecheckBarProps) {
  const { theme, count, at } = recheck;
  return (
    <section className={styles.bar} aria-label={`Looking again for ${theme.title}`}>
      <p className={styles.what}>
        Looking again for <KindShape kind={theme.kind} tint={theme.tint} /> <b>{theme.title}</b>
      </p>
      <p className={styles.said} role="status">
        {said(recheck)}
      </p>
      <IconButton
        icon="up"
        label="Likely passage before"
        keys=","
        disabled={at <= 0}
        onClick={() => recheck.step(-1)}
      />
      <IconButton
        icon="down"
        label="Next likely passage"
        keys="."
        disabled={at + 1 >= count}
        onClick={() => recheck.step(1)}
      />
      <Button
        small
        keys="Y"
        heldBack={recheck.canCode ? undefined : 'select words first'}
        onClick={recheck.code}
      >
        Code these words
      </Button>
      <Button small icon="check" keys="0" busy={recheck.isBusy} onClick={recheck.looked}>
        Looked for it
      </Button>
      <IconButton icon="close" label="Stop looking again" onClick={onClose} />
    </section>
  );
}
