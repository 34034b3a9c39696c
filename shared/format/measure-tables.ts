import type { CellState } from '../analysis/cell-state.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Table } from './csv.ts';
import { WORKING_COPY } from './export.ts';

interface Frame {
  waves: readonly { id: string; month: string }[];
  areas: readonly { id: string; name: string }[];
}

/** What a table needs of a matrix. */
interface Matrix extends Frame {
  themes: readonly {
    title: string;
    kind: ThemeKind | null;
    group: string | null;
    cells: readonly {
      area: string;
      wave: string;
      state: CellState;
      provisional: boolean;
      voices: { panel: CellState; all: CellState };
      strength: { basis: string; value: number | null };
      excerpts: number;
      sources: number;
      words: number;
    }[];
  }[];
}

const nameIn = (things: readonly { id: string }[], name: (at: number) => string | undefined) => {
  const names = new Map(things.map(({ id }, at) => [id, name(at) ?? id]));
  return (id: string): string => names.get(id) ?? id;
};

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

type Groups = readonly { id: string; title: string }[];

/** The matrix as one row a cell, for statistics programs. */
export function matrixTable({ waves, areas, themes }: Matrix, groups: Groups): Table {
  const group = nameIn(groups, (at) => groups[at]?.title);
  const month = nameIn(waves, (at) => waves[at]?.month);
  const area = nameIn(areas, (at) => areas[at]?.name);
  return {
    columns: [
      'theme',
      'kind',
      'group',
      'area',
      'wave',
      'state',
      'provisional',
      'panel',
      'all-voices',
      'strength-basis',
      'strength',
      'excerpts',
      'sources',
      'words',
      'copy',
    ],
    rows: themes.flatMap(({ title, kind, group: of, cells }) =>
      cells.map((cell) => [
        title,
        kind ?? 'unsorted',
        of === null ? '' : group(of),
        area(cell.area),
        month(cell.wave),
        cell.state,
        cell.provisional,
        cell.voices.panel,
        cell.voices.all,
        cell.strength.basis,
        rounded(cell.strength.value),
        cell.excerpts,
        cell.sources,
        cell.words,
        WORKING_COPY,
      ]),
    ),
  };
}

/** What a table needs of a trajectory. */
interface Trajectory {
  theme: string;
  area: string;
  series: string;
  allVoices: string;
  suggested: {
    label: string;
    firmness: string | null;
    flags: readonly string[];
    rule: number;
    sentence: string;
  };
  confirmed: { label: string; by: string; at: string; reason: string; stale: boolean } | null;
}

/** How every theme moved in every area, a row each. */
export function trajectoriesTable(
  items: readonly Trajectory[],
  frame: Pick<Frame, 'areas'> & {
    groups: Groups;
    themes: readonly { id: string; title: string; kind: ThemeKind | null; group: string | null }[];
    coders: readonly { id: string; name: string }[];
  },
): Table {
  const { areas, groups, themes, coders } = frame;
  const group = nameIn(groups, (at) => groups[at]?.title);
  const groupOf = new Map(themes.map((one) => [one.id, one.group === null ? '' : group(one.group)]));
  const area = nameIn(areas, (at) => areas[at]?.name);
  const theme = nameIn(themes, (at) => themes[at]?.title);
  const kind = nameIn(themes, (at) => themes[at]?.kind ?? 'unsorted');
  const coder = nameIn(coders, (at) => coders[at]?.name);
  return {
    columns: [
      'theme',
      'kind',
      'group',
      'area',
      'series',
      'all-voices',
      'suggested',
      'firmness',
      'flags',
      'rule',
      'why',
      'confirmed',
      'confirmed-by',
      'confirmed-at',
      'reason',
      'stale',
      'copy',
    ],
    rows: items.map(({ suggested, confirmed, ...item }) => [
      theme(item.theme),
      kind(item.theme),
      groupOf.get(item.theme) ?? '',
      area(item.area),
      item.series,
      item.allVoices,
      suggested.label,
      suggested.firmness,
      suggested.flags.join('; '),
      suggested.rule,
      suggested.sentence,
      confirmed?.label ?? null,
      confirmed ? coder(confirmed.by) : null,
      confirmed?.at ?? null,
      confirmed?.reason ?? null,
      confirmed?.stale ?? null,
      WORKING_COPY,
    ]),
  };
}

/** What a table needs of what became of threats. */
interface Threats extends Frame {
  items: readonly {
    title: string;
    group: string | null;
    areas: readonly {
      area: string;
      suggested: { status: string; words: string; lastEvidence: string | null };
      recorded: {
        status: string;
        wave: string;
        reason: string;
        by: string;
        at: string;
        contradicted: string | null;
      } | null;
      series: string;
      withoutStance: number;
      unexamined: number;
    }[];
  }[];
}

/**
 * What became of every threat in every area, a row each: what the rule reads from closed months, and the last status a
 * person recorded with what speaks against it.
 */
export function threatsTable(
  { waves, areas, items }: Threats,
  { groups, coders }: { groups: Groups; coders: readonly { id: string; name: string }[] },
): Table {
  const month = nameIn(waves, (at) => waves[at]?.month);
  const area = nameIn(areas, (at) => areas[at]?.name);
  const group = nameIn(groups, (at) => groups[at]?.title);
  const coder = nameIn(coders, (at) => coders[at]?.name);
  return {
    columns: [
      'theme',
      'group',
      'area',
      'series',
      'suggested',
      'in words',
      'last-evidence',
      'recorded',
      'recorded-in',
      'recorded-by',
      'recorded-at',
      'reason',
      'contradicted',
      'without-stance',
      'not-looked-for',
      'copy',
    ],
    rows: items.flatMap((threat) =>
      threat.areas.map(({ suggested, recorded, ...here }) => [
        threat.title,
        threat.group === null ? '' : group(threat.group),
        area(here.area),
        here.series,
        suggested.status,
        suggested.words,
        suggested.lastEvidence === null ? null : month(suggested.lastEvidence),
        recorded?.status ?? null,
        recorded ? month(recorded.wave) : null,
        recorded ? coder(recorded.by) : null,
        recorded?.at ?? null,
        recorded?.reason ?? null,
        recorded?.contradicted ?? null,
        here.withoutStance,
        here.unexamined,
        WORKING_COPY,
      ]),
    ),
  };
}
