import { searchTurns } from '#server/store/study/search.ts';
import type { Hit } from '#shared/search/hit.ts';
import { parseQuery, type Query } from '#shared/search/query.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const OPENING = '\u0002';
const CLOSING = '\u0003';
/** Code units of text shown on either side of what was found. */
const AROUND = 80;
const DEFAULT_LIMIT = 50;

const expressionOf = ({ phrases }: Query): string =>
  phrases
    .map(({ words, beginning }) => `"${words.replaceAll('"', '""')}"${beginning ? ' *' : ''}`)
    .join(' AND ');

/** Where the first match stands in a text, given the text with its matches marked. */
function firstMatch(text: string, marked: string): { from: number; to: number } {
  const from = Math.max(0, marked.indexOf(OPENING));
  const end = marked.indexOf(CLOSING, from + 1);
  return { from, to: end < 0 ? text.length : end - OPENING.length };
}

/** The words around a match, cut between words. */
function snippetOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const start = from > AROUND ? `…${before.replace(/^\S*\s+/u, '')}` : before;
  const end = to + AROUND < text.length ? `${after.replace(/\s+\S*$/u, '')}…` : after;
  return start + text.slice(from, to) + end;
}

/** Turns that hold every word asked for, best first; `after` is the `next` of the page before. */
export function search(
  world: World,
  who: Who,
  study: string,
  { q, after, limit = DEFAULT_LIMIT }: { q: string; after?: string | undefined; limit?: number | undefined },
): { items: Hit[]; next: string | null } {
  const { db } = mayRead(world, who, study);
  const query = parseQuery(q);
  if (query.phrases.length === 0) return { items: [], next: null };
  const offset = Math.max(0, Math.trunc(Number(after ?? 0)) || 0);
  const found = searchTurns(db, {
    expression: expressionOf(query),
    opening: OPENING,
    closing: CLOSING,
    limit: limit + 1,
    offset,
  });
  const items = found.slice(0, limit).map(({ source, turn, turnNumber, start, text, marked }): Hit => {
    const { from, to } = firstMatch(text, marked);
    return {
      source,
      turn,
      turnNumber,
      start: start + from,
      end: start + to,
      snippet: snippetOf(text, from, to),
    };
  });
  return { items, next: found.length > limit ? String(offset + limit) : null };
}
