import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { moment } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { signInApi } from '#shared/api/sign-in.ts';
import type { SessionId } from '#shared/ids.ts';
import styles from './account.module.css';
import { agentWords } from './agent-words.ts';
import { sessionsQuery } from './api.ts';
import { useSignOut } from './use-sign-out.ts';

interface SessionsDialogProps {
  onClose: () => void;
}

/** Where one is signed in, to end what should not be. */
export function SessionsDialog({ onClose }: SessionsDialogProps) {
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({ ...sessionsQuery, throwOnError: false });
  const end = useDeed({
    send: (session: SessionId, key) => call(signInApi.endSession, { params: { session }, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const everywhere = useSignOut();
  const problem = end.error ?? everywhere.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Where you are signed in"
      width={520}
      footer={
        <>
          <Button
            look="alert"
            busy={everywhere.isRunning}
            onClick={() => everywhere.run({ everywhere: true })}
          >
            Sign out everywhere
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting label="Reading…" lines={2} lineHeight={44} />}
      {problem && <ErrorNote what={problem.message} help={problem.help} />}
      <ul className={styles.sessions}>
        {data?.items.map(({ id, agent, since, seenAt, isThis }) => (
          <li key={id}>
            <div>
              <b>{agentWords(agent)}</b>
              <p className="sub">
                {isThis ? 'This browser' : `Last used ${moment(seenAt)}`}, signed in {moment(since)}
              </p>
            </div>
            {!isThis && (
              <Button small onClick={() => end.run(id)} aria-label={`End ${agentWords(agent)}`}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
