import { slipsAllowed } from '../search/spelling.ts';
import { type Span, touches } from '../span.ts';
import type { NameReason } from './candidate.ts';
import type { NameKind } from './dictionary.ts';
import type { CapitalWord, RawNames } from './name-runs.ts';
import { nameKey, nameWords } from './name-words.ts';
import { ORGANISATION, PLACE } from './ordinary-capitals.ts';
import { slips } from './slips.ts';

/** Reasons that alone make nothing more than a guess. */
const GUESSES: ReadonlySet<NameReason> = new Set(['begins', 'small']);

/** One stretch of one text that may be a name. */
export interface NameHit extends Span {
  key: string;
  text: string;
  why: NameReason;
}

/** What is known about a study's names. */
export interface KnownOfStudy {
  /** Words that stand in small letters somewhere in the study, folded. */
  isSmall(word: string): boolean;
  /** Parts of names of participants, folded. */
  identities: ReadonlySet<string>;
  /** Words of names of the dictionary, folded. */
  dictionary: ReadonlySet<string>;
}

/** The parts of names that are long enough to tell. */
export const tellingWords = (names: readonly string[]): Set<string> =>
  new Set(
    names.flatMap((name) => nameWords(name).map(({ folded }) => folded)).filter(({ length }) => length >= 3),
  );

const isNear = (word: string, known: ReadonlySet<string>): boolean => {
  const most = slipsAllowed(word.length);
  if (most === 0 || known.has(word)) return false;
  for (const other of known)
    if (slipsAllowed(other.length) > 0 && slips(word, other, Math.min(most, slipsAllowed(other.length))))
      return true;
  return false;
};

/** Looks words up once for a whole study, since near spellings take a while. */
export function nearTo(known: KnownOfStudy): (word: string) => 'identity' | 'spelling' | null {
  const looked = new Map<string, 'identity' | 'spelling' | null>();
  return (word) => {
    const before = looked.get(word);
    if (before !== undefined) return before;
    const is = known.identities.has(word)
      ? 'identity'
      : !known.isSmall(word) && (isNear(word, known.identities) || isNear(word, known.dictionary))
        ? 'spelling'
        : null;
    looked.set(word, is);
    return is;
  };
}

function reasonOf(
  run: readonly CapitalWord[],
  known: KnownOfStudy,
  near: ReturnType<typeof nearTo>,
): NameReason {
  const told = run.map(({ folded }) => near(folded));
  if (told.includes('identity')) return 'identity';
  if (told.includes('spelling')) return 'spelling';
  if (run.some(({ titled }) => titled)) return 'titled';
  const [first] = run;
  if (run.length > 1 || !first) return 'capital';
  if (known.isSmall(first.folded)) return 'small';
  return first.begins ? 'begins' : 'capital';
}

/** Words that stand together, apart from what is known already; the first of a sentence only where it is no common word. */
function runsOf(words: readonly CapitalWord[], taken: readonly Span[], known: KnownOfStudy): CapitalWord[][] {
  const runs: CapitalWord[][] = [];
  let isBroken = true;
  for (const word of words) {
    if (taken.some((span) => touches(span, word))) {
      isBroken = true;
      continue;
    }
    const run = runs.at(-1);
    if (word.tied && run && !isBroken) run.push(word);
    else runs.push([word]);
    isBroken = false;
  }
  return runs.map((run) => {
    const [first] = run;
    return run.length > 1 && first?.begins && known.isSmall(first.folded) ? run.slice(1) : run;
  });
}

/** What of one text may be a name, apart from the names that are known (`taken`). */
export function hitsIn(
  text: string,
  raw: RawNames,
  taken: readonly Span[],
  known: KnownOfStudy,
  near: ReturnType<typeof nearTo>,
): NameHit[] {
  const hit = (span: Span, why: NameReason): NameHit => {
    const words = text.slice(span.start, span.end);
    return { start: span.start, end: span.end, text: words, key: nameKey(words), why };
  };
  const names = runsOf(raw.words, taken, known).flatMap((run): NameHit[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const why = reasonOf(run, known, near);
    // A common word at the beginning of a sentence says nothing at all.
    if (why === 'small' && first.begins) return [];
    return [hit({ start: first.start, end: last.end }, why)];
  });
  const details = raw.details
    .filter((detail) => !taken.some((span) => touches(span, detail)))
    .map((detail) => hit(detail, detail.kind));
  return [...names, ...details].sort((a, b) => a.start - b.start);
}

/** Whether any of these reasons is more than a guess. */
export const isLikely = (why: Iterable<NameReason>): boolean =>
  [...why].some((reason) => !GUESSES.has(reason));

/** Reasons in short: a guess says nothing beside what is more than one. */
export const tellingReasons = (why: Iterable<NameReason>): NameReason[] => {
  const all = [...why];
  const telling = all.filter((reason) => !GUESSES.has(reason));
  return telling.length > 0 ? telling : all;
};

/** What a name may name, as far as its own words say. */
export function guessKind(key: string, why: Iterable<NameReason>): NameKind {
  if (ORGANISATION.test(key)) return 'organisation';
  if (PLACE.test(key)) return 'place';
  return [...why].some((reason) => reason === 'postcode' || reason === 'address') ? 'place' : 'person';
}
