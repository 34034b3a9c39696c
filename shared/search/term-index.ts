/** Bits for how often a term stands in a place, packed beside the place; more often is no oftener. */
const BITS = 4;
const TIMES = (1 << BITS) - 1;
/** BM25 (Robertson and Zaragoza 2009): how soon more of a term stops counting, and how much length does. */
const SATURATION = 1.2;
const LENGTH_PART = 0.7;

/** A term that will do for a word, and how much it weighs; `isTyped` where it begins with the word. */
export interface Wanted {
  term: string;
  weight: number;
  isTyped: boolean;
}

/** Places that hold a term of every word, with how well they match. */
export interface Matches {
  has(place: number): boolean;
  /** Whether each of the words stands there as it was typed. */
  isTyped(place: number): boolean;
  scoreOf(place: number): number;
}

/**
 * Which words stand where, for texts at numbered places. What it answers depends on the texts alone, never on the
 * order in which they came: it is the same in a browser that read them at once and in a program that followed them.
 */
export class TermIndex {
  /** By term, the place and, in its last bits, the times there. */
  #postings = new Map<string, number[]>();
  #lengths: number[] = [];
  #texts = 0;
  #words = 0;

  /** The terms that stand anywhere. */
  terms(): Iterable<string> {
    return this.#postings.keys();
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  beginningWith(typed: string): string[] {
    const found: string[] = [];
    for (const term of this.#postings.keys()) if (term.startsWith(typed)) found.push(term);
    return found;
  }

  /** Takes the words of a text in at a place that is free. */
  add(place: number, words: readonly string[]): void {
    const times = new Map<string, number>();
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, often] of times) {
      const posting = (place << BITS) | Math.min(often, TIMES);
      const known = this.#postings.get(word);
      if (known) known.push(posting);
      else this.#postings.set(word, [posting]);
    }
    this.#lengths[place] = words.length;
    this.#texts += 1;
    this.#words += words.length;
  }

  /** Takes the words that were added at a place out again. */
  remove(place: number, words: readonly string[]): void {
    for (const word of new Set(words)) {
      const postings = this.#postings.get(word);
      const at = postings?.findIndex((posting) => posting >>> BITS === place) ?? -1;
      if (!postings || at < 0) continue;
      postings.splice(at, 1);
      if (postings.length === 0) this.#postings.delete(word);
    }
    this.#lengths[place] = 0;
    this.#texts -= 1;
    this.#words -= words.length;
  }

  /** How many of some places hold a term. */
  count(term: string, isCounted: (place: number) => boolean): number {
    let count = 0;
    for (const posting of this.#postings.get(term) ?? []) if (isCounted(posting >>> BITS)) count += 1;
    return count;
  }

  /** The places of some terms, as marks by place. */
  placesOf(terms: readonly string[]): Uint8Array {
    const places = new Uint8Array(this.#lengths.length);
    for (const term of terms)
      for (const posting of this.#postings.get(term) ?? []) places[posting >>> BITS] = 1;
    return places;
  }

  /** Looks for places that hold, of every word, one of the terms wanted for it; the best of them counts. */
  find(words: readonly (readonly Wanted[])[]): Matches {
    const size = this.#lengths.length;
    const [matched, typed] = [new Uint16Array(size), new Uint16Array(size)];
    const [score, best] = [new Float64Array(size), new Float64Array(size)];
    const average = this.#words / Math.max(1, this.#texts);
    for (const [at, wanted] of words.entries()) {
      const stood = at + 1;
      const typedBefore = typed.slice();
      const there: number[] = [];
      for (const { term, weight, isTyped } of wanted) {
        const postings = this.#postings.get(term) ?? [];
        const rarity = Math.log(1 + (this.#texts - postings.length + 0.5) / (postings.length + 0.5));
        for (const posting of postings) {
          const place = posting >>> BITS;
          const isThere = matched[place] ?? 0;
          if (isThere < at) continue;
          const times = posting & TIMES;
          const length = 1 - LENGTH_PART + (LENGTH_PART * (this.#lengths[place] ?? 0)) / average;
          const gain = (weight * rarity * times * (SATURATION + 1)) / (times + SATURATION * length);
          if (isThere === at) {
            matched[place] = stood;
            best[place] = gain;
            there.push(place);
          } else if (gain > (best[place] ?? 0)) best[place] = gain;
          if (isTyped) typed[place] = (typedBefore[place] ?? 0) + 1;
        }
      }
      for (const place of there) score[place] = (score[place] ?? 0) + (best[place] ?? 0);
    }
    return {
      has: (place) => matched[place] === words.length,
      isTyped: (place) => typed[place] === words.length,
      scoreOf: (place) => score[place] ?? 0,
    };
  }
}
