import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { passwordFault } from '#shared/account/password.ts';
import type { Me } from '#shared/account/sign-in.ts';
import type { InvitationSeen } from '#shared/account/team.ts';
import styles from './account.module.css';
import { invitationQuery } from './api.ts';
import { NewPassword } from './new-password.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useAccept } from './use-accept.ts';
import { useSignOut } from './use-sign-out.ts';

interface JoinFormProps {
  token: string;
  invitation: InvitationSeen;
  onJoined: (me: Me) => void;
}

/** Accepting an invitation: as whoever is signed in, by signing in, or with a new account. */
export function JoinForm(props: JoinFormProps) {
  const { invitation, token } = props;
  const cache = useQueryClient();
  if (invitation.signedInAs !== null) return <JoinAs {...props} name={invitation.signedInAs} />;
  if (invitation.hasAccount)
    return (
      <>
        <p className={styles.told}>You have an account already. Sign in with it to join the study.</p>
        <SignInForm
          email={invitation.email}
          onDone={() => void cache.invalidateQueries({ queryKey: invitationQuery(token).queryKey })}
        />
      </>
    );
  return <JoinAnew {...props} />;
}

function JoinAs({ token, name, onJoined }: JoinFormProps & { name: string }) {
  const accept = useAccept(token, onJoined);
  const leave = useSignOut();
  return (
    <div className={styles.form}>
      <p className={styles.told}>
        You are signed in as <b>{name}</b>.
      </p>
      {accept.error && <ErrorNote what={accept.error.message} help={accept.error.help} />}
      <div className={styles.deed}>
        <Button look="primary" full busy={accept.isRunning} onClick={() => accept.run({})}>
          Join as {name}
        </Button>
      </div>
      <div className={styles.deed}>
        <Button look="quiet" full onClick={() => leave.run({ everywhere: false })}>
          Not you? Sign out, then open the invitation again
        </Button>
      </div>
    </div>
  );
}

function JoinAnew({ token, invitation, onJoined }: JoinFormProps) {
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const accept = useAccept(token, onJoined);
  const known = [invitation.email, name];
  const { error } = accept;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && passwordFault(password, known) === null)
      accept.run({ name: name.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="E-mail"
        type="email"
        name="email"
        value={invitation.email}
        onChange={() => undefined}
        autoComplete="username"
        readOnly
      />
      <TextField
        label="Your name"
        name="name"
        value={name}
        onChange={setName}
        autoComplete="name"
        maxLength={80}
        autoFocus={name === ''}
        hint="Your codings and judgements carry it"
        error={isTried && name.trim() === '' ? 'A name is needed' : undefined}
      />
      <NewPassword
        value={password}
        onChange={setPassword}
        known={known}
        isTried={isTried}
        error={error?.field === 'password' ? error.message : undefined}
      />
      {error && error.field !== 'password' && <ErrorNote what={error.message} help={error.help} />}
      <div className={styles.deed}>
        <Button type="submit" look="primary" full busy={accept.isRunning}>
          Join the study
        </Button>
      </div>
    </form>
  );
}
