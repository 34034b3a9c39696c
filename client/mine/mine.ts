import { createContext, use, useSyncExternalStore } from 'react';
import type { MineView } from '#shared/api/mine.ts';
import type { Letter } from './letter.ts';
import type { Outbox } from './outbox.ts';
import type { Fate } from './overlay.ts';
import type { Line } from './sender.ts';

/** A coordinator's page as it is used: what the team has, what this phone keeps over it, and how to say something. */
export interface Mine {
  view: MineView;
  /** A researcher looks in: everything is shown and nothing can be answered. */
  isPreview: boolean;
  line: Line;
  outbox: Outbox;
  fate: (about: string) => Fate;
  /** Keeps a letter at once and sends it after `waits` milliseconds. */
  say: (letter: Letter, waits?: number) => void;
  /** Sends what is kept now; of something that was refused, once more. */
  sendNow: (about?: string) => void;
  /** Lets go of what was refused. */
  letGo: (about: string) => void;
}

export const MineContext = createContext<Mine | null>(null);

export function useMine(): Mine {
  const mine = use(MineContext);
  if (!mine) throw new Error('A part of the coordinator’s page stands outside it.');
  return mine;
}

/** Words that are being written under a name, the same in every tab, until they are sent. */
export function useDraftText(name: string): [string, (text: string) => void] {
  const { outbox } = useMine();
  const text = useSyncExternalStore(outbox.listen, () => outbox.draft(name));
  return [text, (next) => outbox.keepDraft(name, next)];
}
