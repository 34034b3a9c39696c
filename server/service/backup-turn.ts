/** The last that was begun with the backups of each data folder. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Waits until nobody else is at the backups of a data folder, then works on them: so that none which was begun before
 * something was erased is finished after it.
 */
export function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(folder) ?? Promise.resolve()).then(work, work);
  turns.set(folder, turn);
  const settle = () => {
    if (turns.get(folder) === turn) turns.delete(folder);
  };
  turn.then(settle, settle);
  return turn;
}
