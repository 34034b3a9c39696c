import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { trashApi } from '#shared/api/trash.ts';
import type { StudySummary } from '#shared/study/view.ts';

interface EraseStudyDialogProps {
  study: Pick<StudySummary, 'id' | 'title'>;
  onClose: () => void;
}

/** Removes a whole study for good, once its title is typed. */
export function EraseStudyDialog({ study: { id, title }, onClose }: EraseStudyDialogProps) {
  const cache = useQueryClient();
  const heldBack = useHeldBack();
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === title.trim();
  const erase = useDeed({
    send: (_: undefined, key) => call(trashApi.erase, { params: { study: id }, body: { title: typed }, key }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['studies'] });
      cache.removeQueries({ queryKey: ['study', id] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Remove “${title}” for good?`}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button
            look="alert"
            icon="trash"
            busy={erase.isRunning}
            heldBack={heldBack ?? (isTyped ? undefined : 'Type its title first')}
            onClick={() => erase.run(undefined)}
          >
            Remove for good
          </Button>
        </>
      }
    >
      <p>
        This cannot be undone. Its transcripts, codings, memos, history and uploaded files go, and who its
        participants are. A backup made before still holds it.
      </p>
      <TextField label={`Type “${title}” to go on`} value={typed} onChange={setTyped} autoComplete="off" />
      {erase.error && <ErrorNote what={erase.error.message} help={erase.error.help} />}
    </Dialog>
  );
}
