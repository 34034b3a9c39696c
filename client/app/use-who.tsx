import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { PasswordDialog } from '#client/features/account/password-dialog.tsx';
import { RenameDialog } from '#client/features/account/rename-dialog.tsx';
import { SessionsDialog } from '#client/features/account/sessions-dialog.tsx';
import { SignOutDialog } from '#client/features/account/sign-out-dialog.tsx';
import { useSignOut } from '#client/features/account/use-sign-out.ts';
import { isAnyKept } from '#client/lib/kept.ts';
import type { ShellProps } from './shell.tsx';

type Open = 'name' | 'password' | 'sessions' | 'sign-out';

/** Whoever works here as the top bar shows them, and the dialogs on their name, password and sessions. */
export function useWho(): { entry: ShellProps['who']; dialog: ReactNode } {
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState<Open>();
  const leave = useSignOut();
  const close = () => setOpen(undefined);
  const entryTo = (label: string, what: Open) => ({ label, onSelect: () => setOpen(what) });
  const signOut = () => {
    if (isAnyKept('draft')) setOpen('sign-out');
    else leave.run({ everywhere: false });
  };
  return {
    entry: {
      ...me,
      more: [
        entryTo('Change your name…', 'name'),
        ...(me.mode === 'member'
          ? [
              entryTo('Change your password…', 'password'),
              entryTo('Where you are signed in…', 'sessions'),
              { label: 'Sign out', onSelect: signOut },
            ]
          : []),
      ],
    },
    dialog: (
      <>
        {open === 'name' && <RenameDialog me={me} onClose={close} />}
        {open === 'password' && <PasswordDialog me={me} onClose={close} />}
        {open === 'sessions' && <SessionsDialog onClose={close} />}
        {open === 'sign-out' && <SignOutDialog onClose={close} />}
      </>
    ),
  };
}
