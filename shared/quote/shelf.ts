import { slug } from '../reference.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { clearanceGroupOf } from './clearance.ts';
import type { FacetWords } from './facet.ts';
import type { QuoteView } from './quote.ts';

/** What a quote is called by: the themes in the order of the frame, the areas and months in theirs. */
export interface ShelfFrame {
  themes: readonly { id: string; title: string; kind: ThemeKind | null; word: string }[];
  areas: readonly { id: string; name: string; word: string }[];
  /** A month's word is the month: `2020-08`. */
  waves: readonly { id: string; month: string }[];
}

/** A quote as it is looked for and put in order. */
export interface ShelfQuote {
  id: string;
  /** The printed words; behind them those that were said, where they are others. */
  text: string;
  attribution: string;
  note: string;
  /** Titles of its themes, one a line. */
  titles: string;
  words: FacetWords;
  /** Place of its first theme in the frame; behind all where it has none. */
  themeAt: number;
}

/** The word of what has no theme, area, month or role. */
export const NONE = 'none';
export const COORDINATORS = 'coordinators';
export const OTHERS = 'others';

export type QuoteSort = 'match' | 'month' | 'theme';

interface Named {
  id: string;
  name: string;
}
/** The word of each thing in an address: its name where no other answers to it, else its id. */
export function addressWords(things: readonly Named[]): Map<string, string> {
  const slugs = things.map(({ name }) => slug(name));
  const times = new Map<string, number>();
  for (const one of slugs) times.set(one, (times.get(one) ?? 0) + 1);
  return new Map(
    things.map(({ id }, at) => {
      const own = slugs[at] ?? '';
      return [id, own !== '' && own !== NONE && times.get(own) === 1 ? own : id];
    }),
  );
}

/** Themes in the order of the frame, with their words in an address. */
export function shelfThemes(
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[],
): ShelfFrame['themes'] {
  const words = addressWords(themes.map(({ id, title }) => ({ id, name: title })));
  return themes.map(({ id, title, kind }) => ({ id, title, kind, word: words.get(id) ?? id }));
}

/** What quotes are called by in a study: its themes with their words, its areas and months. */
export function shelfFrame(
  themes: ShelfFrame['themes'],
  areas: readonly Named[],
  waves: readonly { id: string; month: string }[],
): ShelfFrame {
  const words = addressWords(areas);
  return {
    themes,
    areas: areas.map(({ id, name }) => ({ id, name, word: words.get(id) ?? id })),
    waves: waves.map(({ id, month }) => ({ id, month })),
  };
}

/** The roles of those who said quotes: the word of each in an address, and its name. */
export function shelfRoles(quotes: Iterable<{ role: string }>): Map<string, string> {
  const names = new Set<string>();
  for (const { role } of quotes) names.add(role);
  return new Map(
    [...names].flatMap((name): [string, string][] => (slug(name) === '' ? [] : [[slug(name), name]])),
  );
}

/** Puts quotes on the shelf: with the words they are found and narrowed by. */
export function shelved({ themes, areas, waves }: ShelfFrame): (quote: QuoteView) => ShelfQuote {
  const themeOf = new Map(themes.map((theme, at) => [theme.id, { ...theme, at }]));
  const areaOf = new Map(areas.map(({ id, word }) => [id, word]));
  const waveOf = new Map(waves.map(({ id, month }) => [id, month]));
  const roleOf = new Map<string, string>();
  const role = (name: string): string => {
    const known = roleOf.get(name) ?? (slug(name) || NONE);
    roleOf.set(name, known);
    return known;
  };
  const some = (words: string[]): string[] => (words.length > 0 ? words : [NONE]);
  return (quote) => {
    const on = quote.themes.flatMap((id) => themeOf.get(id) ?? []).sort((a, b) => a.at - b.at);
    return {
      id: quote.id,
      text: quote.printed === quote.text ? quote.text : `${quote.printed}\n${quote.text}`,
      attribution: quote.attribution,
      note: quote.note,
      titles: on.map(({ title }) => title).join('\n'),
      words: {
        clearance: [clearanceGroupOf(quote.clearance)],
        kind: some([...new Set(on.map(({ kind }) => kind ?? 'unsorted'))]),
        theme: some(on.map(({ word }) => word)),
        area: [(quote.area && areaOf.get(quote.area)) ?? NONE],
        wave: [(quote.wave && waveOf.get(quote.wave)) ?? NONE],
        role: [quote.voice === 'panel' ? COORDINATORS : OTHERS, role(quote.role)],
      },
      themeAt: on[0]?.at ?? themes.length,
    };
  };
}
