import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { TeamMember } from '#shared/account/team.ts';
import { RoleChoice } from './role-choice.tsx';
import styles from './team.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface MemberDialogProps {
  study: string;
  member: TeamMember;
  onClose: () => void;
}

/** Another role for a member. */
export function RoleDialog({ study, member, onClose }: MemberDialogProps) {
  const [role, setRole] = useState(member.role);
  const { change } = useTeamDeeds(study, onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member.isMe ? 'Your role' : `Role of ${member.name}`}
      width={500}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={change.isRunning}
            heldBack={role === member.role ? 'Nothing was changed' : undefined}
            onClick={() => change.run({ account: member.id, role })}
          >
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RoleChoice label="Role" value={role} onChange={setRole} />
        {member.isMe && role !== 'owner' && (
          <p>You would no longer be an owner: only another owner could make you one again.</p>
        )}
        {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
      </div>
    </Dialog>
  );
}

/** Taking a member out, with what stays of them. */
export function RemoveDialog({ study, member, onClose }: MemberDialogProps) {
  const { remove } = useTeamDeeds(study, onClose);
  const who = member.isMe ? 'You' : member.name;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member.isMe ? 'Leave the study?' : `Take ${member.name} out of the study?`}
      width={460}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="alert" busy={remove.isRunning} onClick={() => remove.run(member.id)}>
            {member.isMe ? 'Leave it' : 'Take out'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{who} will see nothing of this study any more, at once and wherever it is open.</p>
        <p>
          What {member.isMe ? 'you' : 'they'} coded, judged and wrote stays, under{' '}
          {member.isMe ? 'your' : 'their'} name. Any owner can invite {member.isMe ? 'you' : 'them'} again.
        </p>
        {member.links !== null && member.links > 0 && (
          <p>
            Personal links of coordinators that {member.isMe ? 'you' : 'they'} made and that still open:{' '}
            {member.links}. Where a copy may have been kept, take them back under People and send new ones.
          </p>
        )}
        {remove.error && <ErrorNote what={remove.error.message} help={remove.error.help} />}
      </div>
    </Dialog>
  );
}
