import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { sizeOf, type TrashItem } from '#shared/journal/trash.ts';
import { trashQuery } from './api.ts';
import { EmptyDialog } from './empty-dialog.tsx';
import styles from './trash.module.css';
import { TrashList } from './trash-list.tsx';
import { useTrashDeeds } from './use-trash-deeds.ts';

interface TrashViewProps {
  study: string;
}

/** Everything in a study that was thrown away: brought back or removed, one by one or all. */
export function TrashView({ study }: TrashViewProps) {
  const { data: trash } = useQuery(trashQuery(study));
  const [asked, setAsked] = useState<TrashItem | 'all'>();
  const { restore, empty } = useTrashDeeds(study, () => setAsked(undefined));
  const heldBack = useHeldBack();
  if (!trash) return null;
  const { items, going, size } = trash;
  if (items.length === 0)
    return <Empty title="The trash is empty">Sources and memos that are thrown away wait here.</Empty>;
  const ask = (what: TrashItem | 'all') => {
    empty.reset();
    setAsked(what);
  };
  return (
    <div className={styles.view}>
      <p className={styles.head}>
        <span>What lies here counts nowhere, and can be brought back with all that hangs on it.</span>
        <Button deed="trash.empty" icon="trash" onClick={() => ask('all')}>
          Empty the trash
        </Button>
      </p>
      {restore.error && <ErrorNote what={restore.error.message} help={restore.error.help} />}
      <TrashList
        items={items}
        isBusy={restore.isRunning}
        onRestore={(item) => restore.run(item)}
        onRemove={ask}
      />
      {asked !== undefined && (
        <EmptyDialog
          what={asked === 'all' ? 'all that is in the trash' : `“${asked.title}”`}
          going={asked === 'all' ? going : asked.going}
          busy={empty.isRunning}
          error={empty.error}
          heldBack={heldBack}
          onEmpty={() =>
            empty.run(
              asked === 'all' ? { items: undefined, size } : { items: [asked.id], size: sizeOf(asked.going) },
            )
          }
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
