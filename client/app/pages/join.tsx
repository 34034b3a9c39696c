import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { invitationQuery } from '#client/features/account/api.ts';
import { JoinForm } from '#client/features/account/join-form.tsx';
import { takeInvitation } from '#client/lib/invitation.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { roleMeans } from '#shared/account/roles.ts';
import { Door } from '../door.tsx';

/** Accepting an invitation to a study, whose token came behind the address. */
export function JoinPage() {
  const hash = useLocation({ select: (location) => location.hash });
  const [token, setToken] = useState(takeInvitation);
  // Another one pasted over this page changes nothing but what stands behind the address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `hash` says that there may be another.
  useEffect(() => setToken(takeInvitation()), [hash]);
  if (token === null)
    return (
      <Door title="Join a study">
        <p>
          Open the address in your invitation once more: it is needed whole, and this page keeps no part of
          it.
        </p>
      </Door>
    );
  return <Join key={token} token={token} />;
}

function Join({ token }: { token: string }) {
  const navigate = useNavigate();
  const { data: invitation, error } = useQuery(invitationQuery(token));
  if (error)
    return (
      <Door title="Join a study">
        <ErrorNote what={error.message} help={error.help} />
      </Door>
    );
  if (!invitation)
    return (
      <Door title="Join a study">
        <Waiting label="Reading the invitation…" lines={4} lineHeight={32} />
      </Door>
    );
  const { study, role, by } = invitation;
  return (
    <Door title={`Join “${study}”`}>
      <p>
        {by} invites you as <b>{role}</b>: {roleMeans[role]}.
      </p>
      <JoinForm
        token={token}
        invitation={invitation}
        onJoined={({ roles }) => {
          const studies = Object.keys(roles);
          const [only] = studies;
          // The study's id is known to whoever belongs to it; of several, the list of studies shows which.
          if (only !== undefined && studies.length === 1)
            void navigate({ to: '/studies/$study', params: { study: only }, replace: true });
          else void navigate({ to: '/', replace: true });
        }}
      />
    </Door>
  );
}
