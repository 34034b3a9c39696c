import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { findQuoteById, listQuoteIds, listQuotes } from '#server/store/study/quote.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { touchedQuotes, touchedSince } from '#server/store/study/touched.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { type Heard, heardOf } from '#shared/quote/balance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import {
  type ShelfFrame,
  type ShelfQuote,
  shelfFrame,
  shelfRoles,
  shelfThemes,
  shelved,
} from '#shared/quote/shelf.ts';
import { type ShelfAnswer, type ShelfAsked, ShelfIndex } from '#shared/quote/shelf-index.ts';
import { weighing } from '#shared/quote/weighed.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { quoteViews, quoteViewsAmong } from './quote-view.ts';

/** The shelf of quotes of a study as it stands at a number of its journal, with its index. */
export interface KeptShelf {
  head: number;
  frame: ShelfFrame;
  /** By id, in the order of the shelf. */
  views: ReadonlyMap<string, QuoteView>;
  /** What the index was given last: what did not change is the same object. */
  shelved: ReadonlyMap<string, ShelfQuote>;
  index: ShelfIndex;
  roles: ReadonlyMap<string, string>;
  heard: readonly Heard[];
  /** Answers of this state, so that leafing through one neither looks nor sorts again. */
  answers: Map<string, ShelfAnswer>;
}

const MOST_ANSWERS = 20;

/** Tables whose rows change single quotes. */
const IN_PART: ReadonlySet<string> = new Set(['quote', 'clearance', 'coding']);
/** Tables of what quotes are called by. */
const OF_FRAME: ReadonlySet<string> = new Set(['theme', 'theme_group']);
/** Tables that no quote is told from; of one that is not here, everything is read anew. */
const APART: ReadonlySet<string> = new Set([
  ...['assessment', 'card_place', 'citation', 'codebook_event', 'collection', 'collection_item', 'edition'],
  ...['engagement', 'exercise_row', 'finding', 'gap_aside', 'link', 'memo', 'next_step', 'pass', 'phase'],
  ...['report', 'report_template', 'saved_search', 'sheet_item', 'snapshot', 'status', 'summary_row'],
  ...['trajectory', 'twin_dismissal', 'watch'],
]);

const frameOf = (db: Db): ShelfFrame =>
  shelfFrame(shelfThemes(inFrameOrder(listThemes(db), listGroups(db))), listAreas(db), listWaves(db));

/** Puts quotes on the shelf in their order; those of `same` stand there as they are already. */
function put(
  head: number,
  frame: ShelfFrame,
  views: ReadonlyMap<string, QuoteView>,
  index: ShelfIndex,
  same: ReadonlyMap<string, ShelfQuote> = new Map(),
): KeptShelf {
  const shelve = shelved(frame);
  const weigh = weighing(frame);
  const onShelf = new Map<string, ShelfQuote>();
  for (const [id, view] of views) onShelf.set(id, same.get(id) ?? shelve(view));
  index.put([...onShelf.values()]);
  return {
    head,
    frame,
    views,
    shelved: onShelf,
    index,
    roles: shelfRoles(views.values()),
    heard: heardOf([...views.values()].map(weigh)),
    answers: new Map(),
  };
}

const readShelf = (db: Db, head: number, index = new ShelfIndex()): KeptShelf =>
  put(head, frameOf(db), new Map(quoteViews(db, listQuotes(db)).map((view) => [view.id, view])), index);

/** Single quotes as they stand now, among those that stood there; in the order of the shelf. */
function renewedViews(db: Db, before: KeptShelf['views'], again: ReadonlySet<string>): KeptShelf['views'] {
  const there = [...again].flatMap((id) => findQuoteById(db, id) ?? []);
  const anew = new Map<string, QuoteView>(quoteViewsAmong(db, there).map((view) => [view.id, view]));
  const isInPlace = [...again].every((id) => before.has(id) === anew.has(id));
  const order = isInPlace ? before.keys() : listQuoteIds(db);
  const views = new Map<string, QuoteView>();
  for (const id of order) {
    const view = again.has(id) ? anew.get(id) : before.get(id);
    if (view) views.set(id, view);
  }
  return views;
}

/**
 * The shelf as it stands now, from how it stood before: quotes that the deeds since then touched are read anew; where
 * it cannot be told which, all of them. The shelf before is used up.
 */
export function keptShelf(db: Db, before?: KeptShelf): KeptShelf {
  const head = lastNumber(db);
  if (head === before?.head) return before;
  const touched = before && head > before.head ? touchedSince(db, before.head) : null;
  const tables = touched && [...touched.tables].filter((table) => !APART.has(table));
  if (!before || !touched || !tables?.every((table) => IN_PART.has(table) || OF_FRAME.has(table)))
    return readShelf(db, head, before?.index);
  if (tables.length === 0) return { ...before, head };
  const again = new Set<string>(touchedQuotes(db, before.head));
  const sources = new Set(touched.sources);
  for (const { id, source } of before.views.values()) if (sources.has(source)) again.add(id);
  const views = again.size === 0 ? before.views : renewedViews(db, before.views, again);
  if (tables.some((table) => OF_FRAME.has(table))) return put(head, frameOf(db), views, before.index);
  const same = new Map(before.shelved);
  for (const id of again) same.delete(id);
  return put(head, before.frame, views, before.index, same);
}

/** What the shelf answers; the same question twice is looked for once. */
export function askShelf({ index, answers }: KeptShelf, asked: ShelfAsked): ShelfAnswer {
  const key = JSON.stringify([asked.typed, asked.sort, Object.entries(asked.chosen).sort()]);
  const answer = answers.get(key) ?? index.ask(asked);
  if (answers.size > MOST_ANSWERS) answers.clear();
  answers.set(key, answer);
  return answer;
}
