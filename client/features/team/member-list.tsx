import { useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { useMay } from '#client/lib/may.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { roleMeans } from '#shared/account/roles.ts';
import type { TeamMember } from '#shared/account/team.ts';
import { RemoveDialog, RoleDialog } from './member-dialog.tsx';
import styles from './team.module.css';

interface MemberListProps {
  study: string;
  members: readonly TeamMember[];
}

const LAST = 'a study has an owner at least';

/** Everybody of the team, with what they may do. */
export function MemberList({ study, members }: MemberListProps) {
  const may = useMay();
  const [asked, setAsked] = useState<{ what: 'role' | 'remove'; member: TeamMember }>();
  const owners = members.filter(({ role }) => role === 'owner').length;
  const close = () => setAsked(undefined);
  return (
    <>
      <ul className={styles.rows} aria-label="Team">
        {members.map((member) => {
          const heldBack = member.role === 'owner' && owners === 1 ? LAST : undefined;
          return (
            <li key={member.id}>
              <b className={styles.initials} aria-hidden="true">
                {member.initials}
              </b>
              <div className={styles.who}>
                <b>
                  {member.name}
                  {member.isMe && <span className="sub"> you</span>}
                </b>
                {member.email !== null && <span className="sub">{member.email}</span>}
              </div>
              <div className={styles.role}>
                <b>{member.role}</b>
                <span className="sub">
                  {roleMeans[member.role]}; since {longDay(member.since)}
                </span>
              </div>
              {may('team.change') && (
                <Menu
                  align="end"
                  trigger={<IconButton icon="dots" label={`Change what ${member.name} may do`} />}
                  groups={[
                    [
                      {
                        label: 'Another role…',
                        heldBack,
                        onSelect: () => setAsked({ what: 'role', member }),
                      },
                      {
                        label: member.isMe ? 'Leave the study…' : 'Take out of the study…',
                        heldBack,
                        isAlert: true,
                        onSelect: () => setAsked({ what: 'remove', member }),
                      },
                    ],
                  ]}
                />
              )}
            </li>
          );
        })}
      </ul>
      {asked?.what === 'role' && <RoleDialog study={study} member={asked.member} onClose={close} />}
      {asked?.what === 'remove' && <RemoveDialog study={study} member={asked.member} onClose={close} />}
    </>
  );
}
