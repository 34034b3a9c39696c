import type { Table } from '#shared/format/csv.ts';
import type { LinkMapView, MapLink } from '#shared/link/map-view.ts';
import { areaWords, basisWords, doesWhat, sinceOf } from '#shared/link/words.ts';

export const SORTS = ['from', 'what', 'to', 'basis', 'areas', 'since', 'excerpts'] as const;
export type Sort = (typeof SORTS)[number];

/** A link as a row of the list. */
export interface LinkRow {
  link: MapLink;
  from: string;
  what: string;
  to: string;
  basis: string;
  /** Empty where it is said of nowhere in particular. */
  areas: string;
  /** Index of the wave of its first excerpt; after all waves where there is none. */
  since: number;
  excerpts: number;
}

/** Links as rows, in the order of the frame or sorted by a column; what is alike keeps its order. */
export function linkRows(
  links: readonly MapLink[],
  view: LinkMapView,
  sort: Sort | undefined,
  isDown = false,
): LinkRow[] {
  const at = new Map(view.ends.map(({ id }, index) => [id, index]));
  const title = (id: string) => view.ends[at.get(id) ?? -1]?.title ?? '';
  const rows = [...links]
    .sort(
      (a, b) => (at.get(a.from) ?? 0) - (at.get(b.from) ?? 0) || (at.get(a.to) ?? 0) - (at.get(b.to) ?? 0),
    )
    .map((link) => ({
      link,
      from: title(link.from),
      what: doesWhat(link),
      to: title(link.to),
      basis: basisWords(link),
      areas: areaWords(link, view.areas) ?? '',
      since: sinceOf(link) ?? view.waves.length,
      excerpts: link.heard.length,
    }));
  if (sort === undefined) return rows;
  const compared = (a: LinkRow, b: LinkRow) => {
    const [one, other] = [a[sort], b[sort]];
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other));
  };
  return rows.sort((a, b) => (isDown ? -1 : 1) * compared(a, b));
}

/** The links as a table to take away; no participant's words, for those are not cleared here. */
export function linksTable(rows: readonly LinkRow[], { waves }: LinkMapView): Table {
  return {
    columns: ['from', 'does what', 'to', 'whose account', 'areas', 'since', 'excerpts', 'note'],
    rows: rows.map(({ link, from, what, to, basis, areas, since, excerpts }) => [
      from,
      what,
      to,
      basis,
      areas,
      waves[since] ?? null,
      excerpts,
      link.note,
    ]),
  };
}
