import { missingIn } from '../analysis/area-wording.ts';
import { isObserved, isSilent } from '../analysis/cell-state.ts';
import { everyArea, scopeWords } from '../analysis/scope.ts';
import { capitalised, counted, inWords, listed } from '../analysis/wording.ts';
import { statusWords } from '../threat/threat.ts';
import { type ClaimGround, type ClaimTheme, lackOf, type Spread, spreadOf } from './claim-ground.ts';
import { AREAS, begunLike, PEOPLE, peopleWords } from './claim-words.ts';

/** What a stretch of words claims something about. */
export type ClaimKind =
  | 'areas'
  | 'people'
  | 'percent'
  | 'ended'
  | 'cause'
  | 'throughout'
  | 'area'
  | 'area-speaks';

/** What the evidence says to a stretch of words. */
export interface Judgement {
  /** `wrong`: the evidence does not reach that far; `care`: mind how it is said; `holds`: it does. */
  verdict: 'holds' | 'care' | 'wrong';
  why: string;
  /** What may stand there instead; null where only the writer can tell. */
  instead: string | null;
}

/** A stretch that was found, with what is around it. */
export interface Found {
  words: string;
  /** The groups of the pattern. */
  parts: readonly (string | undefined)[];
  sentence: string;
  /** The sentence before and after the stretch. */
  before: string;
  after: string;
  ground: ClaimGround;
  theme: ClaimTheme | null;
}

const holds = (why: string): Judgement => ({ verdict: 'holds', why, instead: null });
const names = (theme: ClaimTheme, places: readonly number[]): string =>
  listed(places.flatMap((at) => theme.areas[at]?.name ?? []));
export const hasAreas = ({ areas }: ClaimGround): Judgement => ({
  verdict: 'wrong',
  why: `The study has ${counted(areas.length, 'area')}.`,
  instead: null,
});

function lacks(theme: ClaimTheme, spread: Spread, waves: readonly string[]): string {
  return [...spread.notSeen, ...spread.unclear]
    .flatMap((at) => (theme.areas[at] ? [lackOf(theme.areas[at], spread, waves)] : []))
    .join('; ');
}

/** Holds a number of areas against where the theme was raised, or stands as the sentence says. */
export function ofAreas(claimed: number, { words, sentence, ground, theme }: Found): Judgement | null {
  if (theme === null) return null;
  const spread = spreadOf(theme, sentence);
  const { seen, unclear, suggested } = spread;
  const done = spread.status === null ? 'raised' : statusWords[spread.status];
  const inside = /^(?:in|across|over|throughout|everywhere|nowhere)\b/i.test(words) ? 'in ' : '';
  const instead = begunLike(words, `${inside}${scopeWords(spread)}`);
  if (claimed > seen.length)
    return {
      verdict: 'wrong',
      why: `Claims ${words.toLowerCase()}; evidenced in ${inWords(seen.length)}: ${lacks(theme, spread, ground.waves)}.`,
      instead,
    };
  if (claimed < seen.length)
    return {
      verdict: 'wrong',
      why: `${capitalised(done)} in more: ${inWords(seen.length)} of ${inWords(theme.areas.length)}.`,
      instead,
    };
  if (suggested.length > 0)
    return {
      verdict: 'care',
      why: `Only the rule says “${done}” of ${names(theme, suggested)}; nobody has confirmed it.`,
      instead: null,
    };
  if (unclear.length > 0)
    return { verdict: 'care', why: `Say “so far”: ${names(theme, unclear)} cannot be told.`, instead };
  return holds(
    seen.length === theme.areas.length
      ? `${capitalised(done)} in ${everyArea(seen.length)}.`
      : seen.length === 0
        ? `Looked for and not ${done} in any area.`
        : `${capitalised(done)} in ${names(theme, seen)}.`,
  );
}

/** People behind a theme: coordinators are counted by their areas. */
export const behind = (theme: ClaimTheme, noun: string, sentence: string): number =>
  /^coordinator/i.test(noun) || theme.people === null ? spreadOf(theme, sentence).seen.length : theme.people;
const nounIn = (words: string): string => words.match(new RegExp(`${PEOPLE}$`, 'i'))?.[0] ?? 'participants';

/** Words of how many, where so few spoke that their number should be said. */
export function ofMany({ words, parts, sentence, ground, theme }: Found): Judgement | null {
  const noun = parts.find((part) => part !== undefined);
  if (theme === null)
    return ground.people < 4 && noun !== undefined
      ? {
          verdict: 'care',
          why: `The study has ${peopleWords(ground.people, 'people')}; say how many.`,
          instead: null,
        }
      : null;
  if (noun !== undefined && new RegExp(`^${AREAS}$`, 'i').test(noun))
    return {
      verdict: 'care',
      why: `Say how many of ${counted(theme.areas.length, 'area')}.`,
      instead: begunLike(words, scopeWords(spreadOf(theme, sentence))),
    };
  const count = behind(theme, noun ?? '', sentence);
  const who = theme.people === null ? 'coordinator' : (noun ?? 'person');
  const said = peopleWords(count, who);
  return count < 4
    ? {
        verdict: 'care',
        why: `${capitalised(said)} raised it; with fewer than four, say how many.`,
        instead: begunLike(words, said),
      }
    : null;
}

