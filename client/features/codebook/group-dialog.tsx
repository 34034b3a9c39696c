import { type FormEvent, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { KIND_KEYS, type KindKey } from '#shared/codebook/tree.ts';
import styles from './form.module.css';
import { kindOf, kindWords } from './kind-words.ts';
import type { GroupDeeds } from './use-theme-deeds.ts';

interface GroupDialogProps {
  /** The kind that stands at first. */
  first: KindKey;
  add: GroupDeeds['add'];
  onClose: () => void;
}

/** A new group: a heading inside one kind. */
export function GroupDialog({ first, add, onClose }: GroupDialogProps) {
  const form = useId();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState(first);
  const held = title.trim() === '' ? 'give it a title first' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (held === undefined && !add.isRunning)
      add.runAsync({ title: title.trim(), kind: kindOf(kind) }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New group"
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={add.isRunning} heldBack={held}>
            Create the group
          </Button>
        </>
      }
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus
          error={add.error?.code === 'conflict' ? add.error.message : undefined}
          hint="A heading over themes of one kind. Drag themes under it, or choose it in a theme’s Move."
        />
        <RadioGrid
          label="Kind"
          columns={KIND_KEYS.length}
          isDense
          options={KIND_KEYS.map((value) => ({
            value,
            label: (
              <span className={styles.kind}>
                <KindShape kind={kindOf(value)} />
                {kindWords[value]}
              </span>
            ),
          }))}
          value={kind}
          onChange={setKind}
        />
        {add.error && add.error.code !== 'conflict' && (
          <ErrorNote what={add.error.message} help={add.error.help} />
        )}
      </form>
    </Dialog>
  );
}
