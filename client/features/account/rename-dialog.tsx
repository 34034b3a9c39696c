import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { type Account, initialsOf } from '#shared/account/account.ts';
import { accountApi } from '#shared/api/account.ts';
import { meQuery } from './api.ts';
import styles from './rename-dialog.module.css';

interface RenameDialogProps {
  me: Account;
  onClose: () => void;
}

/** The name and initials that one's deeds, codings and judgements carry. */
export function RenameDialog({ me, onClose }: RenameDialogProps) {
  const form = useId();
  const cache = useQueryClient();
  const [name, setName] = useState(me.name);
  const [initials, setInitials] = useState(me.initials);
  const rename = useDeed({
    send: (_: undefined, key) =>
      call(accountApi.change, { body: { name: name.trim(), initials: initials.trim() }, key }),
    onSuccess: async (account) => {
      cache.setQueryData(meQuery.queryKey, account);
      await cache.invalidateQueries({ queryKey: ['study'] });
      onClose();
    },
  });
  const write = (next: string) => {
    // Initials follow the name as long as nobody has set them apart.
    if (initials === initialsOf(name)) setInitials(initialsOf(next));
    setName(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.run(undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Your name"
      width={420}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={rename.isRunning}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <p className="sub">Your codings, judgements and every line of the history carry it.</p>
        <TextField label="Name" value={name} onChange={write} maxLength={80} autoComplete="name" />
        <TextField
          label="Initials"
          value={initials}
          onChange={setInitials}
          maxLength={4}
          autoComplete="off"
          hint="One to four letters"
        />
        {rename.error && <ErrorNote what={rename.error.message} help={rename.error.help} />}
      </form>
    </Dialog>
  );
}
