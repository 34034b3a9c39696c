import type { Db } from '#server/store/database.ts';
import { findCitationById } from '#server/store/study/citation.ts';
import { listMemos } from '#server/store/study/memo.ts';
import { listQuotes } from '#server/store/study/quote.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { monthLabel } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import type { AreaId } from '#shared/ids.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { Block } from '#shared/report/block.ts';
import { checklistBlocks } from '#shared/report/checklist.ts';
import type { ResolvedPiece } from '#shared/report/edition.ts';
import { withFigures } from '#shared/report/figure.ts';
import type { Asked, Piece, PieceName } from '#shared/report/piece.ts';
import { readReport } from '#shared/report/read.ts';
import { boardBlocks, linkBlocks } from '#shared/report/resolve-board.ts';
import { matrixBlocks, timelineBlocks } from '#shared/report/resolve-cells.ts';
import { methodBlocks } from '#shared/report/resolve-method.ts';
import { citationBlock, collectionBlocks, quoteBlock } from '#shared/report/resolve-quote.ts';
import { storyBlocks, summaryBlocks } from '#shared/report/resolve-story.ts';
import { thenAndNowBlocks } from '#shared/report/resolve-then.ts';
import { threatBlocks } from '#shared/report/resolve-threats.ts';
import { missing } from '#shared/report/runs.ts';
import { CHAPTERS } from '#shared/report/templates.ts';
import { areaBoard } from './area-board.ts';
import { collectionWithItems } from './collection.ts';
import { findArea, findGroup, findTheme } from './find.ts';
import { linkMap } from './link-map.ts';
import { method } from './method.ts';
import { perState } from './per-state.ts';
import { mayRead } from './permission.ts';
import { type ThemesTold, themesTold } from './piece-themes.ts';
import { quoteViews } from './quote-view.ts';
import { thenAndNow } from './then-and-now.ts';
import { threats } from './threats.ts';
import type { Who, World } from './world.ts';

/** Whom pieces are resolved for. */
export interface Readers {
  audience: Audience;
  /** The one area a briefing tells of; null where a report tells of all. */
  area: AreaId | null;
}

/** What pieces are resolved from; each thing is read when the first piece asks for it. */
export interface Resolving extends Readers {
  world: World;
  who: Who;
  study: string;
  db: Db;
  themes: () => ThemesTold;
  quotes: () => ReadonlyMap<string, QuoteView>;
}

/** Every quote on the shelf, by id. */
export const quotesById = perState(
  (db): ReadonlyMap<string, QuoteView> =>
    new Map(quoteViews(db, listQuotes(db)).map((view) => [view.id, view])),
);

const once = <T>(read: () => T): (() => T) => {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
};

export function resolving(world: World, who: Who, study: string, readers: Readers): Resolving {
  const { db } = mayRead(world, who, study);
  return {
    world,
    who,
    study,
    db,
    ...readers,
    themes: once(() => themesTold(db, readers.area)),
    quotes: once(() => quotesById(db)),
  };
}

/** The area a piece is narrowed to: the one it names, else the briefing's; a briefing tells of no other. */
function areaOf({ db, area }: Resolving, named: string | undefined): AreaId | null {
  const found = named === undefined ? area : findArea(db, named).id;
  if (area !== null && found !== area)
    throw new DomainError('invalid', 'This report tells of one area, and this piece of another.');
  return found;
}

function quoteOf({ db, quotes, audience }: Resolving, id: string): Block {
  const quote = quotes().get(id);
  const month = listWaves(db).find((wave) => wave.id === quote?.wave)?.month;
  return quoteBlock(id, quote, audience, {
    when: month === undefined ? '' : monthLabel(month),
    language: getStudy(db).language,
  });
}

function citationOf({ db }: Resolving, id: string): Block {
  const found = findCitationById(db, id);
  return found ? citationBlock(found, getStudy(db).language) : missing('This citation is not in the study.');
}

type Settings<Name extends PieceName> = Extract<Piece, { piece: Name }>['settings'];
type Resolve<Name extends PieceName> = (from: Resolving, settings: Settings<Name>) => Block[];

const matrixOf: Resolve<'matrix'> = (from, { kind, area, group }) => {
  const { themes, db } = from;
  const { inUse, rowsOf, areas, names } = themes();
  const here = areaOf(from, area);
  const within = group === undefined ? undefined : findGroup(db, group, kind);
  const among = areas.filter(({ id }) => here === null || id === here);
  const shown = inUse.filter(
    (theme) =>
      (kind === undefined || theme.kind === kind) && (within === undefined || theme.group === within.id),
  );
  const what = within?.title ?? (kind === undefined ? 'All themes' : CHAPTERS[kind].summary);
  const where = among.length === 1 ? `, ${among[0]?.name}` : '';
  return matrixBlocks(
    `${what}${where}, month by month`,
    { waves: names, rows: shown.flatMap((theme) => rowsOf(theme, among)) },
    among.length,
  );
};