export function ofPeople(claimed: number | 'all', found: Found): Judgement | null {
  const { words, sentence, ground, theme, after } = found;
  if (theme === null || /^\s+(?:took part|were (?:interviewed|asked|recruited|planned|invited))/.test(after))
    return null;
  const noun = nounIn(words);
  const isCoordinators = /^coordinator/i.test(noun);
  if (!isCoordinators && theme.people === null) return null;
  const count = behind(theme, noun, sentence);
  const base = isCoordinators ? theme.areas.length : ground.people;
  const wanted = claimed === 'all' ? base : claimed;
  const said = peopleWords(count, noun);
  if (wanted === count) return holds(`${capitalised(said)} raised it.`);
  return {
    verdict: wanted > count ? 'wrong' : 'care',
    why: `${capitalised(said)} raised it${wanted > count ? '' : ', which is more'}.`,
    instead: begunLike(words, said),
  };
}

export function ofEnd({ words, theme, ground }: Found): Judgement | null {
  if (theme === null) return null;
  const raised = theme.areas.filter(({ series }) => series.includes('P'));
  const ended = raised.filter(
    ({ status }) => status?.confirmed && (status.is === 'overcome' || status.is === 'avoided'),
  );
  if (raised.length > 0 && ended.length === raised.length)
    return holds(
      `Recorded: ${ended.map(({ name, status }) => `${statusWords[status?.is ?? 'overcome']} in ${name}`).join(', ')}.`,
    );
  const live = raised.filter(({ series }) => [...series].findLast(isObserved) === 'P');
  if (live.length > 0)
    return {
      verdict: 'wrong',
      why: `Still raised: ${live.map(({ name, series }) => `${name} in ${ground.waves[series.lastIndexOf('P')] ?? ''}`).join(', ')}.`,
      instead: null,
    };
  const last = new Set(raised.map(({ series }) => series.lastIndexOf('P')));
  const [at] = last;
  const since = last.size === 1 && at !== undefined ? ` since ${ground.waves[at] ?? ''}` : '';
  return {
    verdict: 'care',
    why: 'Say “no longer raised since …”: silence is not proof that it is over.',
    instead: begunLike(words, `is no longer raised${since}`),
  };
}

export function throughout({ theme, ground: { waves } }: Found): Judgement | null {
  if (theme === null) return null;
  const gaps = theme.areas.filter(({ series }) => series.includes('P') && /[^P-]/.test(series));
  if (gaps.length === 0) return holds('Raised in every closed month where it was raised at all.');
  return {
    verdict: 'wrong',
    why: `${gaps
      .map((area) => {
        const silent = [...area.series].flatMap((letter, at) =>
          isSilent(letter) ? [`${waves[at]} not raised`] : [],
        );
        return `${area.name}: ${[...silent, ...missingIn(area, waves)].join(', ')}`;
      })
      .join('. ')}.`,
    instead: null,
  };
}

/** One area named of which something is said, or said not to be. */
export function named(area: string, { before, after, sentence, ground, theme }: Found): Judgement | null {
  const here = theme?.areas.findIndex(({ name }) => name === area) ?? -1;
  const of = theme?.areas[here];
  if (!theme || !of) return null;
  const spread = spreadOf(theme, sentence);
  const clause = before.split(/[,;:–—]|\bbut\b/).at(-1) ?? '';
  const tail = before.slice(-24);
  if (
    /\b(?:not|no|never|nor|neither|except|without|unlike|nobody|absent)\b/i.test(clause) ||
    /\b(?:but not|except)\s+(?:in\s+)?$/i.test(tail)
  ) {
    if (spread.notSeen.includes(here)) return holds(`${capitalised(lackOf(of, spread, ground.waves))}.`);
    return spread.unclear.includes(here)
      ? { verdict: 'care', why: `${capitalised(lackOf(of, spread, ground.waves))}.`, instead: null }
      : { verdict: 'wrong', why: `It was raised in ${area}.`, instead: null };
  }
  const isOnly = /\bonly (?:in )?$/i.test(before) || /^ (?:alone|only)\b/i.test(after);
  if (isOnly && !/^(?:,| and)/.test(after) && spread.seen.some((at) => at !== here))
    return {
      verdict: 'wrong',
      why: `Also in ${names(
        theme,
        spread.seen.filter((at) => at !== here),
      )}.`,
      instead: null,
    };
  if (spread.seen.includes(here))
    return spread.suggested.includes(here)
      ? { verdict: 'care', why: `Only the rule says so of ${area}; nobody has confirmed it.`, instead: null }
      : holds(`${spread.status === null ? 'Raised' : capitalised(statusWords[spread.status])} in ${area}.`);
  return {
    verdict: spread.status === null ? 'care' : 'wrong',
    why: `${capitalised(lackOf(of, spread, ground.waves))}.`,
    instead: null,
  };
}
