import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listPhases } from '#server/store/study/phase.ts';
import { findSourceById, listSourceTitles } from '#server/store/study/source.ts';
import { findThemeById, listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { Area } from '#shared/area/area.ts';
import { DomainError } from '#shared/errors.ts';
import { isId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { meant, type Named } from '#shared/reference.ts';
import type { Source } from '#shared/source/source.ts';
import type { Phase } from '#shared/study/phase.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import type { Wave } from '#shared/wave/wave.ts';

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

/** The wave meant by an id, a month or a label. */
export const findWave = (db: Db, reference: string): Wave =>
  theOne(
    'wave',
    reference,
    named(listWaves(db), (wave) => [wave.month, wave.label]),
  ).thing;

export const findPhase = (db: Db, reference: string): Phase =>
  theOne(
    'phase',
    reference,
    named(listPhases(db), (phase) => [phase.title]),
  ).thing;

/** The participant meant by an id or a pseudonym. */
export const findParticipant = (db: Db, reference: string): Participant =>
  theOne(
    'participant',
    reference,
    named(listParticipants(db), (participant) => [participant.pseudonym]),
  ).thing;

/** The source meant by an id, or by the title of one outside the trash. */
export const findSource = (db: Db, reference: string): Source => {
  const { id } = isId(reference)
    ? { id: reference }
    : theOne(
        'source',
        reference,
        named(listSourceTitles(db), (source) => [source.title]),
      );
  const found = findSourceById(db, id);
  if (!found) throw new DomainError('not-found', `There is no source “${reference}” here.`);
  return found;
};

/** The group meant by an id or a title; of those of one kind where it is said. */
export const findGroup = (db: Db, reference: string, kind?: Group['kind']): Group =>
  theOne(
    'group',
    reference,
    named(
      listGroups(db).filter((group) => kind === undefined || group.kind === kind || group.id === reference),
      (group) => [group.title],
    ),
  ).thing;

/** The theme meant by an id, or by the title of one in use, else of a retired one. */
export function findTheme(db: Db, reference: string): Theme {
  const known = isId(reference) ? findThemeById(db, reference) : undefined;
  if (known) return known;
  const themes = named(listThemes(db), (theme) => [theme.title]);
  const inUse = themes.filter(({ thing }) => !thing.retired);
  return theOne('theme', reference, meant(reference, inUse).length > 0 ? inUse : themes).thing;
}

/** The one with this id among some things that have no names. */
export function withId<T extends { id: string }>(what: string, id: string, things: readonly T[]): T {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new DomainError('not-found', `There is no ${what} “${id}” here.`);
  return found;
}

/** The id a filter asks for, or undefined where it asks for none. */
export const idMeant = <Id>(
  db: Db,
  reference: string | undefined,
  find: (db: Db, reference: string) => { id: Id },
): Id | undefined => (reference === undefined ? undefined : find(db, reference).id);

/** Whether a value fits a filter; one that asks for nothing fits all. */
export const fits = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;
