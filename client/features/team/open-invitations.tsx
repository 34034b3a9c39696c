import { useQuery } from '@tanstack/react-query';
import { shortDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { invitationsQuery } from './api.ts';
import styles from './team.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface OpenInvitationsProps {
  study: string;
}

/** Invitations that nobody has accepted yet, and those that ended so. */
export function OpenInvitations({ study }: OpenInvitationsProps) {
  const { data = [] } = useQuery(invitationsQuery(study));
  const { revoke } = useTeamDeeds(study);
  const waiting = data.filter(({ state }) => state === 'open' || state === 'expired');
  if (waiting.length === 0) return null;
  return (
    <section className={styles.invitations} aria-labelledby="invitations">
      <h2 id="invitations">Invitations nobody has accepted yet</h2>
      {revoke.error && <ErrorNote what={revoke.error.message} help={revoke.error.help} />}
      <ul className={styles.rows}>
        {waiting.map(({ id, name, email, role, by, at, expiresAt, state }) => (
          <li key={id}>
            <div className={styles.who}>
              <b>{name || email}</b>
              {name !== '' && <span className="sub">{email}</span>}
            </div>
            <div className={styles.role}>
              <b>{role}</b>
              <span className="sub">
                invited by {by}, {shortDay(at)};{' '}
                {state === 'open' ? `open until ${shortDay(expiresAt)}` : `ended ${shortDay(expiresAt)}`}
              </span>
            </div>
            {state === 'open' && (
              <Button
                small
                onClick={() => revoke.run(id)}
                aria-label={`Take back the invitation of ${name || email}`}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
