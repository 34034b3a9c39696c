import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallError } from '#client/lib/request.ts';
import type { Letter } from '#client/mine/letter.ts';
import { type Kept, outboxOf } from '#client/mine/outbox.ts';
import { type Line, sender } from '#client/mine/sender.ts';
import { passingShelf } from '#client/mine/shelf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const told = (item: string): Letter => ({ to: 'item', item, answer: 'yes', comment: '' });

/** A sender over an outbox of its own; `answers` is what the program says to each letter, the last of them for good. */
function sending(answers: (CallError | 'taken')[]) {
  const outbox = outboxOf({ ...passingShelf(), isLasting: true }, 'anna', Date.now);
  const sent: Kept[] = [];
  const lines: Line[] = [];
  let closed: CallError | null = null;
  const sends = sender({
    outbox,
    send: async (kept) => {
      sent.push(kept);
      const said = answers.length > 1 ? answers.shift() : answers[0];
      if (said instanceof CallError) throw said;
      return {};
    },
    isThere: async () => true,
    now: Date.now,
    onSent: () => undefined,
    onRefused: () => undefined,
    onLine: (line) => lines.push(line),
    onClosed: (error) => {
      closed = error;
    },
  });
  return { outbox, sends, sent, lines, closed: () => closed };
}

const lost = new CallError('no-network', 'cut', 0);

test('letters go one after another, the oldest first, and none before its pause is over', async () => {
  const { outbox, sends, sent } = sending(['taken']);
  outbox.put(told('late'), 2000);
  outbox.put(told('now'));
  sends.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(sent.map(({ letter }) => letter)).toEqual([told('now')]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent.map(({ letter }) => letter)).toEqual([told('now'), told('late')]);
  expect(outbox.all()).toEqual([]);
});

test('without a connection a letter is kept and sent again under the same key until it is taken', async () => {
  const { outbox, sends, sent, lines } = sending([lost, lost, 'taken']);
  outbox.put(told('a'));
  sends.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(outbox.all()).toHaveLength(1);
  expect(lines).toEqual(['lost']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent).toHaveLength(3);
  expect(outbox.all()).toEqual([]);
  expect(lines).toEqual(['lost', 'good']);
});

test('what the program will not take stays, says why, and holds nothing else up', async () => {
  const { outbox, sends, sent } = sending([
    new CallError('conflict', 'The team has closed this sheet.', 409, { help: 'Tell the team.' }),
    'taken',
  ]);
  outbox.put(told('closed'));
  await vi.advanceTimersByTimeAsync(1);
  outbox.put(told('open'));
  sends.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toHaveLength(2);
  expect(outbox.all()).toMatchObject([
    {
      letter: told('closed'),
      refused: { message: 'The team has closed this sheet.', help: 'Tell the team.' },
    },
  ]);
  outbox.hurry('item.closed');
  sends.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(outbox.all()).toEqual([]);
});

test('a link that ended stops the sending and loses nothing', async () => {
  const ended = new CallError('unauthenticated', 'This page does not open any more.', 401);
  const { outbox, sends, sent, closed } = sending([ended]);
  outbox.put(told('a'));
  sends.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(closed()).toBe(ended);
  expect(outbox.all()).toHaveLength(1);
});
