import MiniSearch, { type QueryCombination } from 'minisearch';
import { type Chosen, type FacetCounts, narrowed } from '#shared/quote/facet.ts';
import type { QuoteSort, ShelfQuote } from '#shared/quote/shelf.ts';
import { isEmptyLookup, type Lookup, parseLookup } from '#shared/search/lookup.ts';
import { closeTerms } from '#shared/search/spelling.ts';
import { wordsIn } from '#shared/search/word.ts';

/** What is asked of the shelf. */
export interface ShelfAsked {
  typed: string;
  chosen: Chosen;
  sort: QuoteSort;
}

/** Ids in the order of the result, and everything that is said about it. */
export interface ShelfAnswer {
  asked: ShelfAsked;
  ids: string[];
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

const FIELDS = ['text', 'titles', 'attribution', 'note'] as const;
/** A close spelling weighs less than the word itself. */
const CLOSE_WEIGHT = 0.4;
/** Beginnings of fewer letters narrow the result and do not rank it: too many words begin so. */
const RANKED_FROM = 3;
/** Below this many letters a word that occurs as typed is taken at its word. */
const DOUBTED_FROM = 5;

/** What is ranked: the words said, and everything said about them. */
interface Indexed {
  id: string;
  text: string;
  about: string;
}

interface Entry extends ShelfQuote {
  /** Place on the shelf: by month, area, source and place in the text. */
  at: number;
  /** Its folded words by field, each with a blank on either side. */
  folded: string;
  terms: ReadonlySet<string>;
}

const foldedOf = (quote: ShelfQuote): string =>
  FIELDS.map(
    (field) =>
      ` ${wordsIn(quote[field])
        .map(({ word }) => word)
        .join(' ')} `,
  ).join('\n');
const phraseOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The shelf of quotes as it is searched: full-text index, spellings, facets and orders in one place. */
export class QuoteIndex {
  #entries = new Map<string, Entry>();
  #ordered: Entry[] = [];
  #vocabulary = new Set<string>();
  #shelf: FacetCounts = narrowed([], {}).counts;
  /** Close spellings of the words typed since the shelf last changed: the same ones come with every key. */
  #spellings = new Map<string, string[]>();
  #index = new MiniSearch<Indexed>({
    fields: ['text', 'about'],
    tokenize: (text) => wordsIn(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => [text] },
  });

  /** Takes the shelf as it is now; what did not change is not indexed again. */
  put(quotes: readonly ShelfQuote[]): void {
    const before = this.#entries;
    this.#entries = new Map();
    const added: Indexed[] = [];
    for (const [at, quote] of quotes.entries()) {
      const known = before.get(quote.id);
      before.delete(quote.id);
      if (known && FIELDS.every((field) => known[field] === quote[field])) {
        this.#entries.set(quote.id, { ...known, ...quote, at });
        continue;
      }
      if (known) this.#index.discard(known.id);
      const folded = foldedOf(quote);
      this.#entries.set(quote.id, { ...quote, at, folded, terms: new Set(folded.split(/\s+/u)) });
      const { id, text, titles, attribution, note } = quote;
      added.push({ id, text, about: [titles, attribution, note].join('\n') });
    }
    for (const id of before.keys()) this.#index.discard(id);
    this.#index.addAll(added);
    this.#ordered = [...this.#entries.values()];
    this.#shelf = narrowed(this.#ordered, {}).counts;
    if (added.length > 0 || before.size > 0) {
      this.#vocabulary = new Set();
      for (const { terms } of this.#ordered) for (const term of terms) this.#vocabulary.add(term);
      this.#vocabulary.delete('');
      this.#spellings.clear();
    }
  }

  ask(asked: ShelfAsked): ShelfAnswer {
    const lookup = parseLookup(asked.typed);
    const close = lookup.words.map((word) => this.#closeTo(word));
    const found = isEmptyLookup(lookup) ? this.#ordered : this.#find(lookup, close);
    const { items, counts } = narrowed(found, asked.chosen);
    const isAsTyped = (entry: Entry) =>
      lookup.words.every((word, at) => close[at]?.length === 0 || entry.folded.includes(` ${word}`));
    const exact = items.filter(isAsTyped);
    const near = exact.length < items.length ? items.filter((entry) => !isAsTyped(entry)) : [];
    const sorted = asked.sort === 'match' ? [...exact, ...near] : items;
    if (asked.sort === 'month') sorted.sort((a, b) => a.at - b.at);
    if (asked.sort === 'theme') sorted.sort((a, b) => a.themeAt - b.themeAt || a.at - b.at);
    return {
      asked,
      ids: sorted.map(({ id }) => id),
      exact: exact.length,
      close: lookup.words.flatMap((typed, at) => {
        const terms = frequent(
          close[at] ?? [],
          near.filter(({ folded }) => !folded.includes(` ${typed}`)),
        );
        return terms.length > 0 ? [{ typed, terms }] : [];
      }),
      counts,
      shelf: this.#shelf,
      total: this.#ordered.length,
    };
  }

  #closeTo(word: string): string[] {
    const isTaken = word.length < DOUBTED_FROM && this.#vocabulary.has(word);
    const close = this.#spellings.get(word) ?? (isTaken ? [] : closeTerms(word, this.#vocabulary));
    this.#spellings.set(word, close);
    return close;
  }

  /** Quotes that hold every word, nearly or as typed, every phrase, and nothing that is kept out; best first. */
  #find({ words, exact, without }: Lookup, close: readonly (readonly string[])[]): Entry[] {
    const whole = [...new Set(exact.flat())];
    const beginnings = words.filter((word) => word.length < RANKED_FROM).map((word) => ` ${word}`);
    const queries: QueryCombination[] = [
      ...words.flatMap((word, at): QueryCombination[] =>
        word.length < RANKED_FROM
          ? []
          : [
              {
                combineWith: 'OR',
                queries: [
                  { combineWith: 'OR', queries: [word], prefix: true },
                  { combineWith: 'OR', queries: [...(close[at] ?? [])], boostTerm: () => CLOSE_WEIGHT },
                ],
              },
            ],
      ),
      ...whole.map((word): QueryCombination => ({ combineWith: 'OR', queries: [word] })),
    ];
    const candidates =
      queries.length === 0
        ? this.#ordered
        : this.#index
            .search({ combineWith: 'AND', queries })
            .flatMap(({ id }) => this.#entries.get(String(id)) ?? []);
    const [wanted, unwanted] = [exact.map(phraseOf), without.map(phraseOf)];
    if (beginnings.length + wanted.length + unwanted.length === 0) return candidates;
    const needed = [...beginnings, ...wanted];
    return candidates.filter(
      ({ folded }) =>
        needed.every((phrase) => folded.includes(phrase)) &&
        !unwanted.some((phrase) => folded.includes(phrase)),
    );
  }
}

/** Those of some terms that occur in entries, by how many. */
function frequent(terms: readonly string[], entries: readonly Entry[]): string[] {
  const asked = new Set(terms);
  const times = new Map<string, number>();
  for (const entry of entries)
    for (const term of entry.terms) if (asked.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([term]) => term);
}
