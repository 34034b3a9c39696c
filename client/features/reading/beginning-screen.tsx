import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import {
  headingKind,
  headingsToMap,
  nextToMap,
  takenWords,
  withGuesses,
  withKind,
} from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';
import styles from './beginning.module.css';
import { NotesPart } from './notes-part.tsx';
import { RestPart } from './rest-part.tsx';
import { ThemesPart } from './themes-part.tsx';
import { useBeginning } from './use-beginning.ts';
import { useBeginningKeys } from './use-beginning-keys.ts';

interface BeginningScreenProps {
  study: string;
  found: Beginning;
  areas: readonly { name: string }[];
  sources: Place;
  desk: Place;
  onKept: () => void;
}

const idOf = (heading: string | null): string => `heading-${heading ?? 'none'}`;

/** What a report proposes, to be mapped, ticked and kept as one deed; nothing is kept before. */
export function BeginningScreen({ study, found, areas, sources, desk, onKept }: BeginningScreenProps) {
  const { choice, set, taken, open, keep, countOnce } = useBeginning(study, found, onKept);
  const headings = headingsToMap(found);
  const [current, setCurrent] = useState(headings[0]);
  const goTo = (heading: string | null) => {
    setCurrent(heading);
    document.getElementById(idOf(heading))?.scrollIntoView({ block: 'center' });
  };
  const step = (by: 1 | -1) => {
    const next = current === undefined ? undefined : headings[headings.indexOf(current) + by];
    if (next !== undefined) goTo(next);
  };
  useBeginningKeys({
    onStep: step,
    onKind: (kind) => {
      if (current === undefined) return;
      const next = withKind(found, choice, current, kind);
      const then = nextToMap(found, next, current);
      set(next);
      if (then !== undefined) goTo(then);
    },
    onAgree: () => set(withGuesses(found, choice)),
  });
  const guesses = open.filter((key) => headingKind(found, choice, key).guess !== null).length;
  const words = takenWords(taken);
  const isEmpty = headings.length + found.quotes.length + found.citations.length + found.steps.length === 0;
  const waits =
    open.length === 1 ? 'One heading has no kind yet' : `${open.length} headings have no kind yet`;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          <PlaceLink place={sources}>Sources</PlaceLink> · <PlaceLink place={desk}>{found.title}</PlaceLink>
        </p>
        <h1>Propose themes from this report</h1>
        <p className="sub">
          Nothing is kept until you say so. <span className={styles.dashed}>dashed</span> is a guess from its
          words, <span className={styles.solid}>solid</span> is your choice.
        </p>
      </header>
      {isEmpty ? (
        <Empty
          title="This reading proposes nothing"
          deeds={
            <ButtonLink look="primary" place={desk}>
              Code it on the desk
            </ButtonLink>
          }
        >
          Themes are found by headings, numbered titles and priorities, quotes by their marks and names.
        </Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={`scroll ${styles.body}`} tabIndex={0} aria-label="Proposals">
          <NotesPart
            found={found}
            choice={choice}
            onChoice={set}
            onCountOnce={countOnce.run}
            isCounting={countOnce.isRunning}
          />
          <ThemesPart
            found={found}
            choice={choice}
            onChoice={set}
            areas={areas}
            current={current}
            onCurrent={setCurrent}
            idOf={idOf}
          />
          <RestPart found={found} choice={choice} onChoice={set} />
        </section>
      )}
      {!isEmpty && (
        <footer className={styles.foot}>
          {keep.error && <ErrorNote what={keep.error.message} help={keep.error.help} />}
          <p aria-live="polite">
            <b>{words === '' ? 'Nothing is ticked' : `To keep: ${words}`}</b>
            {open.length > 0 && <span> · {waits}</span>}
          </p>
          {guesses > 0 && (
            <Button
              look="dashed"
              keys="A"
              deed="codebook.begin"
              onClick={() => set(withGuesses(found, choice))}
            >
              {`Agree with ${guesses === 1 ? 'the suggested kind' : `${guesses} suggested kinds`}`}
            </Button>
          )}
          <Button
            look="primary"
            deed="codebook.begin"
            busy={keep.isRunning}
            heldBack={open.length > 0 ? waits : words === '' ? 'Tick something to keep' : undefined}
            onClick={() => keep.run(taken)}
          >
            Keep them
          </Button>
        </footer>
      )}
    </div>
  );
}
