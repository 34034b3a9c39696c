import type { CellView, ExcerptView } from '#shared/api/analysis.ts';

/** What two quotes leave room for. */
export const AT_FIRST = 2;

export interface QuoteCell {
  area: string;
  wave: string;
  cell: CellView | undefined;
  /** The coordinator's first, then other voices, each in their order. */
  quotes: ExcerptView[];
}
export interface QuoteRow {
  wave: string;
  cells: QuoteCell[];
}

interface Asked {
  waves: readonly { id: string; place: 'closed' | 'open' | 'planned' }[];
  areas: readonly { id: string; cells: readonly (CellView | undefined)[] }[];
  excerpts: readonly ExcerptView[];
}

/**
 * The quotes month by month, area beside area. A month is left out while it is planned, and where no area has
 * any: neither an interview nor words.
 */
export function quoteRows({ waves, areas, excerpts }: Asked): QuoteRow[] {
  const at = (area: string, wave: string) =>
    excerpts
      .filter((excerpt) => excerpt.area === area && excerpt.wave === wave)
      .sort((a, b) => Number(a.voice === 'other') - Number(b.voice === 'other'));
  return waves.flatMap(({ id, place }) => {
    const cells = areas.map(
      ({ id: area, cells: known }): QuoteCell => ({
        area,
        wave: id,
        cell: known.find((cell) => cell?.wave === id),
        quotes: at(area, id),
      }),
    );
    const hasSomething = cells.some(({ cell, quotes }) => quotes.length > 0 || (cell && cell.sources > 0));
    return place === 'planned' || (!hasSomething && place === 'open') ? [] : [{ wave: id, cells }];
  });
}

/** The word of a cell in the address: `2020-10.millhaven`. */
export const openWord = (month: string, areaWord: string): string => `${month}.${areaWord}`;
