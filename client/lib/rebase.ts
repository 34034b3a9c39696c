import { CallError } from './request.ts';

const isItem = (value: unknown): value is { rev: number } =>
  typeof value === 'object' && value !== null && 'rev' in value && typeof value.rev === 'number';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** By item and field: what this page last made of it, and at which deed. */
const own = new Map<string, { rev: number; value: unknown }>();
const nameOf = (seen: object, field: string): string => `${'id' in seen ? String(seen.id) : ''} ${field}`;

function remember(seen: object, changes: object, result: unknown): void {
  if (!('id' in seen) || !isItem(result)) return;
  const after = new Map(Object.entries(result));
  for (const field of Object.keys(changes))
    own.set(nameOf(seen, field), { rev: result.rev, value: after.get(field) });
}

/**
 * Sends a change of some fields, based on the item as it was seen when the change was asked for. Where somebody else
 * changed other fields meanwhile, or this page these ones, it is sent again on what stands now; where somebody else
 * changed one of these, their refusal stands.
 */
export async function sendRebased<Item extends { rev: number }, Result>(
  seen: Item | undefined,
  changes: object,
  key: string,
  send: (rev: number | undefined, key: string) => Promise<Result>,
): Promise<Result> {
  const sent = async (rev: number | undefined, once: string) => {
    const result = await send(rev, once);
    if (seen) remember(seen, changes, result);
    return result;
  };
  try {
    return await sent(seen?.rev, key);
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'conflict' || !seen || !isItem(error.current))
      throw error;
    const [before, now] = [new Map(Object.entries(seen)), new Map(Object.entries(error.current))];
    // What stands as it is asked for is no quarrel: it may be this very change, whose answer was lost.
    const isOwn = (field: string): boolean => {
      const last = own.get(nameOf(seen, field));
      return last !== undefined && last.rev > seen.rev && same(last.value, now.get(field));
    };
    const isTouched = Object.entries(changes).some(
      ([field, asked]) =>
        !same(before.get(field), now.get(field)) && !same(now.get(field), asked) && !isOwn(field),
    );
    if (isTouched || error.current.rev === seen.rev) throw error;
    return sent(error.current.rev, `${key}-${error.current.rev}`);
  }
}
