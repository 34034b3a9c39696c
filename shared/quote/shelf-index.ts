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
  /** Of the whole shelf; counted when it is asked for. */
  #shelf: FacetCounts | undefined;
  /** Close spellings of the words typed since the words of the shelf last changed: the same ones come with every key. */
  #spellings = new Map<string, string[]>();

  /** Takes the shelf as it is now, in its order; what did not change is not indexed again. */
  put(quotes: readonly ShelfQuote[]): void {
    const gone = new Set(this.#entries.keys());
    for (const { id } of quotes) gone.delete(id);
    for (const id of gone) this.#forget(id);
    this.#ordered = quotes.map((quote) => this.#hold(quote));
    this.#shelf = undefined;
  }

  /** Takes a quote as it is now in the place where it stands. */
  change(quote: ShelfQuote): void {
    this.#hold(quote);
    this.#shelf = undefined;
  }

  /** Puts a quote that is new at a place of the order. */
  insert(at: number, quote: ShelfQuote): void {
    this.#ordered.splice(at, 0, this.#hold(quote));
    this.#shelf = undefined;
  }

  remove(id: string): void {
    const at = this.#ordered.findIndex(({ quote }) => quote.id === id);
    if (at >= 0) this.#ordered.splice(at, 1);
    this.#forget(id);
    this.#shelf = undefined;
  }

  /** The entry of a quote, told anew where the quote is another than it was. */
  #hold(quote: ShelfQuote): Entry {
    const known = this.#entries.get(quote.id);
    if (known?.quote === quote) return known;
    if (known && FIELDS.every((field) => known.quote[field] === quote[field])) {
      known.quote = quote;
      known.codes = this.#facets.coded(quote.words);
      return known;
    }
    const folded = foldedOf(quote);
    const codes = this.#facets.coded(quote.words);
    this.#spellings.clear();
    if (known) {
      this.#index.remove(known.place, termsOf(known.folded));
      this.#index.add(known.place, termsOf(folded));
      return Object.assign(known, { quote, folded, codes });
    }
    // Places are the entries' and the free ones, without a gap.
    const entry = { quote, place: this.#free.pop() ?? this.#entries.size, folded, codes };
    this.#index.add(entry.place, termsOf(folded));
    this.#entries.set(quote.id, entry);
    return entry;
  }

  #forget(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#index.remove(known.place, termsOf(known.folded));
    this.#free.push(known.place);
    this.#entries.delete(id);
    this.#spellings.clear();
  }

  ask(asked: ShelfAsked): ShelfAnswer {
    const lookup = parseLookup(asked.typed);
    const { found, isTyped, scoreOf, closeIn } = isEmptyLookup(lookup) ? this.#all() : this.#find(lookup);
    const { items, counts } = this.#facets.narrowed(found, asked.chosen);
    this.#shelf ??= this.#facets.narrowed(this.#ordered, {}).counts;
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
