import type { PassagesAsked } from '#client/features/passage/api.ts';
import { parseWhere, printWhere, type Rows, rowsOf, type Where } from '#shared/coding/passage-query.ts';
import type { PassagesSearch } from './passages-search.ts';

const read = (written: string): Where | undefined => {
  try {
    return parseWhere(written);
  } catch {
    return undefined;
  }
};

/** What an address asks for; `rows` is undefined where its conditions cannot be read, or not be laid out in rows. */
export function askedOf({ q, where: written = '', sort = 'place', down = false }: PassagesSearch): {
  asked: PassagesAsked;
  rows: Rows | undefined;
} {
  const conditions = read(written);
  const words = q?.trim() ?? '';
  const both: Where[] = [
    ...(conditions && written.trim() !== '' ? [conditions] : []),
    ...(words === '' ? [] : [{ field: 'words' as const, of: words }]),
  ];
  return {
    // What cannot be read is sent as it stands: the answer says why.
    asked: { where: conditions ? printWhere({ all: both }) : written, sort, isDown: down },
    rows: conditions && rowsOf(conditions),
  };
}
