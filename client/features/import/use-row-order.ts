import { useState } from 'react';
import type { ImportFile } from '#shared/import/import.ts';
import { rowOrder } from '#shared/import/row-order.ts';

/**
 * The files in the order of their rows. It is settled anew when files come, are read or go; choices do not move a row,
 * and nothing moves while somebody is in the table.
 */
export function useRowOrder(files: readonly ImportFile[], needFirst: boolean, isHeld: boolean): ImportFile[] {
  const ordered = () => rowOrder(files, needFirst).map(({ id }) => id);
  const states = files.map(({ id, state }) => `${id} ${state}`).join();
  const [settled, setSettled] = useState(() => ({ states, needFirst, ids: ordered() }));
  if (settled.needFirst !== needFirst || (settled.states !== states && !isHeld))
    setSettled({ states, needFirst, ids: ordered() });
  const place = (id: string) => {
    const at = settled.ids.indexOf(id);
    return at === -1 ? settled.ids.length : at;
  };
  return [...files].sort((a, b) => place(a.id) - place(b.id));
}
