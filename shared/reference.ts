/** Accents of scripts that have letters without them; the vowel signs of others are letters of their own. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu;

/** A name as it stands in an address: lower case, words joined by hyphens, accents folded; empty where it has no letter. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const tidied = (name: string): string => name.normalize('NFC').trim();

/** Whether two names mean the same thing: case, accents and punctuation folded, where they have letters at all. */
export const alike = (one: string, other: string): boolean =>
  slug(one) === '' ? tidied(one) === tidied(other) : slug(one) === slug(other);

export interface Named {
  id: string;
  /** Every name the thing answers to: title, pseudonym, month … */
  names: readonly (string | null)[];
}

/** Those meant by `reference`: the one with that id, else those with that very name, else all with one alike. */
export function meant<T extends Named>(reference: string, things: readonly T[]): T[] {
  const byId = things.filter((thing) => thing.id === reference);
  if (byId.length > 0) return byId;
  const called = (is: (name: string) => boolean) =>
    things.filter(({ names }) => names.some((name) => name !== null && is(name)));
  const exactly = called((name) => tidied(name) === tidied(reference));
  return exactly.length > 0 ? exactly : called((name) => alike(name, reference));
}

/** The shortest address of a thing: its first name where no other thing answers to it, else its id. */
export function addressOf<T extends Named>(thing: T, things: readonly T[]): string {
  const name = thing.names[0];
  if (!name || slug(name) === '') return thing.id;
  const [found, other] = meant(slug(name), things);
  return found === thing && !other ? slug(name) : thing.id;
}
