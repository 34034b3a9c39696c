import { memo } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import type { LookedFor } from '#shared/coding/looked-for.ts';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import styles from './pass-bar.module.css';

interface PassBarProps {
  looked: LookedFor;
  /** False while it is being read: nothing is said then. */
  isKnown: boolean;
  isBusy: boolean;
  onComplete: () => void;
}

const KINDS = [...THEME_KINDS, null];

/** What is still to look for, in a line. */
function openWords({ open, codebook, hasPass }: LookedFor): [string, string] | undefined {
  const [first, ...others] = open;
  if (!first) return undefined;
  const reason = hasPass ? `new in codebook ${codebook}` : 'no pass of yours here yet';
  return others.length === 0
    ? [`Still to look for: ${first.title}`, reason]
    : [`Still to look for: ${first.title}`, `and ${others.length} more, ${reason}`];
}

/** What was looked for here, a tick for each theme in the order of the frame, and the button that says it is done. */
export const PassBar = memo(function PassBar({ looked, isKnown, isBusy, onComplete }: PassBarProps) {
  const { themes, open } = looked;
  const unseen = new Set(open.map(({ id }) => id));
  const words = openWords(looked);
  return (
    <section className={styles.bar} aria-label="Coding pass">
      {isKnown && (
        <>
          <div>
            <b>
              You looked for {themes.length - open.length} of {themes.length} themes
            </b>
            <div className={styles.ticks} aria-hidden="true">
              {KINDS.map((kind) => {
                const own = themes.filter((theme) => theme.kind === kind);
                return (
                  own.length > 0 && (
                    <span key={kind ?? 'unsorted'} data-kind={kind ?? 'unsorted'}>
                      {own.map(({ id }) => (
                        <i key={id} data-open={unseen.has(id) || undefined} />
                      ))}
                    </span>
                  )
                );
              })}
            </div>
          </div>
          <p className={styles.open}>
            {words ? (
              <>
                {words[0]}
                <br />
                {words[1]}
              </>
            ) : (
              themes.length > 0 && 'You have looked for every theme here.'
            )}
          </p>
          <Button
            icon="check"
            busy={isBusy}
            heldBack={themes.length === 0 ? 'there is no theme to look for yet' : undefined}
            title={keyLabel('mod+enter')}
            onClick={onComplete}
          >
            Mark pass complete
          </Button>
        </>
      )}
    </section>
  );
});
