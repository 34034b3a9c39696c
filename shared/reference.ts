/** A name as it stands in an address: lower case, words joined by hyphens, accents folded. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

export interface Named {
  id: string;
  /** Every name the thing answers to: title, pseudonym, month … */
  names: readonly (string | null)[];
}

/** Those meant by `reference`: the one with that id, else all with that name (case, accents and punctuation folded). */
export function meant<T extends Named>(reference: string, things: readonly T[]): T[] {
  const byId = things.filter((thing) => thing.id === reference);
  if (byId.length > 0) return byId;
  const wanted = slug(reference);
  return things.filter((thing) => thing.names.some((name) => name !== null && slug(name) === wanted));
}

/** The shortest address of a thing: its first name where no other thing answers to it, else its id. */
export function addressOf<T extends Named>(thing: T, things: readonly T[]): string {
  const name = thing.names[0];
  if (!name || slug(name) === '') return thing.id;
  return meant(name, things).length === 1 ? slug(name) : thing.id;
}
