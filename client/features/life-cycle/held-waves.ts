import { waveNames } from '#shared/analysis/wording.ts';

/** The waves that something can be recorded for, by what they are called; those still planned are left out. */
export function heldWaves(
  waves: readonly { id: string; month: string; place: 'closed' | 'open' | 'planned' }[],
): { id: string; name: string; isOpen: boolean }[] {
  const names = waveNames(waves);
  return waves.flatMap(({ id, place }, at) =>
    place === 'planned' ? [] : [{ id, name: names[at] ?? '', isOpen: place === 'open' }],
  );
}
