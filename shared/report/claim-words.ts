import { inWords } from '../analysis/wording.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number in words or any in digits, as one group of a pattern. */
export const NUMBER = `(\\d+|${NUMBERS.join('|')})`;
export const numberOf = (word: string): number => NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);

export const AREAS = '(?:areas?|sites?)';
export const PEOPLE =
  '(?:coordinators?|participants?|interviewees?|informants?|respondents?|people|persons?|voices?)';
/** What people do in a report. */
export const SAID =
  '(?:sa(?:y|ys|id)|spoke|speak|told|tell|raised?|mention(?:ed)?|report(?:ed)?|describe[ds]?|felt|feel|thought|think|feared?|hoped?|believed?|agreed?|wanted?|noted?|saw|see|found|find|expect(?:ed)?)';

/** A name between word ends, in any script. */
export const wordly = (name: string): string =>
  `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`;

/** `words` begun as `like` is begun: a capital stays a capital. */
export const begunLike = (like: string, words: string): string =>
  /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** "two coordinators", "one person". */
export function peopleWords(count: number, noun: string): string {
  const one = noun
    .toLowerCase()
    .replace(/^(people|persons)$/, 'person')
    .replace(/s$/, '');
  const many = one === 'person' ? 'people' : `${one}s`;
  return `${inWords(count)} ${count === 1 ? one : many}`;
}
