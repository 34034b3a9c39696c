import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import styles from './form.module.css';

interface NameVersionDialogProps {
  study: string;
  /** The event the name is put on, and in words what stood then. */
  event: number;
  then: string;
  /** Its name so far, where it is to be called something else. */
  name?: string;
  onClose: () => void;
}

/** Puts a name on a state of the codebook, or gives it another. */
export function NameVersionDialog({ study, event, then, name: before, onClose }: NameVersionDialogProps) {
  const form = useId();
  const say = useToast();
  const cache = useQueryClient();
  const [name, setName] = useState(before ?? '');
  const save = useDeed({
    send: (given: string, key) =>
      before === undefined
        ? call(codebookApi.nameVersion, { params: { study }, body: { name: given, event }, key })
        : call(codebookApi.renameVersion, { params: { study, event }, body: { name: given }, key }),
    onSuccess: (_, given) => {
      say({ title: `Codebook ${given}`, detail: 'named', undoable: true });
      onClose();
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  const written = name.trim();
  const held =
    written === '' ? 'give it a name first' : written === before ? 'it is called that already' : undefined;
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (held === undefined && !save.isRunning) save.run(written);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={before === undefined ? 'Name a version' : 'Rename the version'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={save.isRunning} heldBack={held}>
            {before === undefined ? 'Name the version' : 'Rename the version'}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          error={save.error?.field === 'name' ? save.error.message : undefined}
          hint={`A number or a word, as reports quote it: codebook ${written || '3'}. ${then}`}
        />
        {save.error && save.error.field !== 'name' && (
          <ErrorNote what={save.error.message} help={save.error.help} />
        )}
      </form>
    </Dialog>
  );
}
