import { listDictionary } from '#server/store/control/dictionary.ts';
import { listIdentities } from '#server/store/control/identity.ts';
import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listTurns } from '#server/store/study/text.ts';
import type { TextId } from '#shared/ids.ts';
import type { DictionaryEntry } from '#shared/pseudonym/dictionary.ts';
import { type ReadText, readForNames } from '#shared/pseudonym/read-text.ts';
import { keptOfStudy } from './kept.ts';
import type { OpenStudy, World } from './world.ts';

const read = keptOfStudy<Map<TextId, ReadText>>();

/** A text of the study, read once a connection, since texts never change. */
export function textForNames(db: Db, id: TextId): ReadText {
  const known = read.get(db) ?? new Map<TextId, ReadText>();
  read.set(db, known);
  const text = known.get(id) ?? readForNames(listTurns(db, id));
  known.set(id, text);
  return text;
}

/** Forgets what was read of other texts than these. */
export function keepOnlyTexts(db: Db, texts: readonly TextId[]): void {
  const wanted = new Set(texts);
  for (const id of read.get(db)?.keys() ?? []) if (!wanted.has(id)) read.get(db)?.delete(id);
}

/** What may stand in texts though it names somebody: pseudonyms, and areas where the study says so. */
export function allowedNames({ db }: OpenStudy): { id: string; names: string[]; replacement: string }[] {
  const { policies } = getStudy(db);
  const areas = policies.areaNamesMayStand
    ? listAreas(db).map(({ id, name, aliases, publicName }) => ({
        id,
        names: [name, publicName, ...aliases].filter((one) => one.trim() !== ''),
        replacement: '',
      }))
    : [];
  return [
    ...areas,
    ...listParticipants(db).map(({ id, pseudonym }) => ({ id, names: [pseudonym], replacement: '' })),
  ];
}

/** Names of participants as the team wrote them down. */
export const identityNames = (world: World, { id }: OpenStudy): string[] =>
  listIdentities(world.control, id).flatMap(({ name }) => (name === '' ? [] : [name]));

export const dictionaryOf = (world: World, { id }: OpenStudy): DictionaryEntry[] =>
  listDictionary(world.control, id);
