import type { StudyContent } from './content.ts';

/** What no study can hold of what is collected, though every record of it is as it should be. */
export function* collectionFaults({
  quotes,
  citations,
  collections,
  collectionItems,
}: StudyContent): Generator<string> {
  const known = new Set<string>([...quotes, ...citations].map(({ id }) => id));
  const there = new Set<string>(collections.map(({ id }) => id));
  const collected = new Set<string>();
  for (const { id, collection, quote, citation } of collectionItems) {
    const named = `collection-items.csv, ${id}`;
    const thing = quote ?? citation;
    if (thing === null || (quote !== null && citation !== null))
      yield `${named}: it is either of a quote or of a citation`;
    else if (!known.has(thing)) yield `${named}: what it is of is not in this study`;
    if (!there.has(collection)) yield `${named}: the collection it lies in is not in this study`;
    if (collected.has(`${collection} ${thing}`)) yield `${named}: it lies in its collection twice`;
    collected.add(`${collection} ${thing}`);
  }
}
