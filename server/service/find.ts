import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import type { Area } from '#shared/area/area.ts';
import { DomainError } from '#shared/errors.ts';
import { meant, type Named } from '#shared/reference.ts';

/** The one thing a reference means; refuses what means nothing and what means several. */
export function theOne<T extends Named>(what: string, reference: string, things: readonly T[]): T {
  const [found, other] = meant(reference, things);
  if (!found) throw new DomainError('not-found', `There is no ${what} “${reference}” here.`);
  if (other)
    throw new DomainError('invalid', `More than one ${what} is called “${reference}”.`, {
      help: 'Name it by its id.',
    });
  return found;
}

const named = <T extends { id: string }>(things: readonly T[], names: (thing: T) => (string | null)[]) =>
  things.map((thing) => ({ id: thing.id, names: names(thing), thing }));

/** The area meant by an id, a name or an alias. */
export const findArea = (db: Db, reference: string): Area =>
  theOne(
    'area',
    reference,
    named(listAreas(db), (area) => [area.name, ...area.aliases]),
  ).thing;
