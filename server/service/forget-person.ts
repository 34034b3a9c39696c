import { rewriteAccess } from '#server/store/control/access.ts';
import {
  deleteDictionaryEntry,
  listAside,
  listDictionary,
  putAside,
  putDictionaryEntry,
} from '#server/store/control/dictionary.ts';
import { deletePerson } from '#server/store/control/erasure.ts';
import type { ParticipantId, StudyId } from '#shared/ids.ts';
import { WITHDRAWN } from '#shared/participant/talk.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { nameKey } from '#shared/pseudonym/name-words.ts';
import { withoutNames } from '#shared/pseudonym/replace.ts';
import { namesOf } from './erasure-plan.ts';
import type { World } from './world.ts';

/**
 * Takes who somebody is out of the control file: identity, links, every spelling of theirs in the dictionary, also where an
 * entry does not say whose it is, and their names in notes and in the log of who saw what.
 */
export function forgetPerson(world: World, study: StudyId, participant: ParticipantId): void {
  const { control } = world;
  const names = namesOf(world, study, { id: participant });
  const parts = [...new Set(names.flatMap((name) => name.split(/\s+/u)))].filter(
    (part) => nameKey(part).length > 2,
  );
  const whole = new Set(names.map(nameKey));
  const inPart = new Set([...names, ...parts].map(nameKey));
  const named = (all: readonly string[]) =>
    knownNames([{ id: participant, names: all, replacement: WITHDRAWN }]);
  const [known, partly] = [named(names), named([...names, ...parts])];
  control
    .transaction(() => {
      deletePerson(control, study, participant, [...names, ...parts]);
      for (const entry of listDictionary(control, study)) {
        const left =
          entry.participant === null ? entry.names.filter((name) => !whole.has(nameKey(name))) : entry.names;
        const isTheirs =
          entry.participant === null &&
          entry.kind === 'person' &&
          left.every((name) => inPart.has(nameKey(name)));
        if (isTheirs || left.length === 0) deleteDictionaryEntry(control, study, entry.id);
        else
          putDictionaryEntry(control, study, {
            ...entry,
            names: left,
            note: withoutNames(entry.note, known),
          });
      }
      for (const aside of listAside(control, study))
        putAside(control, study, { ...aside, reason: withoutNames(aside.reason, known) });
      rewriteAccess(control, study, (about) => withoutNames(about, partly));
    })
    .immediate();
}
