import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { ProjectImport, ProjectReview } from '#shared/import/project.ts';
import styles from './project.module.css';
import type { ProjectDeeds } from './use-project.ts';
import { broughtWords } from './words.ts';

interface ProjectFooterProps {
  project: ProjectImport;
  review: ProjectReview;
  deeds: ProjectDeeds;
  onGone: () => void;
}

const MAIN = new Set(['themes', 'sources', 'codings', 'memos']);

/** Puts the focus on what nobody has answered yet. */
const toFirstOpen = () =>
  document.querySelector<HTMLElement>(`.${CSS.escape(styles.question ?? '')}[data-open] input`)?.focus();

/** What would be kept, and the one button that keeps it; what holds it is named beside. */
export function ProjectFooter({ project, review, deeds, onGone }: ProjectFooterProps) {
  const { keep, cancel, choose } = deeds;
  const lost = useHeldBack();
  const fresh = review.brings.flatMap(({ what, planned, known }) =>
    planned > known ? [{ what, count: planned - known }] : [],
  );
  const asked = [
    ...(review.open.includes('conventions') ? ['how texts are counted'] : []),
    ...(review.open.includes('conflicts') ? ['what becomes of texts that differ'] : []),
  ];
  const isOpen = asked.length > 0;
  const nothing = fresh.length === 0 ? 'the study has all of it' : undefined;
  const held = lost ?? (isOpen ? `say first ${asked.join(' and ')}` : nothing);
  const run = (incomplete: boolean) => keep.run({ incomplete });
  return (
    <footer className={styles.footer}>
      {keep.error && <ErrorNote what={keep.error.message} help={keep.error.help} />}
      {cancel.error && <ErrorNote what={cancel.error.message} help={cancel.error.help} />}
      <p>
        {fresh.length === 0 ? (
          <b>Nothing new</b>
        ) : (
          <>
            <b>To keep</b>:{' '}
            {fresh
              .filter(({ what }) => MAIN.has(what))
              .map(({ what, count }) => broughtWords(what, count))
              .join(', ') || 'people and places only'}
          </>
        )}
      </p>
      {isOpen && lost === undefined ? (
        <Button small look="quiet" onClick={toFirstOpen}>
          Say first {asked.join(' and ')}
        </Button>
      ) : (
        held !== undefined && <span className={styles.why}>{held}</span>
      )}
      <Button
        busy={cancel.isRunning}
        onClick={() => void cancel.runAsync(undefined).then(onGone, () => undefined)}
      >
        Cancel
      </Button>
      {isOpen && fresh.length > 0 && (
        <Button heldBack={lost} busy={keep.isRunning} onClick={() => run(true)}>
          Keep without what is open
        </Button>
      )}
      <Button
        look="primary"
        heldBack={held}
        busy={keep.isRunning || choose.isRunning}
        onClick={() => run(false)}
      >
        {project.isNew ? 'Keep as a new study' : 'Keep'}
      </Button>
    </footer>
  );
}
