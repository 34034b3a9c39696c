import { CallError } from './request.ts';

const isItem = (value: unknown): value is { rev: number } =>
  typeof value === 'object' && value !== null && 'rev' in value && typeof value.rev === 'number';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Sends a change of some fields, based on the item as it was seen. Where somebody else changed other fields meanwhile,
 * it is sent again on what stands now; where they changed one of these, their refusal stands.
 */
export async function sendRebased<Item extends { rev: number }, Result>(
  seen: Item | undefined,
  changes: object,
  key: string,
  send: (rev: number | undefined, key: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await send(seen?.rev, key);
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'conflict' || !seen || !isItem(error.current))
      throw error;
    const [before, now] = [new Map(Object.entries(seen)), new Map(Object.entries(error.current))];
    // What stands as it is asked for is no quarrel: it may be this very change, whose answer was lost.
    const isTouched = Object.entries(changes).some(
      ([field, asked]) => !same(before.get(field), now.get(field)) && !same(now.get(field), asked),
    );
    if (isTouched || error.current.rev === seen.rev) throw error;
    return send(error.current.rev, `${key}-${error.current.rev}`);
  }
}
