import { isEmptyLookup, type Lookup, parseLookup } from '../search/lookup.ts';
import { closeTerms } from '../search/spelling.ts';
import { TermIndex, type Wanted } from '../search/term-index.ts';
import { wordsIn } from '../search/word.ts';
import { type Chosen, type FacetCodes, type FacetCounts, FacetTable } from './facet.ts';
import type { QuoteSort, ShelfQuote } from './shelf.ts';

/** What is asked of the shelf. */
export interface ShelfAsked {
  typed: string;
  chosen: Chosen;
  sort: QuoteSort;
}

/** Everything that is said about a result. */
export interface ShelfSaid {
  asked: ShelfAsked;
  /** How many quotes there are. */
  count: number;
  /** How many of them hold the words as typed; the others, behind them in the best match, only nearly so. */
  exact: number;
  /** Per typed word, the close spellings that brought quotes into the result, the most frequent first. */
  close: { typed: string; terms: string[] }[];
  counts: FacetCounts;
  /** How many quotes of the whole shelf carry each word. */
  shelf: FacetCounts;
  /** All quotes on the shelf. */
  total: number;
}

/** A result: what is said about it, and its ids in their order. */
export interface ShelfAnswer extends ShelfSaid {
  ids: string[];
}

const FIELDS = ['text', 'titles', 'attribution', 'note'] as const;
/** A word that only begins as typed, or is spelt nearly so, weighs less than the word itself. */
const BEGINNING_WEIGHT = 0.7;
const CLOSE_WEIGHT = 0.4;
/** Beginnings of fewer letters narrow the result and do not rank it: too many words begin so. */
const RANKED_FROM = 3;
/** Below this many letters a word that occurs as typed is taken at its word. */
const DOUBTED_FROM = 5;

interface Entry {
  quote: ShelfQuote;
  /** Its place in the index. */
  place: number;
  /** Its folded words by field, each with a blank on either side. */
  folded: string;
  codes: FacetCodes;
}

const foldedOf = (quote: ShelfQuote): string =>
  FIELDS.map(
    (field) =>
      ` ${wordsIn(quote[field])
        .map(({ word }) => word)
        .join(' ')} `,
  ).join('\n');
const termsOf = (folded: string): string[] => folded.split(/\s+/u).filter((term) => term !== '');
const phraseOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The shelf of quotes as it is searched: words, spellings, facets and orders in one place. */
export class ShelfIndex {
  #entries = new Map<string, Entry>();
  #ordered: Entry[] = [];
  #free: number[] = [];
  #index = new TermIndex();
  #facets = new FacetTable();
  #shelf: FacetCounts = this.#facets.narrowed([], {}).counts;
  /** Close spellings of the words typed since the shelf last changed: the same ones come with every key. */
  #spellings = new Map<string, string[]>();

  /** Takes the shelf as it is now, in its order; what did not change is not indexed again. */
  put(quotes: readonly ShelfQuote[]): void {
    const before = this.#entries;
    this.#entries = new Map();
    const added: ShelfQuote[] = [];
    const changed: Entry[] = [];
    for (const quote of quotes) {
      const known = before.get(quote.id);
      before.delete(quote.id);
      const isSaidAlike = known !== undefined && FIELDS.every((field) => known.quote[field] === quote[field]);
      if (known && !isSaidAlike) changed.push(known);
      if (!known || !isSaidAlike) added.push(quote);
      else if (known.quote !== quote) {
        known.quote = quote;
        known.codes = this.#facets.coded(quote.words);
      }
      if (known && isSaidAlike) this.#entries.set(quote.id, known);
    }
    for (const { place, folded } of [...changed, ...before.values()]) {
      this.#index.remove(place, termsOf(folded));
      this.#free.push(place);
    }
    for (const quote of added) {
      const place = this.#free.pop() ?? this.#entries.size;
      const folded = foldedOf(quote);
      this.#index.add(place, termsOf(folded));
      this.#entries.set(quote.id, { quote, place, folded, codes: this.#facets.coded(quote.words) });
    }
    this.#ordered = quotes.flatMap(({ id }) => this.#entries.get(id) ?? []);
    this.#shelf = this.#facets.narrowed(this.#ordered, {}).counts;
    if (added.length + changed.length + before.size > 0) this.#spellings.clear();
  }

