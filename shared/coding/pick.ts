import type { Span } from '../span.ts';
import type { Theme } from '../theme/theme.ts';

/** A theme that answers to what was typed, with what to mark in it. */
export interface Pick {
  theme: Theme;
  /** Where the typed words stand in the title, in UTF-16 units. */
  hits: Span[];
  /** The definition, or the part of it around the typed words, with what to mark; "" where there is none. */
  detail: string;
  detailHits: Span[];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where each of the words stands in a text; undefined where one is missing. Folding keeps most offsets; where it does not, nothing is marked. */
function hitsOf(text: string, words: readonly string[]): Span[] | undefined {
  const folded = fold(text);
  const hits: Span[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at === -1) return undefined;
    hits.push({ start: at, end: at + word.length });
  }
  return folded.length === text.length ? hits.sort((a, b) => a.start - b.start) : [];
}

/** How well a title fits: 0 from its first letter, 1 from a word's, 2 inside a word. */
function rank(title: string, words: readonly string[]): number {
  const folded = fold(title);
  const first = words[0] ?? '';
  if (folded.startsWith(first)) return 0;
  return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(first)) ? 1 : 2;
}

const DETAIL_LENGTH = 60;
const DETAIL_LEAD = 18;

/** The part of a definition that shows the first hit, cut at words. */
function around(definition: string, hits: readonly Span[]): { detail: string; detailHits: Span[] } {
  const first = hits[0];
  if (!first || first.end <= DETAIL_LENGTH) return { detail: definition, detailHits: [...hits] };
  const space = definition.lastIndexOf(' ', Math.max(0, first.start - DETAIL_LEAD));
  const from = space === -1 ? 0 : space + 1;
  const lead = from === 0 ? '' : '…';
  const shift = lead.length - from;
  return {
    detail: lead + definition.slice(from),
    detailHits: hits
      .filter((hit) => hit.start >= from)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

/**
 * The themes that answer to what was typed: titles first (from the first letter, then from a word's), then
 * definitions; all in the order given where nothing was typed. Retired themes are left out.
 */
export function picksFor(typed: string, themes: readonly Theme[]): Pick[] {
  const open = themes.filter((theme) => !theme.retired);
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0)
    return open.map((theme) => ({ theme, hits: [], detail: theme.definition, detailHits: [] }));
  const byTitle: { pick: Pick; rank: number }[] = [];
  const byDefinition: Pick[] = [];
  for (const theme of open) {
    const hits = hitsOf(theme.title, words);
    if (hits) {
      byTitle.push({
        pick: { theme, hits, detail: theme.definition, detailHits: [] },
        rank: rank(theme.title, words),
      });
      continue;
    }
    const detailHits = hitsOf(theme.definition, words);
    if (detailHits) byDefinition.push({ theme, hits: [], ...around(theme.definition, detailHits) });
  }
  byTitle.sort((a, b) => a.rank - b.rank);
  return [...byTitle.map(({ pick }) => pick), ...byDefinition];
}

const bare = (title: string): string => fold(title).replace(/[^\p{L}\p{N}]+/gu, '');

/** The theme whose title is what was typed, or differs from it only in case, accents, spaces or one letter. */
export function sameAs(typed: string, themes: readonly Theme[]): Theme | undefined {
  const wanted = bare(typed);
  if (wanted === '') return undefined;
  return (
    themes.find((theme) => bare(theme.title) === wanted) ??
    (wanted.length < 5 ? undefined : themes.find((theme) => isOneLetterApart(bare(theme.title), wanted)))
  );
}

/** Whether one letter added, left out or changed makes the one of the other. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return Math.max(a.length, b.length) - start - tail <= 1;
}
