import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { teamQuery } from '#client/features/team/api.ts';
import { InviteDialog } from '#client/features/team/invite-dialog.tsx';
import { MemberList } from '#client/features/team/member-list.tsx';
import { OpenInvitations } from '#client/features/team/open-invitations.tsx';
import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { PeopleNav } from '../people-nav.tsx';
import styles from './people.module.css';

/** Who works on the study, as what, and who is invited to. */
export function TeamPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: members } = useQuery(teamQuery(id));
  const [isInviting, setInviting] = useState(false);
  const may = useMay();
  const isAlone = me.mode === 'local';
  return (
    <div className={`scroll ${styles.people}`}>
      <title>{`Team · ${study.title} · Throughline`}</title>
      <PeopleNav study={id} />
      <header className={styles.head}>
        <div>
          <h1>Team</h1>
          <p className="sub">Who works on this study, and what each of them may do.</p>
        </div>
        {!isAlone && may('team.invite') && (
          <Button look="primary" onClick={() => setInviting(true)}>
            Invite somebody
          </Button>
        )}
      </header>
      {isAlone ? (
        <Empty title="You work here alone">
          Nobody signs in: the program answers this machine and nobody else, and you may do everything. For a
          team, make an account for yourself on the command line, with <b>throughline user add</b>. From then
          on everybody signs in, and you can invite others here.
        </Empty>
      ) : (
        <>
          {members ? (
            <MemberList study={id} members={members} />
          ) : (
            <Waiting label="Reading the team…" lines={3} lineHeight={56} />
          )}
          {may('team.invite') && <OpenInvitations study={id} />}
        </>
      )}
      {isInviting && <InviteDialog study={id} onClose={() => setInviting(false)} />}
    </div>
  );
}
