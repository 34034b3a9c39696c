import { aboutOf, type Letter } from './letter.ts';
import type { Shelf } from './shelf.ts';

/** A letter on its way to the team. */
export interface Kept {
  letter: Letter;
  /** Makes sending it again one deed. */
  key: string;
  /** When it was written, in milliseconds; the oldest goes first. */
  at: number;
  /** Not sent before this moment: a further tap may change it. */
  from: number;
  /** Why the team's program would not take it, as long as nobody decided what becomes of it. */
  refused?: { message: string; help: string } | undefined;
}

export interface Outbox {
  /** What waits, the oldest first. */
  all: () => readonly Kept[];
  find: (about: string) => Kept | undefined;
  /** Keeps a letter at once; one about the same gives way to it. */
  put: (letter: Letter, waits?: number) => void;
  /** Forgets a letter, unless a newer one about the same took its place under another key. */
  settle: (about: string, key: string) => void;
  refuse: (about: string, key: string, why: { message: string; help: string }) => void;
  /** Sends everything without further waiting, and what was refused once more. */
  hurry: (about?: string) => void;
  /** Words that are being written and wait for somebody to send them. */
  draft: (name: string) => string;
  keepDraft: (name: string, text: string) => void;
  /** Whether this browser keeps anything beyond this page's life. */
  keeps: () => boolean;
  /** Whether the page opened last in this browser is this person's. */
  isHere: () => boolean;
  /** Hears of every change, and whether another tab found that the team has something now. */
  listen: (listener: (wasTaken: boolean) => void) => () => void;
}

const ALL = 'throughline:answers:';
const WHO = 'throughline:answers:who';
const DRAFT = 'draft.';

/** Randomness that also stands where a page came without https. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'letter' in value && 'key' in value && 'at' in value;

function parsed(text: string | null): Kept | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many answers of whoever opened a page here last are still in this browser. */
export function leftBehind(shelf: Shelf): number {
  const who = shelf.read(WHO);
  if (who === null) return 0;
  const prefix = `${ALL}${who}:`;
  return shelf.names().filter((name) => name.startsWith(prefix) && !name.startsWith(prefix + DRAFT)).length;
}

/**
 * A coordinator’s answers, kept in the browser from the moment they are given until the team has them: a reload, a dead
 * server or a closed page loses none. Every tab of a person reads and writes the same ones.
 */
export function outboxOf(shelf: Shelf, page: string, now: () => number): Outbox {
  const prefix = `${ALL}${page}:`;
  const listeners = new Set<(wasTaken: boolean) => void>();
  const memory = new Map<string, string>();
  let isFull = !shelf.isLasting;
  let list: readonly Kept[] | null = null;

  const write = (name: string, text: string | null) => {
    memory.delete(name);
    try {
      if (text === null) shelf.remove(prefix + name);
      else {
        shelf.write(prefix + name, text);
        isFull = !shelf.isLasting;
      }
    } catch {
      // Storage is full or forbidden: then it lives as long as the page.
      isFull = true;
      if (text !== null) memory.set(name, text);
    }
  };
  const read = (name: string): string | null => memory.get(name) ?? shelf.read(prefix + name);
  const names = () => [
    ...new Set([
      ...memory.keys(),
      ...shelf
        .names()
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
    ]),
  ];
  const tell = (wasTaken = false) => {
    list = null;
    for (const listener of listeners) listener(wasTaken);
  };
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === null || key === WHO || key.startsWith(prefix))
      tell(key?.startsWith(prefix) === true && !key.startsWith(prefix + DRAFT) && newValue === null);
  };
  const change = (about: string, key: string | null, what: (kept: Kept) => Kept | null) => {
    const kept = parsed(read(about));
    if (!kept || (key !== null && kept.key !== key)) return;
    const next = what(kept);
    write(about, next && JSON.stringify(next));
  };

  try {
    shelf.write(WHO, page);
  } catch {
    isFull = true;
  }

  const all = () => {
    list ??= names()
      .filter((name) => !name.startsWith(DRAFT))
      .flatMap((name) => parsed(read(name)) ?? [])
      .sort((a, b) => a.at - b.at);
    return list;
  };
  return {
    all,
    find: (about) => all().find(({ letter }) => aboutOf(letter) === about),
    put(letter, waits = 0) {
      const at = now();
      write(aboutOf(letter), JSON.stringify({ letter, key: newKey(), at, from: at + waits } satisfies Kept));
      tell();
    },
    settle(about, key) {
      change(about, key, () => null);
      tell();
    },
    refuse(about, key, why) {
      change(about, key, (kept) => ({ ...kept, refused: why }));
      tell();
    },
    hurry(about) {
      for (const kept of all()) {
        const name = aboutOf(kept.letter);
        if (about === undefined ? kept.refused : about !== name) continue;
        change(name, kept.key, (one) => ({ ...one, from: 0, refused: undefined }));
      }
      tell();
    },
    draft: (name) => read(DRAFT + name) ?? '',
    keepDraft(name, text) {
      write(DRAFT + name, text === '' ? null : text);
      tell();
    },
    keeps: () => !isFull,
    isHere: () => isFull || shelf.read(WHO) === page,
    listen(listener) {
      if (listeners.size === 0) globalThis.addEventListener('storage', hear);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) globalThis.removeEventListener('storage', hear);
      };
    },
  };
}
