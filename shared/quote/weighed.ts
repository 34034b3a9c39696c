import { monthLabel } from '../dates.ts';
import type { Heard, Weighed } from './balance.ts';
import { clearanceGroupOf } from './clearance.ts';
import type { QuoteView } from './quote.ts';
import { COORDINATORS, OTHERS, type ShelfFrame } from './shelf.ts';

/** Where a quote counts in the balance, in the words of the address. */
export function weighing({ areas, waves }: ShelfFrame): (quote: QuoteView) => Weighed {
  const areaOf = new Map(areas.map(({ id, word }) => [id, word]));
  const monthOf = new Map(waves.map(({ id, month }) => [id, month]));
  return ({ id, area, wave, voice, clearance }) => {
    const group = clearanceGroupOf(clearance);
    return {
      id,
      area: (area && areaOf.get(area)) ?? null,
      wave: (wave && monthOf.get(wave)) ?? null,
      role: voice === 'panel' ? COORDINATORS : OTHERS,
      isCleared: group === 'cleared',
      isOut: group === 'refused' || group === 'withdrawn',
    };
  };
}

/** What the balance is drawn by: every area, and the months up to the last in which anything was said. */
export function balanceFrame({ areas, waves }: ShelfFrame, shelf: readonly Heard[]) {
  const heard = new Set(shelf.map(({ wave }) => wave));
  const last = waves.findLastIndex(({ month }) => heard.has(month));
  return {
    areas: areas.map(({ word, name }) => ({ word, label: name })),
    waves: waves.slice(0, last + 1).map(({ month }) => ({ word: month, label: monthLabel(month) })),
  };
}
