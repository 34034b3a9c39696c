import type { Db } from '#server/store/database.ts';
import { type AnchoredThing, listAnchored } from '#server/store/study/anchored.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listFormerPlaces, listVersions } from '#server/store/study/text-version.ts';
import { contextOf, type Excerpt, excerptAt, passageAt } from '#shared/coding/excerpt.ts';
import { asksOnly, Carrier } from '#shared/correction/carried.ts';
import type { Lost, Placement } from '#shared/correction/correction.ts';
import { textRuns } from '#shared/correction/text-runs.ts';
import { DomainError } from '#shared/errors.ts';
import type { TextId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { type PlacedTurn, textOf } from '#shared/source/text.ts';
import type { Span } from '#shared/span.ts';

/** What becomes of one thing on words of a source in its next text. */
export interface Outcome {
  thing: AnchoredThing;
  /** The number of the text it stands on now, and its words there. */
  version: number;
  words: string;
  is: 'kept' | 'moved' | 'changed' | 'lost';
  why: Lost | null;
  /** It waited on an earlier text. */
  waited: boolean;
  /** Where it comes to stand; where it is lost, the place its words left. */
  place: Excerpt;
}

type Way = { is: Exclude<Outcome['is'], 'lost'>; span: Span } | { is: 'lost'; why: Lost; near: Span };

/** Where things stood on an earlier text whose words are there again, as the corrections since remember it. */
function formerly(db: Db, source: Source, to: string): (thing: AnchoredThing) => Span | null {
  const same = new Set<TextId>(
    listVersions(db, source.id)
      .filter((version) => textOf(listTurns(db, version.id)) === to)
      .map(({ id }) => id),
  );
  if (same.size === 0) return () => null;
  const keyOf = (id: string, { text, start, end }: { text: TextId; start: number; end: number }) =>
    `${id} ${text} ${start} ${end}`;
  const before = new Map<string, { text: TextId; start: number; end: number }>();
  for (const place of listFormerPlaces(db, source.id)) {
    const key = keyOf(place.id, place.after);
    if (!before.has(key)) before.set(key, place.before);
  }
  return (thing) => {
    let at: { text: TextId; start: number; end: number } | undefined = thing;
    for (let steps = 0; at && steps <= before.size; steps += 1) {
      if (same.has(at.text)) return { start: at.start, end: at.end };
      at = before.get(keyOf(thing.id, at));
    }
    return null;
  };
}

/** Whether somebody outside the team has seen a quote's words. */
const isSettled = ({ asked }: AnchoredThing): boolean => asked;

/** Follows everything that stands on words of a source to a text that is to be its next. */
export function carriedTo(
  db: Db,
  source: Source,
  turns: readonly PlacedTurn[],
  placements: readonly Placement[] = [],
): Outcome[] {
  const to = textOf(turns);
  const then = formerly(db, source, to);
  const numbers = new Map(listVersions(db, source.id).map(({ id, number }) => [id, number]));
  const carriers = new Map<TextId, { text: string; carrier: Carrier }>();
  const carrierOf = (id: TextId) => {
    const known = carriers.get(id);
    if (known) return known;
    const said = listTurns(db, id);
    const text = textOf(said);
    const made = { text, carrier: new Carrier(text, to, textRuns(said, turns)) };
    carriers.set(id, made);
    return made;
  };
  const placed = new Map(placements.map((placement) => [`${placement.word} ${placement.id}`, placement]));
  const excerpt = ({ start, end }: Span): Excerpt => ({
    start,
    end,
    text: to.slice(start, end),
    ...contextOf(to, { start, end }),
  });
  const taken = new Set<string>();
  const isTaken = ({ word, theme, by }: AnchoredThing, { start, end }: Span) => {
    if (word === 'memo') return false;
    const key = word === 'quote' ? `quote ${start} ${end}` : `coding ${theme} ${by} ${start} ${end}`;
    const known = taken.has(key);
    taken.add(key);
    return known;
  };
  /** What must not stay where it would come to stand. */
  const guarded = (thing: AnchoredThing, way: Way): Way => {
    if (way.is === 'lost') return way;
    const lost = (why: Lost): Way => ({ is: 'lost', why, near: way.span });
    if (thing.word !== 'memo' && asksOnly(turns, way.span)) return lost('interviewer');
    if (way.is === 'changed' && isSettled(thing)) return lost('cleared');
    return isTaken(thing, way.span) ? lost('twin') : way;
  };
  const outcomes = listAnchored(db, source.id).map((thing): Outcome => {
    const { text, carrier } = carrierOf(thing.text);
    const waited = thing.text !== source.text;
    const base = {
      thing,
      waited,
      version: numbers.get(thing.text) ?? 0,
      words: text.slice(thing.start, thing.end),
    };
    const by = placed.get(`${thing.word} ${thing.id}`);
    if (by) {
      placed.delete(`${thing.word} ${thing.id}`);
      const place = thing.word === 'memo' ? passageAt(turns, by) : excerptAt(turns, by);
      if (isTaken(thing, place)) throw alreadyThere(thing);
      return { ...base, is: place.text === base.words ? 'moved' : 'changed', why: null, place };
    }
    const before = then(thing);
    const found: Way = before
      ? { is: to.slice(before.start, before.end) === base.words ? 'kept' : 'changed', span: before }
      : carrier.carry(thing);
    // What a person left to be placed comes back by itself only where its very words stand again.
    if (waited && (found.is === 'moved' || found.is === 'changed'))
      return {
        ...base,
        is: 'lost',
        why: isSettled(thing) ? 'cleared' : 'rewritten',
        place: excerpt(found.span),
      };
    const way = guarded(thing, found);
    return way.is === 'lost'
      ? { ...base, is: 'lost', why: way.why, place: excerpt(way.near) }
      : { ...base, is: way.is, why: null, place: excerpt(way.span) };
  });
  const [unknown] = placed.values();
  if (unknown)
    throw new DomainError('not-found', `There is no ${unknown.word} “${unknown.id}” on this source.`, {
      field: 'placements',
    });
  return outcomes;
}

/** The refusal where the words that something is placed on carry its like. */
export const alreadyThere = ({ word }: Pick<AnchoredThing, 'word'>): DomainError =>
  new DomainError(
    'conflict',
    word === 'quote' ? 'These words are already marked as a quote.' : 'These words already carry this theme.',
    { field: 'placements' },
  );
