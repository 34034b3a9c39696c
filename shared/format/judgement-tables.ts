import type { AssessmentView } from '../assessment/assessment.ts';
import { type LifeRecord, lifeWords } from '../status/status.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Table } from './csv.ts';
import { WORKING_COPY } from './export.ts';

/** What judgements are about, and who judges; in the order of the study. */
export interface JudgedFrame {
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string; status: 'open' | 'closed' }[];
  groups: readonly { id: string; title: string }[];
  themes: readonly { id: string; title: string; kind: ThemeKind | null; group: string | null }[];
  coders: readonly { id: string; name: string }[];
}

/** A lookup of what a cell is called: theme, kind, group, area and month, and whether the month is still open. */
function placesOf({ areas, waves, groups, themes }: JudgedFrame) {
  const called = <T extends { id: string }>(things: readonly T[], name: (thing: T) => string) => {
    const names = new Map(things.map((thing) => [thing.id, name(thing)]));
    return (id: string | null): string => (id === null ? '' : (names.get(id) ?? id));
  };
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const area = called(areas, ({ name }) => name);
  const month = called(waves, (wave) => wave.month);
  const group = called(groups, ({ title }) => title);
  const open = new Set(waves.flatMap(({ id, status }) => (status === 'open' ? [id] : [])));
  return (cell: { theme: string; area: string; wave: string }) => {
    const theme = known.get(cell.theme);
    return [
      theme?.title ?? cell.theme,
      theme?.kind ?? 'unsorted',
      group(theme?.group ?? null),
      area(cell.area),
      month(cell.wave),
      open.has(cell.wave),
    ];
  };
}

const PLACE = ['theme', 'kind', 'group', 'area', 'wave', 'provisional'];

/** The team's judgements of cells, a row each; `stale` where the cell is no longer the one that was judged. */
export function assessmentsTable(items: readonly AssessmentView[], frame: JudgedFrame): Table {
  const placed = placesOf(frame);
  const coders = new Map<string, string>(frame.coders.map(({ id, name }) => [id, name]));
  return {
    columns: [
      'id',
      ...PLACE,
      'state',
      'stale',
      'prominence',
      'asked',
      'text',
      'excerpts',
      'by',
      'at',
      'copy',
    ],
    rows: items.map((one) => [
      one.id,
      ...placed(one),
      one.state,
      one.stale,
      one.prominence,
      one.asked,
      one.text,
      one.excerpts.length,
      coders.get(one.by) ?? one.by,
      one.at,
      WORKING_COPY,
    ]),
  };
}

/** Every status a person recorded, a row each in the order of the record; `last` is the one that stands in its area. */
export function statusesTable(records: readonly Omit<LifeRecord, 'rev'>[], frame: JudgedFrame): Table {
  const placed = placesOf(frame);
  const coders = new Map<string, string>(frame.coders.map(({ id, name }) => [id, name]));
  const last = new Map(records.map((one) => [`${one.theme} ${one.area}`, one.id]));
  return {
    columns: ['id', ...PLACE, 'status', 'in words', 'last', 'reason', 'excerpts', 'by', 'at', 'copy'],
    rows: records.map((one) => [
      one.id,
      ...placed(one),
      one.status,
      lifeWords(one.status),
      last.get(`${one.theme} ${one.area}`) === one.id,
      one.reason,
      one.excerpts.length,
      coders.get(one.by) ?? one.by,
      one.at,
      WORKING_COPY,
    ]),
  };
}
