import { type FormEvent, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { CopiedText } from '#client/ui/copied-text.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Role } from '#shared/account/roles.ts';
import { Email } from '#shared/account/sign-in.ts';
import type { MadeInvitation } from '#shared/account/team.ts';
import { RoleChoice } from './role-choice.tsx';
import styles from './team.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface InviteDialogProps {
  study: string;
  onClose: () => void;
}

/** Inviting somebody: the program sends nothing, and shows what to send once. */
export function InviteDialog({ study, onClose }: InviteDialogProps) {
  const form = useId();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('researcher');
  const [isTried, setTried] = useState(false);
  const { invite } = useTeamDeeds(study);
  const [made, setMade] = useState<MadeInvitation>();
  const isAddress = Email.safeParse(email).success;
  const { error } = invite;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isAddress)
      void invite
        .runAsync({ email, role, ...(name.trim() && { name: name.trim() }) })
        .then(setMade, () => undefined);
  };
  if (made) return <Made made={made} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Invite somebody"
      width={520}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={invite.isRunning}>
            Make the invitation
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="E-mail"
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          autoFocus
          error={
            (error?.field === 'email' ? error.message : undefined) ??
            (isTried && !isAddress ? 'An address such as name@example.org' : undefined)
          }
        />
        <TextField label="Name" value={name} onChange={setName} autoComplete="off" maxLength={80} />
        <RoleChoice label="Role" value={role} onChange={setRole} />
        {error && error.field !== 'email' && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}

function Made({
  made: { name, email, address, text },
  onClose,
}: {
  made: MadeInvitation;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Send this to ${name || email}`}
      width={560}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <p>
          The program sends nothing by itself. The address is shown this once and kept nowhere; whoever has it
          can join, so send it to nobody else.
        </p>
        <CopiedText label="Text to send" text={text} />
        <CopiedText label="Address alone" text={address} />
      </div>
    </Dialog>
  );
}
