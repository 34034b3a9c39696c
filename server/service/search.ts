import type { Db } from '#server/store/database.ts';
import { countTurns, type FoundTurn, listThemesOn, searchTurns } from '#server/store/study/search.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import type { Hit } from '#shared/search/hit.ts';
import { isEmptyQuery, type Phrase, parseQuery, type Query } from '#shared/search/query.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import { findArea, findWave } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** Code units of text shown on either side of what was found. */
const AROUND = 80;
const DEFAULT_LIMIT = 50;
const MOST_MATCHES = 20;
const TALKED: readonly SpeakerRole[] = ['participant', 'unknown'];

const phraseOf = ({ words, beginning }: Phrase): string =>
  `"${words.replaceAll('"', '""')}"${beginning ? ' *' : ''}`;

/** A query as FTS5 reads it. */
function expressionOf({ phrases, near, without }: Query): string {
  const wanted = [
    ...phrases.map(phraseOf),
    ...near.map((one) => `NEAR(${one.phrases.map(phraseOf).join(' ')}, ${one.within})`),
  ].join(' AND ');
  return without.length === 0 ? wanted : `(${wanted}) NOT (${without.map(phraseOf).join(' OR ')})`;
}

/** Characters that may mark what was found: control characters first, then those no text should hold. */
const MARKS = [2, 3, ...Array.from({ length: 32 }, (_, at) => 0xfdd0 + at)].map((code) =>
  String.fromCharCode(code),
);

/** Two characters that none of the texts holds. */
function marksApart(texts: readonly string[]): [opening: string, closing: string] | undefined {
  const [opening, closing] = MARKS.filter((mark) => !texts.some((text) => text.includes(mark)));
  return opening !== undefined && closing !== undefined ? [opening, closing] : undefined;
}

/** Where the matches stand in a text, given the text with its matches marked by characters that it does not hold. */
function matchesIn(marked: string, opening: string, closing: string): Span[] {
  const matches: Span[] = [];
  let [at, taken] = [0, 0];
  while (matches.length < MOST_MATCHES) {
    const from = marked.indexOf(opening, at);
    const to = marked.indexOf(closing, from + 1);
    if (from < 0 || to < 0) break;
    matches.push({ start: from - taken, end: to - taken - 1 });
    taken += 2;
    at = to + 1;
  }
  return matches;
}

/** The words around a stretch, cut between words; says where they start. */
function aroundOf(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const lead = start > AROUND ? before.replace(/^\S*\s+/u, '') : before;
  const tail = end + AROUND < text.length ? after.replace(/\s+\S*$/u, '') : after;
  return { start: start - lead.length, end: end + tail.length };
}

function snippetOf(text: string, match: Span): string {
  const { start, end } = aroundOf(text, match);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** The words around every match, those that meet as one piece. */
function piecesOf(text: string, matches: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (const match of matches) {
    const piece = aroundOf(text, match);
    const last = pieces.at(-1);
    if (last && piece.start <= last.end + 1) last.end = Math.max(last.end, piece.end);
    else pieces.push(piece);
  }
  return pieces;
}

/** What is looked for and where; areas and waves are references parted by commas, `none` for sources without. */
export interface SearchAsked {
  q: string;
  only?: 'participants' | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  after?: string | undefined;
  limit?: number | undefined;
}

const listOf = (asked: string | undefined, idOf: (reference: string) => string): string | null =>
  asked === undefined
    ? null
    : JSON.stringify(asked.split(',').map((one) => (one === 'none' ? '' : idOf(one))));

function hitOf(db: Db, found: FoundTurn, [opening, closing]: readonly [string, string]): Hit {
  const { source, turn, turnNumber, start: base, role, speaker, text } = found;
  const matches = matchesIn(found.marked, opening, closing);
  const first = matches[0] ?? { start: 0, end: text.length };
  const placed = ({ start, end }: Span): Span => ({ start: base + start, end: base + end });
  return {
    source,
    turn,
    turnNumber,
    ...placed(first),
    snippet: snippetOf(text, first),
    role,
    speaker,
    turnSpan: { start: base, end: base + text.length },
    matches: matches.map(placed),
    pieces: piecesOf(text, matches).map(({ start, end }) => ({
      start: base + start,
      text: text.slice(start, end),
    })),
    codings: listThemesOn(db, { source, text: found.text_id, start: base, end: base + text.length }),
  };
}

/** Turns that hold every word asked for, best first; `after` is the `next` of the page before. */
export function search(
  world: World,
  who: Who,
  study: string,
  { q, only, area, wave, after, limit = DEFAULT_LIMIT }: SearchAsked,
): { items: Hit[]; next: string | null } {
  const { db } = mayRead(world, who, study);
  const query = parseQuery(q);
  if (isEmptyQuery(query)) return { items: [], next: null };
  const offset = Math.max(0, Math.trunc(Number(after ?? 0)) || 0);
  const find = ([opening, closing]: readonly [string, string]) =>
    searchTurns(db, {
      expression: expressionOf(query),
      roles: only === undefined ? null : JSON.stringify(TALKED),
      areas: listOf(area, (one) => findArea(db, one).id),
      waves: listOf(wave, (one) => findWave(db, one).id),
      opening,
      closing,
      limit: limit + 1,
      offset,
    });
  let marks: readonly [string, string] = [MARKS[0] ?? '', MARKS[1] ?? ''];
  let found = find(marks);
  const apart = marksApart(found.map(({ text }) => text));
  if (apart && (apart[0] !== marks[0] || apart[1] !== marks[1])) {
    marks = apart;
    found = find(marks);
  }
  return {
    items: found.slice(0, limit).map((one) => hitOf(db, one, marks)),
    next: found.length > limit ? String(offset + limit) : null,
  };
}

/** How many turns hold what is asked for, by area, wave and who speaks. */
export function searchCounts(
  world: World,
  who: Who,
  study: string,
  q: string,
): { area: AreaId | null; wave: WaveId | null; role: SpeakerRole; turns: number }[] {
  const { db } = mayRead(world, who, study);
  const query = parseQuery(q);
  return isEmptyQuery(query) ? [] : countTurns(db, expressionOf(query));
}
