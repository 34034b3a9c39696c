import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { deedQuery } from './api.ts';
import styles from './history.module.css';
import { ThingChange } from './thing-change.tsx';
import { useHistoryDeeds } from './use-history-deeds.ts';

interface DeedDetailProps {
  study: string;
  deed: number;
}

/** What one deed changed, before and after; and whether it can still be taken back. */
export function DeedDetail({ study, deed }: DeedDetailProps) {
  const { data: detail, error } = useQuery({ ...deedQuery(study, deed), throwOnError: false });
  const { undo, restore } = useHistoryDeeds(study, deed);
  if (error) return <ErrorNote what={error.message} help={error.help} />;
  if (!detail) return <div className={styles.waiting} />;
  const { things, more, heldBack, entry } = detail;
  return (
    <div className={styles.detail}>
      {things.length === 0 && (
        <p className="sub">
          What it changed is not kept: {entry.deeds > 1 ? 'they were' : 'it was'} for good.
        </p>
      )}
      {things.map((thing) => (
        <ThingChange key={`${thing.word} ${thing.id}`} thing={thing} restore={restore} />
      ))}
      {more > 0 && <p className="sub">… and {more} more.</p>}
      {heldBack === null ? (
        <div className={styles.deeds}>
          <Button
            deed="journal.undo"
            small
            icon="undo"
            busy={undo.isRunning}
            onClick={() => undo.run(undefined)}
          >
            {entry.deeds > 1 ? `Undo these ${entry.deeds}` : 'Undo this'}
          </Button>
        </div>
      ) : (
        <p className="sub">{heldBack}</p>
      )}
      {undo.error && <ErrorNote what={undo.error.message} help={undo.error.help} />}
    </div>
  );
}
