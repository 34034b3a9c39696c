import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { NO_SAVE } from '#client/lib/saving.ts';
import { noteSignedIn } from '#client/lib/session.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { waitWords } from '#shared/account/back-off.ts';
import type { Me } from '#shared/account/sign-in.ts';
import { signInApi } from '#shared/api/sign-in.ts';
import styles from './account.module.css';
import { meQuery } from './api.ts';
import { useCountdown } from './use-countdown.ts';

interface SignInFormProps {
  /** Whose address is known already, and cannot be another. */
  email?: string;
  /** What its button says. */
  does?: string;
  onDone: (me: Me) => void;
}

/** Address and password. A wait after too many tries is counted down on the button. */
export function SignInForm({ email: known, does = 'Sign in', onDone }: SignInFormProps) {
  const cache = useQueryClient();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const email = known ?? typed;
  const enter = useDeed({
    send: (given: { email: string; password: string }, key) => call(signInApi.signIn, { body: given, key }),
    // While deeds of the page wait for this very one, it must not wait behind them.
    scope: NO_SAVE,
    onSuccess: (me) => {
      noteSignedIn();
      cache.setQueryData(meQuery.queryKey, me);
      onDone(me);
    },
    onError: () => setPassword(''),
  });
  const left = useCountdown(enter.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left === 0 && email.trim() !== '' && password !== '') enter.run({ email, password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="E-mail"
        type="email"
        name="email"
        value={email}
        onChange={setTyped}
        autoComplete="username"
        readOnly={known !== undefined}
        autoFocus={known === undefined}
        spellCheck={false}
        required
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={known !== undefined}
        required
      />
      {enter.error?.wait === undefined && enter.error && (
        <ErrorNote what={enter.error.message} help={enter.error.help} />
      )}
      {left > 0 && <ErrorNote what="Too many attempts failed." help={enter.error?.help} />}
      <div className={styles.deed}>
        <Button
          type="submit"
          look="primary"
          full
          busy={enter.isRunning}
          heldBack={left > 0 ? 'Too many tries' : undefined}
        >
          {does}
          {left > 0 && (
            <span className={styles.wait} role="timer">
              in {waitWords(left)}
            </span>
          )}
        </Button>
      </div>
    </form>
  );
}
