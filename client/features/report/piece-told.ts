import { PieceName } from '#shared/report/piece.ts';
import { readReport } from '#shared/report/read.ts';

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/g;

/** The piece a line asks for and what it is told, also where that is not understood; null where there is no such piece. */
export function toldBy(line: string): { name: PieceName; told: Record<string, string> } | null {
  const [part] = readReport(line).parts;
  if (part?.is !== 'piece') return null;
  const name = PieceName.safeParse(part.asked.is === 'piece' ? part.asked.piece.piece : part.asked.name);
  if (!name.success) return null;
  const told = [...line.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]): [string, string] => [
    key,
    (a ?? b ?? c ?? '').replaceAll('&quot;', '"'),
  ]);
  return { name: name.data, told: Object.fromEntries(told) };
}
