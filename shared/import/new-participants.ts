import { foldWords } from '../format/study-names.ts';
import type { NewPerson, PatternValue } from './pattern.ts';

/** The letters that the pattern wants before the participant's number, as in `P(?<participant>\d+)`. */
const BEFORE = /(?:^|[^\\\p{L}])(\p{L}{1,4}[-_]?)\(\?<participant>/u;

/** What somebody new is called whom file names call this: “10” is “P10”, with the letters that the pattern has before it. */
export const pseudonymFor = (raw: string, pattern: string): string =>
  /^\d/.test(raw) ? `${BEFORE.exec(pattern)?.[1] ?? 'P'}${raw}` : raw;

const bare = (raw: string) => foldWords(raw).replace(/\b0+(?=\d)/g, '');

/** Everybody whom a pattern found and the study does not know, each once (“7” and “07” are one); nobody by a pseudonym that is taken. */
export function newPeople(
  pattern: string,
  values: readonly PatternValue[],
  taken: readonly string[],
): NewPerson[] {
  const people = new Map<string, NewPerson>();
  for (const { part, raw, means } of values) {
    if (part !== 'participant' || means !== null) continue;
    const known = people.get(bare(raw));
    people.set(bare(raw), {
      pseudonym: known?.pseudonym ?? pseudonymFor(raw, pattern),
      raws: [...(known?.raws ?? []), raw],
    });
  }
  const isTaken = new Set(taken.map((name) => name.toLowerCase()));
  return [...people.values()].filter(({ pseudonym }) => !isTaken.has(pseudonym.toLowerCase()));
}

/** “Make 12 participants (P1 … P12)”. */
export function makeWords(people: readonly NewPerson[]): string {
  const [first, last] = [people[0]?.pseudonym ?? '', people.at(-1)?.pseudonym ?? ''];
  if (people.length === 1) return `Make participant ${first}`;
  return `Make ${people.length} participants (${first}${people.length === 2 ? ', ' : ' … '}${last})`;
}
