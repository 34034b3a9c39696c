import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { passwordFault } from '#shared/account/password.ts';
import type { Me } from '#shared/account/sign-in.ts';
import { signInApi } from '#shared/api/sign-in.ts';
import styles from './account.module.css';
import { sessionsQuery } from './api.ts';
import { NewPassword } from './new-password.tsx';

interface PasswordDialogProps {
  me: Me;
  onClose: () => void;
}

const endedWords = (ended: number): string =>
  ended === 0
    ? 'You were signed in nowhere else.'
    : `You are signed out in ${ended} other ${ended === 1 ? 'place' : 'places'}.`;

/** Another password, which ends one's sessions everywhere else. */
export function PasswordDialog({ me, onClose }: PasswordDialogProps) {
  const form = useId();
  const say = useToast();
  const cache = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const known = [me.email ?? '', me.name];
  const change = useDeed({
    send: (given: { current: string; password: string }, key) =>
      call(signInApi.changePassword, { body: given, key }),
    scope: 'password',
    onSuccess: ({ ended }) => {
      say({ title: 'Your password is another now.', detail: endedWords(ended) });
      void cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      onClose();
    },
  });
  const { error } = change;
  const of = (field: string) => (error?.field === field ? error.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== '' && passwordFault(password, known) === null) change.run({ current, password });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Change your password"
      width={440}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={change.isRunning}>
            Change it
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <p className="sub">Wherever else you are signed in, you will be signed out.</p>
        {/* For whatever keeps passwords, which wants to know whose it is. */}
        <input
          className="vh"
          type="email"
          autoComplete="username"
          readOnly
          value={known[0]}
          tabIndex={-1}
          aria-hidden
        />
        <TextField
          label="Password as it is now"
          type="password"
          name="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          error={of('current') ?? (isTried && current === '' ? 'It is needed too' : undefined)}
        />
        <NewPassword
          value={password}
          onChange={setPassword}
          known={known}
          isTried={isTried}
          error={of('password')}
        />
        {error && error.field === undefined && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}