  ask(asked: ShelfAsked): ShelfAnswer {
    const lookup = parseLookup(asked.typed);
    const { found, isTyped, scoreOf, closeIn } = isEmptyLookup(lookup) ? this.#all() : this.#find(lookup);
    const { items, counts } = this.#facets.narrowed(found, asked.chosen);
    const exact = items.filter(isTyped);
    const near = exact.length < items.length ? items.filter((entry) => !isTyped(entry)) : [];
    const best = (a: Entry, b: Entry) => scoreOf(b) - scoreOf(a);
    const sorted =
      asked.sort === 'theme'
        ? byTheme(items)
        : asked.sort === 'match' && !isEmptyLookup(lookup)
          ? [...exact.sort(best), ...near.sort(best)]
          : items;
    return {
      asked,
      ids: sorted.map(({ quote }) => quote.id),
      count: items.length,
      exact: exact.length,
      close: closeIn(near),
      counts,
      shelf: this.#shelf,
      total: this.#ordered.length,
    };
  }

  #all() {
    return { found: this.#ordered, isTyped: () => true, scoreOf: () => 0, closeIn: () => [] };
  }

  #closeTo(word: string): string[] {
    const isTaken = word.length < DOUBTED_FROM && this.#index.has(word);
    const close = this.#spellings.get(word) ?? (isTaken ? [] : closeTerms(word, this.#index.terms()));
    this.#spellings.set(word, close);
    return close;
  }

  /** Quotes that hold every word, nearly or as typed, every phrase, and nothing that is kept out, in their order. */
  #find({ words, exact, without }: Lookup) {
    const looked = words.map((word) => ({
      word,
      typed: this.#index.beginningWith(word),
      close: this.#closeTo(word),
    }));
    const matches = this.#index.find([
      ...looked.map(({ word, typed, close }): Wanted[] => [
        ...typed.map((term) => ({ term, weight: weightOf(term, word), isTyped: true })),
        ...close.map((term) => ({ term, weight: CLOSE_WEIGHT, isTyped: false })),
      ]),
      ...[...new Set(exact.flat())].map((term): Wanted[] => [{ term, weight: 1, isTyped: true }]),
    ]);
    const [wanted, unwanted] = [exact.map(phraseOf), without.map(phraseOf)];
    const found = this.#ordered.filter(
      ({ place, folded }) =>
        matches.has(place) &&
        wanted.every((phrase) => folded.includes(phrase)) &&
        !unwanted.some((phrase) => folded.includes(phrase)),
    );
    return {
      found,
      isTyped: ({ place }: Entry) => matches.isTyped(place),
      scoreOf: ({ place }: Entry) => matches.scoreOf(place),
      /** Which close spellings brought some quotes here. */
      closeIn: (near: readonly Entry[]) => {
        const places = new Set(near.map(({ place }) => place));
        return looked.flatMap(({ word, typed, close }) => {
          if (close.length === 0 || places.size === 0) return [];
          const isAsTyped = this.#index.placesOf(typed);
          const terms = close
            .map((term): [string, number] => [
              term,
              this.#index.count(term, (place) => places.has(place) && isAsTyped[place] !== 1),
            ])
            .filter(([, times]) => times > 0)
            .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
            .map(([term]) => term);
          return terms.length > 0 ? [{ typed: word, terms }] : [];
        });
      },
    };
  }
}

const weightOf = (term: string, word: string): number =>
  word.length < RANKED_FROM ? 0 : term === word ? 1 : BEGINNING_WEIGHT;

/** By the first theme in the frame, in shelf order within each. */
function byTheme(entries: readonly Entry[]): Entry[] {
  const themes: Entry[][] = [];
  for (const entry of entries) {
    const known = themes[entry.quote.themeAt];
    if (known) known.push(entry);
    else themes[entry.quote.themeAt] = [entry];
  }
  return themes.flat();
}
