import { keyLabel, useKeyGroups } from '#client/lib/shortcuts.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import styles from './key-list.module.css';

interface KeyListProps {
  isOpen: boolean;
  onClose: () => void;
}

/** The keys that act on the screen now shown, and what they do. */
export function KeyList({ isOpen, onClose }: KeyListProps) {
  const groups = useKeyGroups();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keys of this screen" width={560}>
      {groups.map(({ heading, lines }) => (
        <section key={heading} className={styles.group}>
          <h3>{heading}</h3>
          <dl>
            {lines.map(({ does, keys }) => (
              <div key={does}>
                <dt>
                  {keys.map((one) => (
                    <Kbd key={one}>{keyLabel(one)}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
