import { expect, test, vi } from 'vitest';
import { sendRebased } from '#client/lib/rebase.ts';
import { CallError } from '#client/lib/request.ts';

const area = { rev: 3, name: 'North', seat: '' };
const refusing = (current: unknown) => {
  const send = vi.fn((rev: number | undefined, key: string) =>
    rev === 3
      ? Promise.reject(new CallError('conflict', 'Somebody changed this.', 409, { current }))
      : Promise.resolve(key),
  );
  return send;
};

test('a change of a field that nobody touched goes onto what stands now', async () => {
  const send = refusing({ ...area, rev: 7, seat: 'council' });
  expect(await sendRebased(area, { name: 'Northern' }, 'key', send)).toBe('key-7');
  expect(send.mock.calls.map(([rev]) => rev)).toEqual([3, 7]);
});

test('a change of a field that somebody changed meanwhile is refused, and sent once only', async () => {
  const send = refusing({ ...area, rev: 7, name: 'Norden' });
  await expect(sendRebased(area, { name: 'Northern' }, 'key', send)).rejects.toThrow('Somebody changed this');
  expect(send).toHaveBeenCalledOnce();
});

test('another refusal is left as it is', async () => {
  const send = refusing(undefined);
  await expect(sendRebased(area, { name: 'Northern' }, 'key', send)).rejects.toThrow('Somebody changed this');
  expect(send).toHaveBeenCalledOnce();
});

test('a second change of one’s own, made before the first came back, goes onto the first', async () => {
  const seen = { id: 'one-area', ...area };
  const first = { ...seen, rev: 5, seat: 'library' };
  await sendRebased(seen, { seat: 'library' }, 'first', () => Promise.resolve(first));
  const send = refusing(first);
  expect(await sendRebased(seen, { seat: 'council' }, 'second', send)).toBe('second-5');
  const others = refusing({ ...first, rev: 9, seat: 'school' });
  await expect(sendRebased(seen, { seat: 'council' }, 'third', others)).rejects.toThrow('Somebody changed');
});
