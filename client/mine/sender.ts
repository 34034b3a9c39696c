import { CallError } from '../lib/request.ts';
import { aboutOf, type Letter } from './letter.ts';
import type { Kept, Outbox } from './outbox.ts';

/** How sending goes: `lost` without a connection, `troubled` while the program answers that it cannot. */
export type Line = 'good' | 'lost' | 'troubled';

interface Sending {
  outbox: Outbox;
  /** Sends one letter and answers what the program said; throws a CallError. */
  send: (kept: Kept) => Promise<unknown>;
  /** Asks whether the program is there at all. */
  isThere: () => Promise<boolean>;
  now: () => number;
  onSent: (letter: Letter, answer: unknown) => void;
  /** The program would not take it: what it holds is not what the page shows. */
  onRefused: () => void;
  onLine: (line: Line) => void;
  /** The link opens nothing any more. */
  onClosed: (error: CallError) => void;
}

export interface Sender {
  /** Sends what is due now, and sees to it that the rest follows. */
  wake: () => void;
  /** Notes that the connection may be gone or back. */
  doubt: () => void;
  stop: () => void;
}

const FIRST_RETRY_MS = 1500;
const LAST_RETRY_MS = 20_000;
const TROUBLES: ReadonlySet<string> = new Set([
  'no-network',
  'unavailable',
  'internal',
  'too-many',
  'garbled',
]);

/** Sends the letters of an outbox one after another, the oldest first, again and again until each has its answer. */
export function sender({ outbox, send, isThere, now, onSent, onRefused, onLine, onClosed }: Sending): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isStopped = false;
  let retry = FIRST_RETRY_MS;
  let line: Line = 'good';

  const say = (next: Line) => {
    if (line === next) return;
    line = next;
    onLine(next);
  };
  const later = (wait: number, run: () => void) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, wait);
  };
  const again = (run: () => void) => {
    later(retry, run);
    retry = Math.min(retry * 2, LAST_RETRY_MS);
  };
  const good = () => {
    retry = FIRST_RETRY_MS;
    say('good');
  };

  /** Sends one; answers whether to go on. */
  async function sendOne(kept: Kept): Promise<boolean> {
    const about = aboutOf(kept.letter);
    try {
      const answer = await send(kept);
      onSent(kept.letter, answer);
      outbox.settle(about, kept.key);
      good();
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) {
        say('troubled');
        again(wake);
        return false;
      }
      if (error.code === 'unauthenticated') {
        isStopped = true;
        onClosed(error);
        return false;
      }
      if (TROUBLES.has(error.code)) {
        say(error.code === 'no-network' ? 'lost' : 'troubled');
        again(wake);
        return false;
      }
      outbox.refuse(about, kept.key, { message: error.message, help: error.help ?? '' });
      onRefused();
      good();
      return true;
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      if (isStopped || !outbox.isHere()) return;
      const waiting = outbox.all().filter(({ refused }) => !refused);
      const due = waiting.find(({ from }) => from <= now());
      if (due) {
        if (!(await sendOne(due))) return;
        continue;
      }
      const next = Math.min(...waiting.map(({ from }) => from));
      if (Number.isFinite(next)) later(Math.max(0, next - now()), wake);
      else if (line !== 'good') doubt();
      return;
    }
  }

  function wake(): void {
    if (isBusy || isStopped) return;
    isBusy = true;
    clearTimeout(timer);
    void run().finally(() => {
      isBusy = false;
    });
  }

  /** Asks for the program itself where nothing is due that would find out. */
  function doubt(): void {
    if (isStopped) return;
    void isThere().then((there) => {
      if (isStopped) return;
      if (there) {
        good();
        wake();
      } else {
        say('lost');
        again(doubt);
      }
    });
  }

  return {
    wake,
    doubt,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
