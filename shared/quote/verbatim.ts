import { plain } from './plain.ts';

/** A sign in the printed words that they are not all of what was said. Offsets are of the printed words. */
export interface Mark {
  /** `omission` is the editor's `[…]`, `pause` a speaker's `…` that stands in the source too. */
  type: 'omission' | 'pause' | 'insertion' | 'capital';
  start: number;
  end: number;
  /** What stands in the brackets; the sign itself of an omission or a pause. */
  text: string;
  /** The words of the source that it stands for; empty where nothing was left out. */
  instead: string;
}

/** What the guard says of printed words beside those that were said. */
export interface Fidelity {
  isVerbatim: boolean;
  /** Runs of words between marks, and how many of them were found, in order. */
  pieces: number;
  found: number;
  /** The first run that was not said there, with its place in the printed words. */
  offending: { text: string; start: number; end: number } | null;
  marks: Mark[];
  /** Where the printed words stand in the source, in order: everything else of it is left out. */
  kept: { start: number; end: number }[];
  /** The run of the printed words that each of those is. */
  runs: { start: number; end: number }[];
}

interface Token {
  type: 'words' | 'gap' | 'pause' | 'insertion' | 'capital';
  start: number;
  end: number;
  text: string;
}

/** Brackets without brackets in them, or a pause. */
const SIGN = /\[([^[\]]*)\]|…|\.{3}/g;
const OMISSION = /^\s*(…|\.{3})\s*$/;
const LETTER = /^\p{L}$/u;
const isWordy = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);

/** The printed words as runs and signs, in order. */
function tokensOf(printed: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const words = (to: number) => {
    const run = printed.slice(from, to);
    const start = from + (run.length - run.trimStart().length);
    if (run.trim() !== '')
      tokens.push({ type: 'words', start, end: start + run.trim().length, text: run.trim() });
  };
  for (const sign of printed.matchAll(SIGN)) {
    words(sign.index);
    from = sign.index + sign[0].length;
    const inside = sign[1];
    const isCapital = inside !== undefined && LETTER.test(inside) && /^\p{L}/u.test(printed.slice(from));
    const type =
      inside === undefined ? 'pause' : OMISSION.test(inside) ? 'gap' : isCapital ? 'capital' : 'insertion';
    tokens.push({ type, start: sign.index, end: from, text: inside ?? sign[0] });
  }
  words(printed.length);
  return tokens;
}

/** One way to read the tokens so far: where the last run ended in the plain source, and how it came there. */
interface Way {
  end: number;
  /** Where the runs read so far stand, the last one last. */
  runs: readonly (readonly [start: number, end: number])[];
}

/** All ways to read one more run behind `way`: anywhere later where words may be missing, else right there. */
function* after(
  way: Way | null,
  run: string,
  source: string,
  isGap: boolean,
  touches: { before: boolean; after: boolean },
) {
  const isEdge = (at: number) => !(isWordy(source[at - 1]) && isWordy(source[at]));
  const from = way?.end ?? 0;
  for (let at = source.indexOf(run, from); at !== -1; at = source.indexOf(run, at + 1)) {
    if (!isGap && way !== null && source.slice(from, at).trim() !== '') return;
    if ((touches.before || isEdge(at)) && (touches.after || isEdge(at + run.length)))
      yield { end: at + run.length, runs: [...(way?.runs ?? []), [at, at + run.length] as const] };
  }
}

/**
 * Answers: are these the words that were said? Both texts are read without regard to the form of quotation marks, dashes,
 * spaces and dots. What is printed may leave words out at `[…]`, put others in brackets, and change a capital in
 * brackets; every run between must have been said so, in order, cut between words, and runs that no sign parts must
 * follow one another. A `…` that was not said is an omission too.
 * Source: the fidelity rule of the method, 1.5.
 */
export function verbatim(said: string, printed: string): Fidelity {
  const source = plain(said);
  const tokens = tokensOf(printed);
  const runs = tokens.filter(({ type }) => type === 'words' || type === 'capital');
  let ways: Way[] = [];
  let found = 0;
  let offending: Fidelity['offending'] = null;
  let isGap = true;
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'words' && token.type !== 'capital') {
      isGap = true;
      continue;
    }
    const isCapital = token.type === 'capital';
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const touches = {
      before:
        before !== undefined &&
        before.end === token.start &&
        before.type !== 'gap' &&
        before.type !== 'pause',
      after: next !== undefined && next.start === token.end && next.type !== 'gap' && next.type !== 'pause',
    };
    // A capital is the same letter in its other form, and what follows it belongs to its word.
    const run = isCapital ? otherCase(token.text) : plain(token.text).text;
    const isFirst = at === tokens.findIndex(({ type }) => type === 'words' || type === 'capital');
    const follows = before?.type === 'capital';
    const behind: (Way | null)[] = isFirst ? [null] : ways;
    const read = new Map<number, Way>();
    for (const way of behind)
      for (const one of after(way, run, source.text, (isGap && !follows) || isFirst, touches))
        if (!read.has(one.end)) read.set(one.end, one);
    if (read.size === 0) {
      offending = { text: token.text, start: token.start, end: token.end };
      break;
    }
    ways = [...read.values()];
    found += 1;
    isGap = false;
  }
  const [way] = ways;
  const kept = (offending ? [] : (way?.runs ?? [])).map(([start, end]) => ({
    start: source.offsets[start] ?? 0,
    end: source.offsets[end] ?? said.length,
  }));
  return {
    isVerbatim: offending === null && runs.length > 0,
    pieces: runs.filter(({ type }) => type === 'words').length,
    found: runs.slice(0, found).filter(({ type }) => type === 'words').length,
    offending,
    marks: offending ? [] : marksOf(tokens, kept, said),
    kept,
    runs: kept.length === 0 ? [] : runs.map(({ start, end }) => ({ start, end })),
  };
}

/** A letter in its other form, as the source must have it. */
const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

/** Each sign with the words of the source between the runs around it. */
function marksOf(
  tokens: readonly Token[],
  kept: readonly { start: number; end: number }[],
  said: string,
): Mark[] {
  let run = -1;
  return tokens.flatMap((token): Mark[] => {
    if (token.type === 'words' || token.type === 'capital') run += 1;
    if (token.type === 'words') return [];
    const { start, end, text } = token;
    if (token.type === 'capital') return [{ type: 'capital', start, end, text, instead: otherCase(text) }];
    const from = kept[run]?.end;
    const to = kept[run + 1]?.start;
    const instead = from === undefined || to === undefined ? '' : said.slice(from, to).trim();
    // Brackets that the source has itself, such as a pseudonym's.
    if (token.type === 'insertion' && instead === `[${text}]`) return [];
    if (token.type === 'insertion') return [{ type: 'insertion', start, end, text, instead }];
    const isPause = token.type === 'pause' && /^(…|\.{3})$/.test(instead);
    return [{ type: isPause ? 'pause' : 'omission', start, end, text, instead: isPause ? '' : instead }];
  });
}
