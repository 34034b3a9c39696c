import { lazy, Suspense, useState } from 'react';
import { keyLabel, useShortcuts } from '#client/lib/shortcuts.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import type { StudyView } from '#shared/study/view.ts';
import styles from './find-box.module.css';

const FindPalette = lazy(() =>
  import('./find-palette.tsx').then(({ FindPalette: component }) => ({ default: component })),
);

interface FindBoxProps {
  study: StudyView;
}

const WORDS = 'Find a theme, source, person, words';

/** The way to find anything in a study: a box in the top bar, and Ctrl K from everywhere. */
export function FindBox({ study }: FindBoxProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcuts('Everywhere', [
    { keys: 'mod+k', does: 'Find anything', run: () => setOpen(true), inFields: true },
  ]);
  return (
    <>
      <button
        type="button"
        className={styles.box}
        aria-haspopup="dialog"
        // Where there is no room for the words.
        aria-label={WORDS}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="clip">{WORDS}</span>
        <Kbd>{keyLabel('mod+k')}</Kbd>
      </button>
      {isOpen && (
        <Suspense>
          <FindPalette study={study} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
