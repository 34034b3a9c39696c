import type { SinceView } from '#shared/api/since.ts';
import {
  analyticRows,
  type DescriptiveRow,
  descriptiveRows,
  rowWords,
  type SummaryRow,
  type SummaryRowName,
} from '#shared/summary/summary.ts';
import type { SinceCell, SinceLinks, SinceTheme } from './since-groups.ts';

/** Something drafted: what is so, and of which themes; of none where a place is spoken of. */
export interface DraftLine {
  says: string;
  themes: { theme: SinceTheme; cell: SinceCell }[];
}

export interface MatrixRow {
  name: SummaryRowName;
  title: string;
  /** The program's draft; null where only people write. */
  draft: DraftLine[] | null;
  /** What the team wrote. */
  row: SummaryRow | undefined;
}

/** Who and what is missing, place by place, and the themes that nobody looked for or that wait to be re-checked. */
function missingLines({ missing, recheck, themes }: SinceView, links: SinceLinks): DraftLine[] {
  const places = missing.map(({ area, wave, words, ...one }) => ({
    says: `${links.areaName(area)}, ${links.waveName(wave)}: ${one.what === 'person' ? `${one.pseudonym} ${words}` : words}`,
    themes: [],
  }));
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const waiting = (what: 'not-looked-for' | 'recheck', says: string): DraftLine[] => {
    const of = recheck.flatMap((one) => {
      const theme = known.get(one.theme);
      const [cell] = one.cells;
      if (one.what !== what || !theme || !cell) return [];
      const words = `${links.areaName(cell.area)}, ${links.waveName(cell.wave)}`;
      return [{ theme, cell: { words, place: links.evidence(theme, cell.area, cell.wave) } }];
    });
    return of.length > 0 ? [{ says, themes: of }] : [];
  };
  return [
    ...places,
    ...waiting('not-looked-for', 'not looked for in at least one of the two waves'),
    ...waiting('recheck', 'to re-check in at least one of the two waves'),
  ];
}

function draftOf(row: DescriptiveRow, since: SinceView, links: SinceLinks): DraftLine[] {
  if (row === 'missing') return missingLines(since, links);
  const known = new Map(since.themes.map((theme) => [theme.id, theme]));
  return since.draft[row].map(({ says, themes }) => ({
    says,
    themes: themes.flatMap(({ theme: id, cells: [cell] }) => {
      const theme = known.get(id);
      if (!theme || !cell) return [];
      const words = `${links.areaName(cell.area)}, ${links.waveName(cell.wave)}`;
      return [{ theme, cell: { words, place: links.evidence(theme, cell.area, cell.wave) } }];
    }),
  }));
}

/** The summary matrix: rows that describe, drafted; rows that judge, left to people. */
export function matrixRows(
  since: SinceView,
  written: readonly SummaryRow[],
  links: SinceLinks,
): { descriptive: MatrixRow[]; analytic: MatrixRow[] } {
  const rowOf = (name: SummaryRowName) => written.find(({ row }) => row === name);
  return {
    descriptive: descriptiveRows.map((name) => ({
      name,
      title: rowWords[name],
      draft: draftOf(name, since, links),
      row: rowOf(name),
    })),
    analytic: analyticRows.map((name) => ({
      name,
      title: rowWords[name],
      draft: null,
      row: rowOf(name),
    })),
  };
}
