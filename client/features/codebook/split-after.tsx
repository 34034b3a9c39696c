import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { handOutOf, type Passage, placedIn } from '#shared/codebook/split-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';
import styles from './split.module.css';
import { SplitHead } from './split-head.tsx';
import type { SplitScreenProps } from './split-screen.tsx';
import { SplitWalk } from './split-walk.tsx';
import { useSplitDeeds } from './use-split-deeds.ts';
import { useSplitDraft } from './use-split-draft.ts';

interface SplitAfterProps extends SplitScreenProps {
  theme: Theme;
  passages: readonly Passage[];
  parts: readonly Theme[];
}

/** A split that was left half done: its passages that wait are given to the parts, one by one. */
export function SplitAfter({ study, theme, passages, parts, from, places }: SplitAfterProps) {
  const { draft, write, discard } = useSplitDraft(theme.id);
  const deeds = useSplitDeeds(study, theme, discard);
  const { placed, of } = placedIn(draft.choices, passages);
  const give = () =>
    deeds.handOut.run(handOutOf(draft.choices, passages, (part) => parts.find(({ id }) => id === part)?.id));
  return (
    <>
      <SplitHead
        theme={theme}
        says={`${some(passages.length, 'passage')} of this split theme ${passages.length === 1 ? 'waits' : 'wait'} to be given to a part.`}
        places={places}
      >
        <Button
          deed="theme.hand-out"
          look="primary"
          busy={deeds.handOut.isRunning}
          heldBack={placed === 0 ? 'put a passage to a part first' : undefined}
          onClick={give}
        >
          {placed === 0 ? 'Give them to their parts' : `Give ${some(placed, 'passage')} to their parts`}
        </Button>
      </SplitHead>
      {deeds.handOut.error && (
        <ErrorNote what={deeds.handOut.error.message} help={deeds.handOut.error.help} />
      )}
      <div className={styles.columns}>
        <section className={`scroll ${styles.parts}`} aria-label="Parts">
          {parts.map((part, at) => (
            <div key={part.id} className={styles.done}>
              <h3>
                <b className={styles.number}>{at + 1}</b>
                <KindShape kind={part.kind} tint={part.tint} />
                {part.title}
              </h3>
              <p>{part.definition || 'No definition yet.'}</p>
              <span>{some(of(part.id), 'passage')} chosen</span>
            </div>
          ))}
        </section>
        <SplitWalk
          passages={passages}
          parts={parts.map(({ id, title }) => ({ key: id, title }))}
          choices={draft.choices}
          onChoose={(choices) => write({ ...draft, choices })}
          from={from}
          deskPlace={places.coding}
        />
      </div>
    </>
  );
}
