import { shortDay } from '#client/lib/day.ts';
import type { ThreatView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import { briefAnswer } from '#shared/member-check/answer-words.ts';
import { addressOf } from '#shared/reference.ts';
import { stagesOverAreas } from '#shared/status/life-cycle.ts';
import { stageIn } from '#shared/status/status.ts';
import { type BoardFilter, byWorst, isShown } from '#shared/threat/board.ts';
import { lookedFor, type Standing, standingOf, warningsOf } from '#shared/threat/standing.ts';
import type { Watch } from '#shared/threat/threat.ts';
import { type Track, trackOf } from '#shared/threat/track.ts';
import type { BoardData } from './api.ts';
import { stanceWords } from './stance-words.ts';

/** An opportunity that is said to address a threat. */
export interface Answer {
  id: ThemeId;
  title: string;
  /** As it stands in an address. */
  word: string;
  basis: string;
  /** "in place in 1, tried in 1": how far it got, as people recorded it; empty where nobody did. */
  far: string;
}

/** A threat in an area, as the board draws it. */
export interface BoardCell {
  area: AreaId;
  areaName: string;
  view: ThreatView;
  standing: Standing;
  track: Track;
  /** "Nov · 3 excerpts", or "looked for, 3 of 4". */
  evidence: string;
  /** "Reply: early signs, 14 Dec": what the coordinator answered last when asked back; never part of the status. */
  reply: string;
  /** The most serious first. */
  warnings: readonly string[];
  /** Who recorded what stands. */
  by: string | null;
}

export interface BoardRow {
  id: ThemeId;
  title: string;
  word: string;
  watch: Watch | null;
  answers: readonly Answer[];
  cells: readonly BoardCell[];
}

export const shortMonth = (name: string): string => name.slice(0, 3);
export const excerptsOf = (count: number): string => `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

const BASIS = { participant: 'said by participants', researcher: 'researcher’s reading' };

function evidenceOf(view: ThreatView, names: ReadonlyMap<string, string>): string {
  const last = view.history.at(-1);
  if (last) return `${shortMonth(names.get(last.wave) ?? '')} · ${excerptsOf(last.excerpts)}`;
  const { of, closed } = lookedFor(view.series);
  return closed === 0 ? '' : `looked for, ${of} of ${closed}`;
}

const replyOf = ({ reply }: ThreatView): string =>
  reply === null ? '' : `Reply: ${briefAnswer('happened', reply.answer)}, ${shortDay(reply.at)}`;

/** What the rows are made from, as far as they need it. */
interface BoardParts {
  threats: BoardData['threats'];
  themes: readonly Pick<BoardData['themes'][number], 'id' | 'title'>[];
  links: readonly Pick<BoardData['links'][number], 'from' | 'to' | 'basis'>[];
  coders: readonly Pick<BoardData['coders'][number], 'id' | 'name'>[];
  /** In the order of the waves. */
  records: BoardData['records'];
}

/** The rows of the board, in the order of the frame; `names` are the waves' by id. */
export function boardRows(
  { threats, themes, links, coders, records }: BoardParts,
  names: ReadonlyMap<string, string>,
): BoardRow[] {
  const named = themes.map((theme) => ({ ...theme, names: [theme.title] }));
  const byId = new Map(named.map((theme) => [theme.id, theme]));
  const wordOf = (id: ThemeId) => {
    const theme = byId.get(id);
    return theme ? addressOf(theme, named) : id;
  };
  const coderNames = new Map(coders.map(({ id, name }) => [id, name]));
  return threats.items.map(({ theme, title, group, watch, addressedBy, areas }) => ({
    id: theme,
    title,
    word: wordOf(theme),
    watch,
    answers: [...new Set(addressedBy)].map((id) => ({
      id,
      title: byId.get(id)?.title ?? '',
      word: wordOf(id),
      far: stagesOverAreas(
        threats.areas.flatMap(({ id: area }) => stageIn(records, { theme: id, area })?.status ?? []),
      ),
      basis:
        BASIS[
          links.some(
            ({ from, to, basis }) => from === id && (to === theme || to === group) && basis === 'participant',
          )
            ? 'participant'
            : 'researcher'
        ],
    })),
    cells: areas.map((view) => {
      const told = standingOf(view);
      // Before the first closed wave the page says once that nothing can be told yet.
      const isTooEarly = view.recorded === null && lookedFor(view.series).closed === 0;
      const standing = isTooEarly ? { ...told, words: 'not yet' } : told;
      const stances = view.history.flatMap((one) =>
        one.stances.length === 0 ? (['anticipated'] as const) : one.stances,
      );
      const recorded = view.recorded;
      return {
        area: view.area,
        areaName: threats.areas.find(({ id }) => id === view.area)?.name ?? '',
        view,
        standing,
        track: trackOf(standing.status, { stances, recorded: [] }),
        evidence: evidenceOf(view, names),
        reply: replyOf(view),
        warnings: warningsOf(view, names),
        by: recorded && (coderNames.get(recorded.by) ?? 'somebody'),
      };
    }),
  }));
}

const viewed = ({ answers, cells }: BoardRow) => ({
  addressedBy: answers,
  areas: cells.map(({ view }) => view),
});

export const countShown = (rows: readonly BoardRow[], filter: BoardFilter): number =>
  rows.filter((row) => isShown(viewed(row), filter)).length;

/** What is left under a filter, in the order asked for. */
export function shownRows(
  rows: readonly BoardRow[],
  filter: BoardFilter | undefined,
  sort: 'frame' | 'worst',
): BoardRow[] {
  const kept = filter === undefined ? [...rows] : rows.filter((row) => isShown(viewed(row), filter));
  return sort === 'frame' ? kept : kept.sort((one, other) => byWorst(viewed(one), viewed(other)));
}

/** Where a threat went, in words: "before: predicted (August), early signs (October)". */
export function pathOf({ view }: Pick<BoardCell, 'view'>, names: ReadonlyMap<string, string>): string {
  const said = view.history.map(
    ({ wave, stances }) =>
      `${shortMonth(names.get(wave) ?? '')} ${stances.length === 0 ? 'no stance yet' : stances.map((stance) => stanceWords[stance]).join(' and ')}`,
  );
  return said.join(', ');
}

/** What a cell says to whoever does not see it. */
export function cellName(title: string, cell: BoardCell, names: ReadonlyMap<string, string>): string {
  const { areaName, standing, evidence, reply, warnings, by } = cell;
  const path = pathOf(cell, names);
  return [
    `${title}, ${areaName}: ${standing.words}, ${by === null ? 'suggested' : `${standing.isConfirmed ? 'confirmed' : 'recorded'} by ${by}`}${standing.differs ? ', differs from the rule' : ''}`,
    ...(evidence === '' ? [] : [`last evidence ${evidence}`]),
    ...(path === '' ? [] : [`month by month: ${path}`]),
    ...(reply === '' ? [] : [reply]),
    ...warnings,
  ].join('; ');
}
