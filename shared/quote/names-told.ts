import type { Area } from '../area/area.ts';

/** Somebody or something that printed words name, with its place in them. */
export interface NameTold {
  kind: 'area' | 'organisation' | 'forum' | 'person' | 'name';
  text: string;
  start: number;
  end: number;
}

/** Capitals in the middle of a sentence that name nobody. */
const NO_NAMES = new Set(
  (
    'i january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday christmas easter covid english british zoom teams god ok tv'
  ).split(' '),
);
/** Words that begin a sentence and no name. */
const OPENERS = new Set(
  (
    'a an the my our your his her their its this that these those there here and but so or if in on at of to for from by ' +
    'with we you he she it they who what when where why how not no yes well then now because as is was do did all both'
  ).split(' '),
);
const JOINERS = new Set(['of', 'for', 'and', 'the', 'on', 'in', '&']);
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'cllr', 'councillor', 'father', 'reverend', 'rev']);
const FORUM = /\b(forum|group|partnership|committee|board|network|cell|panel|meeting)$/i;
const ORGANISATION =
  /\b(council|trust|church|mosque|hospital|school|college|university|foundation|charity|ltd|foodbank|bank|services?|department|police|association|union|centre|borough)$/i;

const WORD = /[\p{L}\p{N}&][\p{L}\p{N}\p{M}’'&-]*/gu;

interface Word {
  text: string;
  start: number;
  end: number;
  /** Nothing but spaces parts it from the word before. */
  follows: boolean;
  begins: boolean;
}

/** A word without what makes it a possessive or a short form: “Wexcombe’s”, “I’d”. */
const bare = (word: string): string => word.replace(/[’'].*$/u, '');

function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match, at) => {
    const [word] = match;
    const between = text.slice(last, match.index);
    last = match.index + word.length;
    return {
      text: word,
      start: match.index,
      end: match.index + bare(word).length,
      follows: at > 0 && /^\s+$/u.test(between),
      begins: at === 0 || /[.!?…:“"\n]/u.test(between) || /[.!?]\]/u.test(between),
    };
  });
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
/** Several capitals in one word: an organisation's letters. */
const isLetters = ({ text }: Word): boolean => /^\p{Lu}{2,6}$/u.test(bare(text)) && bare(text) !== 'OK';
const isNobody = ({ text }: Word): boolean => NO_NAMES.has(bare(text).toLowerCase());
const isOpener = ({ text }: Word): boolean => OPENERS.has(bare(text).toLowerCase());

/** Runs of capitalised words with the small words that join them, openers of sentences left out. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let joining: Word[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    joining = [];
  };
  for (const word of words) {
    if (!word.follows) close();
    if (isCapital(word) && !isNobody(word) && !(run.length === 0 && isOpener(word))) {
      run.push(...joining, word);
      joining = [];
    } else if (run.length > 0 && JOINERS.has(word.text)) joining.push(word);
    else close();
    if (/[’']s$/u.test(word.text)) close();
  }
  close();
  return runs;
}

function kindOf(run: readonly Word[], name: string): NameTold['kind'] {
  if (FORUM.test(name)) return 'forum';
  if (ORGANISATION.test(name) || run.some(isLetters)) return 'organisation';
  return run[0] && TITLES.has(bare(run[0].text).toLowerCase()) ? 'person' : 'name';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where words stand in a text, whole and whatever their capitals. */
function* places(text: string, name: string): Generator<{ start: number; end: number }> {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
  for (const hit of text.matchAll(whole)) yield { start: hit.index, end: hit.index + hit[0].length };
}

/**
 * Answers: whom or what do these words name? Areas by their names and aliases, and whatever else is written like a
 * name: organisations, forums, people. It is a list to look through: a name it does not know may be missing, and a
 * capital may be no name. Source: the risk rule of the method, 1.5.
 */
export function namesTold(
  printed: string,
  areas: readonly Pick<Area, 'name' | 'aliases' | 'publicName'>[],
): NameTold[] {
  const told: NameTold[] = areas.flatMap((area) =>
    [area.name, area.publicName, ...area.aliases]
      .filter((name) => name.trim() !== '')
      .flatMap((name) => [...places(printed, name)])
      .map((place) => ({ kind: 'area', ...place, text: printed.slice(place.start, place.end) })),
  );
  const words = wordsOf(printed);
  for (const run of runsOf(words)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || (run.length === 1 && first.begins && !isLetters(first))) continue;
    const text = printed.slice(first.start, last.end);
    told.push({ kind: kindOf(run, text), text, start: first.start, end: last.end });
  }
  return withoutOverlaps(told);
}

/** Names in their order; of those that overlap the longer, and what is known before what is guessed. */
export function withoutOverlaps(names: readonly NameTold[]): NameTold[] {
  const weight = ({ kind, start, end }: NameTold) => end - start + (kind === 'name' ? 0 : 0.5);
  const kept: NameTold[] = [];
  for (const name of [...names].sort((a, b) => weight(b) - weight(a)))
    if (kept.every(({ start, end }) => name.end <= start || end <= name.start)) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

const INSTEAD: Record<NameTold['kind'], string> = {
  area: 'this area',
  organisation: 'an organisation',
  forum: 'a forum',
  person: 'somebody',
  name: 'a name',
};

/** The printed words with a bracket in the place of a name, and what stands in it. */
export function withoutName(printed: string, { kind, start, end }: NameTold) {
  const open = printed.lastIndexOf('[', start);
  const isInBracket = open !== -1 && !printed.slice(open, start).includes(']');
  const text = INSTEAD[kind];
  const put = isInBracket ? text : `[${text}]`;
  return { printed: `${printed.slice(0, start)}${put}${printed.slice(end)}`, text };
}
