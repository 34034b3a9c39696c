import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { RenameDialog } from '#client/features/account/rename-dialog.tsx';
import type { ShellProps } from './shell.tsx';

/** Whoever works here as the top bar shows them, and the dialog that changes their name. */
export function useWho(): { entry: ShellProps['who']; dialog: ReactNode } {
  const { data: me } = useSuspenseQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  return {
    entry: { ...me, more: [{ label: 'Change your name…', onSelect: () => setOpen(true) }] },
    dialog: isOpen && <RenameDialog me={me} onClose={() => setOpen(false)} />,
  };
}
