import { useMemo, useState } from 'react';
import type { ImportFile } from '#shared/import/import.ts';
import { isShown, needOf, type RowFilter, rowOrder } from '#shared/import/row-order.ts';

/**
 * The files that are shown, in the order of their rows. Both are settled anew when files come, are read or go; choices
 * move no row, and nothing moves or goes while somebody is in the table.
 */
export function useRowOrder(
  files: readonly ImportFile[],
  needFirst: boolean,
  filter: RowFilter,
  isHeld: boolean,
): ImportFile[] {
  const shown = () =>
    rowOrder(
      files.filter((file) => isShown(file, filter)),
      needFirst,
    ).map(({ id }) => id);
  const states = files
    .map((file) => `${file.id} ${filter === 'all' ? file.state : needOf(file)} ${file.state}`)
    .join();
  const [settled, setSettled] = useState(() => ({ states, needFirst, filter, ids: shown() }));
  if (settled.needFirst !== needFirst || settled.filter !== filter || (settled.states !== states && !isHeld))
    setSettled({ states, needFirst, filter, ids: shown() });
  return useMemo(() => {
    const byId = new Map(files.map((file) => [file.id, file]));
    const known = new Set(settled.ids);
    const come = settled.filter === 'all' ? files.filter(({ id }) => !known.has(id)) : [];
    return [...settled.ids.flatMap((id) => byId.get(id) ?? []), ...come];
  }, [files, settled]);
}
