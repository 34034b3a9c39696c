import type { Span } from '../span.ts';

/** What stands in the place of words that were taken back. */
export const WITHDRAWN = '[withdrawn]';

/** So many words in a row that somebody said are taken for theirs wherever they stand. */
const LEAST = 6;
/** In quotation marks so many are enough. */
const LEAST_QUOTED = 3;

interface Word extends Span {
  /** Folded, so that capitals and the shape of an apostrophe tell nothing apart. */
  form: string;
  raw: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const QUOTED = /(?<=["“„«‹‘])[^"“”„«»‹›‘]{1,400}?(?=["”“»›’](?![\p{L}\p{N}]))/gu;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    form: raw.normalize('NFC').toLowerCase().replaceAll('’', "'"),
    raw,
  }));

/** Runs of so many words, each as one text. */
const runs = (forms: readonly string[], length: number): string[] =>
  forms.length < length
    ? []
    : Array.from({ length: forms.length - length + 1 }, (_, at) => forms.slice(at, at + length).join(' '));

/** What one person said and is called: finds it wherever it stands. */
export interface Talk {
  /** Where their words stand in a text, in its order; runs of words that adjoin are one. */
  spansIn(text: string): Span[];
  /** The text with `[withdrawn]` in the place of their words. */
  without(text: string): string;
  /** Whether a text is nothing but words of theirs, however few; one word alone is nobody's. */
  isAll(text: string): boolean;
  /** Whether a text holds what they are called. */
  isNamedIn(text: string): boolean;
}

/** The text with something else in the place of these spans. */
export const replaced = (text: string, spans: readonly Span[], instead = WITHDRAWN): string =>
  spans.reduceRight((done, { start, end }) => done.slice(0, start) + instead + done.slice(end), text);

/**
 * Learns what somebody said, turn by turn, and what they are called. Their words are found by six in a row (the longest
 * common run, where it is that long), by three where they stand in quotation marks, and a name by all of its words; a
 * name of one word only as it is written.
 */
export function talkOf(turns: readonly string[], names: readonly string[]): Talk {
  const said = turns.map((turn) => wordsOf(turn).map(({ form }) => form));
  const grams = new Map<number, ReadonlySet<string>>();
  const gramsOf = (length: number): ReadonlySet<string> => {
    const known = grams.get(length) ?? new Set(said.flatMap((forms) => runs(forms, length)));
    grams.set(length, known);
    return known;
  };
  const called = names.map(wordsOf).filter((words) => words.length > 0);

  /** Where what they are called stands among words: from, up to. */
  const namedAt = (words: readonly Word[]): [number, number][] =>
    called.flatMap((name) =>
      words.flatMap((_, at): [number, number][] => {
        const isThere =
          at + name.length <= words.length &&
          name.every(({ form, raw }, step) =>
            name.length === 1 ? words[at]?.raw === raw : words[at + step]?.form === form,
          );
        return isThere ? [[at, at + name.length]] : [];
      }),
    );

  function marked(text: string, words: readonly Word[]): boolean[] {
    const marks = words.map(() => false);
    const forms = words.map(({ form }) => form);
    const mark = (from: number, to: number) => marks.fill(true, from, to);
    const known = gramsOf(LEAST);
    for (const [at, run] of runs(forms, LEAST).entries()) if (known.has(run)) mark(at, at + LEAST);
    for (const { 0: inner, index } of text.matchAll(QUOTED)) {
      const from = words.findIndex(({ start }) => start >= index);
      const count = words.filter(({ start, end }) => start >= index && end <= index + inner.length).length;
      if (count < LEAST_QUOTED || count >= LEAST) continue;
      if (gramsOf(count).has(forms.slice(from, from + count).join(' '))) mark(from, from + count);
    }
    for (const [from, to] of namedAt(words)) mark(from, to);
    return marks;
  }

  function spansIn(text: string): Span[] {
    const words = wordsOf(text);
    const marks = marked(text, words);
    const spans: Span[] = [];
    let last: Span | null = null;
    for (const [at, { start, end }] of words.entries()) {
      if (!marks[at]) last = null;
      else if (last) last.end = end;
      else {
        last = { start, end };
        spans.push(last);
      }
    }
    return spans;
  }

  return {
    spansIn,
    without: (text) => replaced(text, spansIn(text)),
    isNamedIn: (text) => namedAt(wordsOf(text)).length > 0,
    isAll(text) {
      const forms = wordsOf(text).map(({ form }) => form);
      return forms.length > 1 && gramsOf(forms.length).has(forms.join(' '));
    },
  };
}

/** A value with every text in it changed, keys and JSON within texts included; the very same where nothing was. */
function changedDeep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return changedText(value, change);
  if (Array.isArray(value)) return value.map((part) => changedDeep(part, change));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [change(name), changedDeep(part, change)]),
    );
  return value;
}

/** A text with a change made to it; where it is JSON, to the texts in it. It stays as it is laid out where nothing changes. */
export function changedText(text: string, change: (text: string) => string): string {
  if (!/^\s*[[{]/.test(text)) return change(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return change(text);
  }
  const before = JSON.stringify(value);
  const after = JSON.stringify(changedDeep(value, change));
  return before === after ? text : after;
}
