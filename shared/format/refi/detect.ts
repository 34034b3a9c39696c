import type { Span } from '#shared/span.ts';
import { edges, isQuote } from './edges.ts';
import type { RefiSelection } from './model.ts';
import {
  CONVENTIONS,
  type Convention,
  canonical,
  classesOf,
  conventionKey,
  endBefore,
  placesOf,
  type RawText,
} from './offsets.ts';
import { isUnseen, priorOf } from './prior.ts';

/** A text with the selections whose convention is asked for. */
export interface Counted {
  guid: string;
  file: RawText;
  selections: readonly Pick<RefiSelection, 'guid' | 'name' | 'start' | 'end'>[];
}

/** What a selection would mean under a convention; null where it lies outside the text or inside a character. */
type Reading = (Span | null)[];

/** A convention somebody may choose, with the words that selections would then have. */
export interface Candidate {
  convention: string;
  samples: string[];
}

/**
 * How the places of a text count. `by`: every convention means the same; the quotes in the file prove it; the edges
 * of words bear it out, here or in the file's other texts; nothing here speaks against what the program that wrote
 * the file is known to do; a person said so.
 */
export type Found =
  | { convention: Convention; by: 'any' | 'quotes' | 'words' | 'habit' | 'person' }
  | { convention: null; by: 'nobody'; candidates: Candidate[] };

/** How much likelier than the next a reading must be, as a natural logarithm: some fifty to one. */
const MARGIN = 4;
/** No more than this is lent to a text by the other texts of its file. */
const LENT = 6;
const OUTSIDE = -6;
const NOT_THE_QUOTE = -5;
const MOST_SAMPLES = 3;

export function readingOf({ file, selections }: Counted, convention: Convention): Reading {
  const positions = selections.flatMap(({ start, end }) => [start, endBefore(end, convention)]);
  const places = placesOf(file, positions, convention);
  return selections.map(({ start, end }) => {
    const [from, to] = [places.get(start), places.get(endBefore(end, convention))];
    if (start < 0 || end < start || !from || !to || from.isSplit || to.isSplit) return null;
    return { start: from.at, end: to.at };
  });
}

interface Judged {
  convention: Convention;
  reading: Reading;
  /** Before anything of the text was looked at. */
  prior: number;
  /** What the selections say, here and in the file's other texts. */
  score: number;
  quotes: number;
}

/** Every convention that differs in this text, with how well its selections fit. */
function judge(counted: Counted, origin: string) {
  const text = canonical(counted.file.raw);
  const classes = new Map<string, Judged>();
  const keys = classesOf(counted.file);
  for (const [which, convention] of CONVENTIONS.entries()) {
    const key = keys[which] ?? '';
    const known = classes.get(key);
    const prior = priorOf(convention, origin, counted.file);
    if (known) known.prior = Math.max(known.prior, prior);
    else
      classes.set(key, { convention, reading: readingOf(counted, convention), prior, score: 0, quotes: 0 });
  }
  const all = [...classes.values()];
  for (const [at, { name }] of counted.selections.entries()) {
    const quoted = all.map(({ reading }) => {
      const span = reading[at];
      return span != null && isQuote(name, text.slice(span.start, span.end));
    });
    const isTold = quoted.includes(true);
    for (const [which, judged] of all.entries()) {
      const span = judged.reading[at];
      if (span == null) judged.score += OUTSIDE;
      else judged.score += edges(text, span);
      if (quoted[which]) judged.quotes += 1;
      else if (isTold) judged.score += NOT_THE_QUOTE;
    }
  }
  return { counted, classes, keys, text };
}

const sameReading = (one: Reading, other: Reading): boolean =>
  one.every((span, at) => span?.start === other[at]?.start && span?.end === other[at]?.end);

/** Up to three selections that differ between the candidates, as each would read them. */
function candidatesOf(text: string, likely: readonly Judged[]): Candidate[] {
  const [first] = likely;
  const differing = (first?.reading ?? []).flatMap((_, at) =>
    likely.some((other) => {
      const [one, two] = [first?.reading[at], other.reading[at]];
      return one?.start !== two?.start || one?.end !== two?.end;
    })
      ? [at]
      : [],
  );
  return likely.map(({ convention, reading }) => ({
    convention: conventionKey(convention),
    samples: differing.slice(0, MOST_SAMPLES).map((at) => {
      const span = reading[at];
      return span == null ? '' : text.slice(span.start, span.end).slice(0, 200);
    }),
  }));
}

/**
 * The convention of each text of a file, by guid. Where two readings of a text are about as likely, none is chosen
 * and the candidates are handed back; `answers` are what a person chose for a text, or for all under "".
 */
export function detect(
  texts: readonly Counted[],
  origin: string,
  answers: ReadonlyMap<string, string> = new Map(),
): Map<string, Found> {
  const judged = texts.map((counted) => judge(counted, origin));
  const sums = CONVENTIONS.map((_, at) =>
    judged.reduce(
      (sum, { classes, keys }) => sum + (classes.get(keys[at] ?? '')?.score ?? 0) - bestOf(classes),
      0,
    ),
  );
  return new Map(
    judged.map(({ counted, classes, keys, text }): [string, Found] => {
      const answer = answers.get(counted.guid) ?? answers.get('');
      const said = CONVENTIONS.find((convention) => conventionKey(convention) === answer);
      if (said) return [counted.guid, { convention: said, by: 'person' }];
      const best = bestOf(classes);
      const lent = new Map<string, number>();
      for (const [at, key] of keys.entries()) {
        const others = (sums[at] ?? 0) - ((classes.get(key)?.score ?? 0) - best);
        lent.set(key, Math.max(lent.get(key) ?? Number.NEGATIVE_INFINITY, others));
      }
      const most = Math.max(...lent.values());
      const ranked: Judged[] = [...classes]
        .map(([key, one]) => ({
          ...one,
          score: one.score + Math.max((lent.get(key) ?? 0) - most, -LENT),
        }))
        .sort((a, b) => likelihood(b) - likelihood(a));
      return [counted.guid, decided(text, ranked)];
    }),
  );
}

const likelihood = ({ prior, score }: Judged): number => prior + score;

const bestOf = (classes: ReadonlyMap<string, Judged>): number =>
  Math.max(...[...classes.values()].map(({ score }) => score));

function decided(text: string, ranked: readonly Judged[]): Found {
  const [first] = ranked;
  if (!first) return { convention: null, by: 'nobody', candidates: [] };
  const rivals = ranked.filter(
    ({ reading }, at) =>
      at > 0 &&
      !sameReading(reading, first.reading) &&
      ranked.findIndex((other) => sameReading(other.reading, reading)) === at,
  );
  if (rivals.length === 0) return { convention: first.convention, by: 'any' };
  const near = rivals.filter((rival) => likelihood(first) - likelihood(rival) < MARGIN);
  if (near.length === 0) {
    const isBorneOut = rivals.every(
      (rival) => isUnseen(rival.convention) || first.score - rival.score >= MARGIN,
    );
    const by = first.quotes > 0 ? 'quotes' : isBorneOut ? 'words' : 'habit';
    return { convention: first.convention, by };
  }
  return { convention: null, by: 'nobody', candidates: candidatesOf(text, [first, ...near.slice(0, 3)]) };
}
