import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { keyLabel, useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu, type MenuItem } from '#client/ui/menu.tsx';
import { Toaster } from '#client/ui/toaster.tsx';
import type { Toast } from '#client/ui/use-toast.ts';
import { Brand } from './brand.tsx';
import { KeyList } from './key-list.tsx';
import { Rail, type RailItem, type WaveNote } from './rail.tsx';
import { SavingStatus } from './saving-status.tsx';
import styles from './shell.module.css';
import { useHeadingFocus } from './use-heading-focus.ts';
import { WhoMenu } from './who-menu.tsx';

/** What Ctrl+Z or its counterpart would do now. */
export interface Step {
  /** What it takes back or does again, as in “coded ‘Winter burnout’”; null where there is nothing. */
  label: string | null;
  run: () => void;
}

export interface ShellProps {
  /** Where the wordmark leads. */
  home: LinkProps;
  study?: { title: string; switcher: readonly (readonly MenuItem[])[] };
  rail?: { groups: readonly (readonly RailItem[])[]; note?: WaveNote; isFolded?: boolean };
  /** The find box; nothing is shown where none is given. */
  find?: ReactNode;
  undo?: Step;
  redo?: Step;
  /** Beside undo: what else there is of the past. */
  past?: readonly (readonly MenuItem[])[];
  /** What the frame itself has to say, such as what was undone. */
  said?: Toast | undefined;
  who: { name: string; initials: string; more?: readonly MenuItem[] };
  children: ReactNode;
}

/** The frame of every researcher's screen: top bar, rail, content, and the one toast. */
export function Shell({ home, study, rail, find, undo, redo, past, said, who, children }: ShellProps) {
  const [areKeysOpen, setKeysOpen] = useState(false);
  const [isRailOpen, setRailOpen] = useState(false);
  useHeadingFocus();
  const page = useLocation({ select: ({ pathname }) => pathname });
  const canUndo = undo !== undefined && undo.label !== null;
  const canRedo = redo !== undefined && redo.label !== null;
  useShortcuts('Everywhere', [
    { keys: '?', does: 'The keys of this screen', run: () => setKeysOpen(true) },
    ...(undo ? [{ keys: 'mod+z', does: 'Undo', run: undo.run }] : []),
    ...(redo
      ? [
          { keys: 'mod+shift+z', does: 'Redo', run: () => canRedo && redo.run() },
          { keys: 'mod+y', does: 'Redo', run: () => canRedo && redo.run() },
        ]
      : []),
  ]);
  const content = (
    <main id="content" className={styles.content} tabIndex={-1}>
      {children}
    </main>
  );
  return (
    <div className={styles.shell} data-rail={rail ? (rail.isFolded ? 'folded' : 'words') : 'none'}>
      <a className={styles.skip} href="#content">
        To the content
      </a>
      <header className={styles.top}>
        {rail && (
          <span className={styles.opener}>
            <IconButton
              icon="menu"
              label="Screens"
              aria-expanded={isRailOpen}
              onClick={() => setRailOpen(!isRailOpen)}
            />
          </span>
        )}
        <Link {...home} className={styles.brand}>
          <Brand />
        </Link>
        {study && (
          <span className={styles.study}>
            <Menu
              trigger={
                <Button look="quiet" small opens>
                  <span className="clip">{study.title}</span>
                </Button>
              }
              groups={study.switcher}
            />
          </span>
        )}
        <div className={styles.find}>{find}</div>
        <div className={styles.tools}>
          <SavingStatus />
          {undo && (
            <IconButton
              icon="undo"
              label={canUndo ? `Undo: ${undo.label}` : 'Nothing to undo'}
              {...(canUndo && { keys: keyLabel('mod+z') })}
              disabled={!canUndo}
              onClick={undo.run}
            />
          )}
          {redo && (
            <IconButton
              icon="redo"
              label={canRedo ? `Redo: ${redo.label}` : 'Nothing to redo'}
              {...(canRedo && { keys: keyLabel('mod+shift+z') })}
              disabled={!canRedo}
              onClick={redo.run}
            />
          )}
          {past && (
            <span className={styles.past}>
              <Menu align="end" trigger={<IconButton icon="down" label="What happened" />} groups={past} />
            </span>
          )}
        </div>
        <WhoMenu {...who} onKeys={() => setKeysOpen(true)} />
      </header>
      {rail && <Rail {...rail} isOpen={isRailOpen} onChosen={() => setRailOpen(false)} />}
      <Toaster onUndo={() => undo?.run()} undoKeys={keyLabel('mod+z')} said={said} page={page}>
        {content}
      </Toaster>
      <KeyList isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
