import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { snapshotApi } from '#shared/api/snapshot.ts';
import { holdingWords, unsettledWords } from '#shared/snapshot/preview-words.ts';
import { previewQuery } from './api.ts';
import styles from './take-dialog.module.css';

interface TakeDialogProps {
  study: string;
  phase: { id: string; title: string };
  onClose: () => void;
}

/** What a snapshot will hold and what is not settled yet, before it is taken. */
export function TakeDialog({ study, phase, onClose }: TakeDialogProps) {
  const { data: preview, error: unread } = useQuery(previewQuery(study, phase.id));
  const cache = useQueryClient();
  const say = useToast();
  const heldBack = useHeldBack();
  const take = useDeed({
    send: (_: undefined, key) =>
      call(snapshotApi.take, { params: { study }, body: { phase: phase.id }, key }),
    onSuccess: () => {
      say({ title: `Snapshot of ${phase.title}`, detail: 'taken', undoable: true });
      onClose();
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  const unsettled = preview ? unsettledWords(preview.unsettled) : [];
  const error = take.error ?? unread;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Take the snapshot of ${phase.title}?`}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          <Button
            look="primary"
            busy={take.isRunning}
            heldBack={heldBack}
            onClick={() => take.run(undefined)}
          >
            Take the snapshot
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {!preview && !error && <Waiting label="Reading the study…" lines={6} />}
        {preview && (
          <>
            <p>It keeps, as it stands now and for good:</p>
            <ul>
              {holdingWords(preview).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            {unsettled.length > 0 && (
              <>
                <p>Not settled yet; the snapshot says so, and can be taken all the same:</p>
                <ul>
                  {unsettled.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </>
            )}
            <p className="sub">
              What it holds never changes. It quotes no participant: passages are named, not repeated.
            </p>
          </>
        )}
        {error && <ErrorNote what={error.message} />}
      </div>
    </Dialog>
  );
}
