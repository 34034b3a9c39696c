import { monthLabel } from '#shared/dates.ts';
import type { Weighed } from '#shared/quote/balance.ts';
import { clearanceGroupOf } from '#shared/quote/clearance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { COORDINATORS, OTHERS, type ShelfFrame } from '#shared/quote/shelf.ts';

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
export function balanceFrame({ areas, waves }: ShelfFrame, quotes: Iterable<QuoteView>) {
  const heard = new Set<string | null>();
  for (const { wave } of quotes) heard.add(wave);
  const last = waves.findLastIndex(({ id }) => heard.has(id));
  return {
    areas: areas.map(({ word, name }) => ({ word, label: name })),
    waves: waves.slice(0, last + 1).map(({ month }) => ({ word: month, label: monthLabel(month) })),
  };
}