const threatsOf: Resolve<'threats'> = (from, { area }) => {
  const here = areaOf(from, area);
  const titles = new Map<string, string>(from.themes().inUse.map(({ id, title }) => [id, title]));
  return threatBlocks(
    threats(from.world, from.who, from.study, here === null ? {} : { area: here }),
    (id) => titles.get(id) ?? '',
  );
};

const linksOf: Resolve<'links'> = (from, { area }) => {
  const here = areaOf(from, area);
  const view = linkMap(from.world, from.who, from.study);
  if (here === null) return linkBlocks(view);
  return linkBlocks({
    ...view,
    areas: view.areas.filter(({ id }) => id === here),
    links: view.links
      .filter(({ areas }) => areas.length === 0 || areas.includes(here))
      .map((link) => ({ ...link, heard: link.heard.filter((one) => one.area === here) })),
  });
};

const RESOLVE: { [Name in PieceName]: Resolve<Name> } = {
  quote: (from, { id }) => [quoteOf(from, id)],
  citation: (from, { id }) => [citationOf(from, id)],
  collection: (from, { id }) => {
    const collection = collectionWithItems(from.db, id);
    const inside = collection.items.flatMap(({ quote, citation }) =>
      quote !== null ? [quoteOf(from, quote)] : citation !== null ? [citationOf(from, citation)] : [],
    );
    return collectionBlocks(collection, inside);
  },
  theme: ({ db, themes }, { id }) => storyBlocks(themes().storyOf(findTheme(db, id))),
  timeline: ({ db, themes }, { theme, rows }) => {
    const found = findTheme(db, theme);
    const { names, rowsOf } = themes();
    return timelineBlocks(found.title, { waves: names, rows: rowsOf(found) }, rows);
  },
  matrix: matrixOf,
  threats: threatsOf,
  board: (from, { area }) => {
    const here = areaOf(from, area);
    const { name } = findArea(from.db, area);
    return here === null ? [] : boardBlocks(name, areaBoard(from.world, from.who, from.study, here), here);
  },
  summary: ({ themes }, { kind }) => {
    const { inUse, storyOf } = themes();
    return summaryBlocks(kind, inUse.filter((theme) => theme.kind === kind).map(storyOf));
  },
  links: linksOf,
  'then-and-now': ({ world, who, study, audience, area }, { phase, all }) =>
    thenAndNowBlocks(thenAndNow(world, who, study, phase), { isAll: all === 'yes', audience, area }),
  method: ({ world, who, study }) => methodBlocks(method(world, who, study)),
  coreq: ({ world, who, study, db }, { list }) =>
    checklistBlocks(list, {
      method: method(world, who, study),
      questions: getStudy(db).questions,
      reflexiveMemos: listMemos(db).filter(({ kind }) => kind === 'reflexive').length,
    }),
};

/** What one piece comes to; what it names and is not there is a gap, never an error. */
function blocksOf<Name extends PieceName>(from: Resolving, name: Name, settings: Settings<Name>): Block[] {
  try {
    return RESOLVE[name](from, settings);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [missing(error.message)];
  }
}

/** What a piece that was asked for comes to. */
function answered(from: Resolving, asked: Asked): Block[] {
  if (asked.is === 'unknown') return [missing(asked.why)];
  return withFigures(blocksOf(from, asked.piece.piece, asked.piece.settings));
}

/** What pieces came to, by who asks for which line on which day. */
const cameTo = perState((): Map<string, Block[]> => new Map());

/** A line that asks for a piece, and what it asks for where that is known already. */
export interface AskedLine {
  line: string;
  asked?: Asked;
}

const askedIn = (line: string): Asked => {
  const part = readReport(line).parts.find((one) => one.is === 'piece');
  return part?.is === 'piece' ? part.asked : { is: 'unknown', name: '', why: 'This asks for no piece.' };
};

/** What lines that ask for pieces come to, each line once, in their order. */
export function piecesOf(from: Resolving, lines: readonly AskedLine[]): ResolvedPiece[] {
  const { db, world, audience, area } = from;
  const known = cameTo(db);
  const readers = `${audience} ${area} ${world.now().slice(0, 10)}`;
  const each = new Map(lines.map((one) => [one.line, one.asked]));
  return [...each].map(([line, asked]) => {
    const key = `${readers} ${line}`;
    const blocks = known.get(key) ?? answered(from, asked ?? askedIn(line));
    known.set(key, blocks);
    return { line, blocks };
  });
}

/** What live pieces come to today, for those who will read the report. */
export function resolvePieces(
  world: World,
  who: Who,
  study: string,
  {
    lines,
    audience,
    area,
  }: { lines: readonly string[]; audience: Audience; area?: string | null | undefined },
): ResolvedPiece[] {
  const { db } = mayRead(world, who, study);
  const here = area == null ? null : findArea(db, area).id;
  return piecesOf(
    resolving(world, who, study, { audience, area: here }),
    lines.map((line) => ({ line })),
  );
}
