import { placedBefore, type SheetLine } from './lines.ts';
import type { Outcome } from './sheet.ts';

type Line = Pick<SheetLine, 'key' | 'position' | 'on' | 'outcome'>;

export interface LineChange {
  on?: boolean;
  outcome?: Outcome | null;
  before?: string | null;
}

/** The lines as they will stand once a change is kept, for showing it before it is. */
export function asChanged<L extends Line>(
  lines: readonly L[],
  key: string,
  { before, ...change }: LineChange,
): L[] {
  const positions =
    before === undefined
      ? new Map<string, number>()
      : placedBefore(
          lines.filter((line) => line.on),
          key,
          before,
        );
  return lines
    .map((line) => ({
      ...line,
      ...(line.key === key && change),
      position: positions.get(line.key) ?? line.position,
    }))
    .sort((one, other) => one.position - other.position || (one.key < other.key ? -1 : 1));
}

/** The key before which a line of those on the sheet comes to stand when it moves by so many places; undefined where it cannot. */
export function beforeWhenMoved(lines: readonly Line[], key: string, by: 1 | -1): string | null | undefined {
  const on = lines.filter((line) => line.on);
  const at = on.findIndex((line) => line.key === key);
  if (at < 0 || at + by < 0 || at + by >= on.length) return undefined;
  return by < 0 ? on[at - 1]?.key : (on[at + 2]?.key ?? null);
}
