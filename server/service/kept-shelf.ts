import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { findQuoteById, listQuotes } from '#server/store/study/quote.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { touchedQuotes, touchedSince } from '#server/store/study/touched.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { type ShelfFrame, shelfFrame, shelfThemes, shelved } from '#shared/quote/shelf.ts';
import { type ShelfAnswer, type ShelfAsked, ShelfIndex } from '#shared/quote/shelf-index.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { quoteViews, quoteViewsAmong } from './quote-view.ts';

/** The shelf of quotes of a study as it stands at a number of its journal, with its index. */
export interface KeptShelf {
  head: number;
  frame: ShelfFrame;
  /** Ids in the order of the shelf. */
  order: string[];
  views: Map<string, QuoteView>;
  index: ShelfIndex;
  /** Answers of this state, so that leafing through one neither looks nor sorts again. */
  answers: Map<string, ShelfAnswer>;
}

const MOST_ANSWERS = 20;
/** More quotes than this are read with all the others. */
const MOST_ONE_BY_ONE = 500;

/** Tables whose rows change single quotes. */
const IN_PART: ReadonlySet<string> = new Set(['quote', 'clearance', 'coding']);
/** Tables of what quotes are called by. */
const OF_FRAME: ReadonlySet<string> = new Set(['theme', 'theme_group']);
/** Tables that no quote is told from; of one that is not here, everything is read anew. */
const APART: ReadonlySet<string> = new Set([
  ...['assessment', 'card_place', 'citation', 'codebook_event', 'collection', 'collection_item', 'edition'],
  ...['engagement', 'exercise_row', 'finding', 'gap_aside', 'link', 'memo', 'near_dismissal'],
  ...['next_step', 'pass', 'phase'],
  ...['report', 'report_template', 'saved_search', 'sheet_item', 'snapshot', 'status', 'summary_row'],
  ...['trajectory', 'twin_dismissal', 'watch'],
]);

const frameOf = (db: Db): ShelfFrame =>
  shelfFrame(shelfThemes(inFrameOrder(listThemes(db), listGroups(db))), listAreas(db), listWaves(db));

function readShelf(db: Db, head: number, index = new ShelfIndex()): KeptShelf {
  const frame = frameOf(db);
  const all = quoteViews(db, listQuotes(db));
  index.put(all.map(shelved(frame)));
  return {
    head,
    frame,
    order: all.map(({ id }) => id),
    views: new Map(all.map((view) => [view.id, view])),
    index,
    answers: new Map(),
  };
}

/** Where a quote that is new belongs, by the others of its source; -1 where there are none. */
function placeFor({ order, views }: KeptShelf, quote: QuoteView): number {
  const isBehind = (other: QuoteView) =>
    other.start - quote.start || other.end - quote.end || (other.id < quote.id ? -1 : 1);
  let last = -1;
  for (const [at, id] of order.entries()) {
    const other = views.get(id);
    if (other?.source !== quote.source) continue;
    if (isBehind(other) > 0) return at;
    last = at + 1;
  }
  return last;
}

/** Takes single quotes as they are now; false where that cannot be done one by one. */
function renewSome(db: Db, shelf: KeptShelf, again: ReadonlySet<string>): boolean {
  const { order, views, index, frame } = shelf;
  const there = [...again].flatMap((id) => findQuoteById(db, id) ?? []);
  const anew = new Map<string, QuoteView>(quoteViewsAmong(db, there).map((view) => [view.id, view]));
  const shelve = shelved(frame);
  for (const id of again) {
    const view = anew.get(id);
    if (view) {
      if (views.has(id)) index.change(shelve(view));
      else {
        const at = placeFor(shelf, view);
        if (at < 0) return false;
        order.splice(at, 0, id);
        index.insert(at, shelve(view));
      }
      views.set(id, view);
    } else if (views.delete(id)) {
      order.splice(order.indexOf(id), 1);
      index.remove(id);
    }
  }
  return true;
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
  if (sources.size > 0)
    for (const { id, source } of before.views.values()) if (sources.has(source)) again.add(id);
  const after = { ...before, head, answers: new Map() };
  if (again.size > MOST_ONE_BY_ONE || !renewSome(db, after, again)) return readShelf(db, head, before.index);
  if (!tables.some((table) => OF_FRAME.has(table))) return after;
  const frame = frameOf(db);
  const shelve = shelved(frame);
  before.index.put(after.order.flatMap((id) => after.views.get(id) ?? []).map(shelve));
  return { ...after, frame };
}

/** What the shelf answers; the same question twice is looked for once. */
export function askShelf({ index, answers }: KeptShelf, asked: ShelfAsked): ShelfAnswer {
  const key = JSON.stringify([asked.typed, asked.sort, Object.entries(asked.chosen).sort()]);
  const answer = answers.get(key) ?? index.ask(asked);
  if (answers.size > MOST_ANSWERS) answers.clear();
  answers.set(key, answer);
  return answer;
}
