import { z } from 'zod';
import { monthLabel } from '../dates.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { clearanceWords } from './clearance.ts';
import { Audience } from './clearing.ts';
import type { QuoteView } from './quote.ts';
import { audienceWords, forReaders } from './readers.ts';

/** What of each quote stands in a list. The printed words and who said them always do. */
export const QuoteAttribute = z.enum([
  'said',
  'themes',
  'area',
  'wave',
  'date',
  'participant',
  'role',
  'voice',
  'source',
  'clearance',
  'note',
  'id',
]);
export type QuoteAttribute = z.infer<typeof QuoteAttribute>;

/**
 * What may leave with the words: no words but those that were cleared, and nothing that would tell more of who said
 * them than what stands beneath.
 */
export const FOR_READERS: readonly QuoteAttribute[] = ['themes', 'wave'];

/** For whom a list is: the team's own working copy, or readers of one audience, or of any. */
export type Copy = 'working' | Audience | 'cleared';

export const QuoteListFormat = z.enum(['docx', 'md', 'html', 'csv', 'xlsx']);
export type QuoteListFormat = z.infer<typeof QuoteListFormat>;

/** A list of quotes, as it is asked for. */
export const QuoteListAsked = z.strictObject({
  format: QuoteListFormat,
  /** Readers it is written for: only what is cleared for them is in it; null for a working copy. */
  audience: Audience.nullable().default(null),
  attributes: z.array(QuoteAttribute).default([]),
  /** Ids of those that are wanted, in their order; all where nobody says. */
  quotes: z.array(z.string()).max(100_000).optional(),
  /** Those of a collection, in its order; by id or title. */
  collection: z.string().optional(),
  /** By theme, area and month; else in the order they come. */
  grouped: z.boolean().default(true),
});
export type QuoteListAsked = z.infer<typeof QuoteListAsked>;

/** What a list calls things by: the themes in the order of the frame, the areas and months in theirs. */
export interface ListFrame {
  title: string;
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[];
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
  sources?: readonly { id: string; title: string }[];
  participants?: readonly { id: string; pseudonym: string }[];
}

/** A quote in a list: its words, who said them, and what else was asked for, each in a line. */
export interface Listed {
  words: string;
  signed: string;
  more: readonly { name: string; text: string }[];
}
export type ListPart = { heading: string; level: 1 | 2 | 3 } | { quote: Listed };

/** Quotes that may be in a copy: for readers, what is cleared, and never an area that stands beneath none. */
export function copyOf(all: readonly QuoteView[], copy: Copy): { quotes: QuoteView[]; leftOut: number } {
  if (copy === 'working') return { quotes: [...all], leftOut: 0 };
  const { quotes, leftOut } = forReaders(all, copy === 'cleared' ? undefined : copy);
  return { quotes: quotes.map((one) => (one.namesArea ? one : { ...one, area: null })), leftOut };
}

const mapped = <T extends { id: string }>(things: readonly T[] | undefined, name: (thing: T) => string) =>
  new Map((things ?? []).map((thing) => [thing.id, name(thing)]));

/** Tells of each quote what was asked for. */
function lister(
  frame: ListFrame,
  attributes: readonly QuoteAttribute[],
  copy: Copy,
): (one: QuoteView) => Listed {
  const themes = mapped(frame.themes, ({ title }) => title);
  const areas = mapped(frame.areas, ({ name }) => name);
  const months = mapped(frame.waves, ({ month }) => monthLabel(month));
  const sources = mapped(frame.sources, ({ title }) => title);
  const people = mapped(frame.participants, ({ pseudonym }) => pseudonym);
  const of = (names: ReadonlyMap<string, string>, id: string | null) =>
    id === null ? '' : (names.get(id) ?? '');
  const told: Record<QuoteAttribute, (one: QuoteView) => string> = {
    said: ({ text, printed }) => (text === printed ? '' : text),
    themes: (one) => one.themes.flatMap((id) => themes.get(id) ?? []).join('; '),
    area: ({ area }) => of(areas, area),
    wave: ({ wave }) => of(months, wave),
    date: ({ day }) => day ?? '',
    participant: ({ participant }) => of(people, participant),
    role: ({ role }) => role,
    voice: ({ voice }) => (voice === 'panel' ? 'coordinator' : 'other'),
    source: ({ source, turnNumber }) =>
      [of(sources, source), turnNumber !== null && `turn ${turnNumber}`].filter(Boolean).join(', '),
    clearance: (one) => clearanceWords(one, (day) => day),
    note: ({ note }) => note,
    id: ({ id }) => id,
  };
  const chosen = QuoteAttribute.options.filter(
    (one) => attributes.includes(one) && (copy === 'working' || FOR_READERS.includes(one)),
  );
  return (one) => {
    const signed = [one.attribution, of(months, one.wave)].filter(Boolean).join(', ');
    const whom = copy === 'cleared' ? ` (cleared for ${one.audiences.map(audienceWords).join(', ')})` : '';
    const held = copy === 'working' && one.audiences.length === 0 ? ' [not cleared]' : '';
    return {
      words: one.printed,
      signed: `${signed}${whom}${held}`,
      more: chosen.flatMap((name) => {
        const text = told[name](one);
        return text === '' ? [] : [{ name: name === 'said' ? 'as said' : name, text }];
      }),
    };
  };
}

/** Those with each of the ids in turn, then those with none that is known; empty groups are left out. */
function grouped(
  quotes: readonly QuoteView[],
  headings: readonly { id: string; heading: string }[],
  idsOf: (quote: QuoteView) => readonly (string | null)[],
  without: string,
): { heading: string; quotes: QuoteView[] }[] {
  const groups = new Map<string | null, QuoteView[]>(headings.map(({ id }) => [id, []]));
  const rest: QuoteView[] = [];
  for (const quote of quotes) {
    const into = [...new Set(idsOf(quote))].flatMap((id) => {
      const group = groups.get(id);
      return group ? [group] : [];
    });
    for (const group of into.length > 0 ? into : [rest]) group.push(quote);
  }
  return [
    ...headings.map(({ id, heading }) => ({ heading, quotes: groups.get(id) ?? [] })),
    { heading: without, quotes: rest },
  ].filter((group) => group.quotes.length > 0);
}

/** Quotes by theme, area and month, one with several themes under each; or in the order they come. */
export function listParts(
  quotes: readonly QuoteView[],
  frame: ListFrame,
  copy: Copy,
  attributes: readonly QuoteAttribute[] = [],
  isGrouped = true,
): ListPart[] {
  const listed = lister(frame, attributes, copy);
  if (!isGrouped) return quotes.map((quote) => ({ quote: listed(quote) }));
  const themes = frame.themes.map(({ id, title, kind }) => ({
    id,
    heading: `${title} (${kind ?? 'unsorted'})`,
  }));
  const areas = frame.areas.map(({ id, name }) => ({ id, heading: name }));
  const waves = frame.waves.map(({ id, month }) => ({ id, heading: monthLabel(month) }));
  const parts: ListPart[] = [];
  for (const theme of grouped(quotes, themes, (quote) => quote.themes, 'Without a theme')) {
    parts.push({ heading: theme.heading, level: 1 });
    for (const area of grouped(theme.quotes, areas, (quote) => [quote.area], 'No area')) {
      parts.push({ heading: area.heading, level: 2 });
      for (const wave of grouped(area.quotes, waves, (quote) => [quote.wave], 'No wave')) {
        parts.push({ heading: wave.heading, level: 3 });
        for (const quote of wave.quotes) parts.push({ quote: listed(quote) });
      }
    }
  }
  return parts;
}
