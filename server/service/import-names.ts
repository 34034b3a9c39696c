import type { Db } from '#server/store/database.ts';
import type { FileRow } from '#server/store/originals/import.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { isLikely } from '#shared/pseudonym/candidates.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { withoutNames } from '#shared/pseudonym/replace.ts';
import { tidyLabel } from '#shared/source/text.ts';
import { choicesOf, draftTurns } from './import-read.ts';
import { nameReader } from './name-candidates.ts';
import { dictionaryOf, type ReadText, readForNames } from './name-reading.ts';
import type { SourceDraft } from './source.ts';
import type { OpenStudy, World } from './world.ts';

const read = new WeakMap<Db, Map<string, ReadText>>();

/** The talk of a file under review, read for names once. */
export function fileForNames(study: OpenStudy, { id }: Pick<FileRow, 'id'>): ReadText {
  const known = read.get(study.db) ?? new Map<string, ReadText>();
  read.set(study.db, known);
  const text = known.get(id) ?? readForNames(draftTurns(study, id));
  known.set(id, text);
  return text;
}

/** Forgets what was read of files that are no longer under review. */
export const forgetFiles = (study: OpenStudy): void => {
  read.delete(study.db);
};

/** Counts in files of an import what is a name of the dictionary and what may be one. */
export function namesInFiles(
  world: World,
  study: OpenStudy,
  rows: readonly FileRow[],
): (row: FileRow) => ImportFile['names'] {
  const isRead = ({ state }: FileRow) => state === 'read' || state === 'kept';
  const texts = rows.filter(isRead).map((row) => fileForNames(study, row));
  const reader = nameReader(world, study, texts);
  return (row) => {
    if (!isRead(row)) return null;
    const { standing, hits } = reader(fileForNames(study, row));
    const candidates = new Set(hits.filter(({ why }) => isLikely([why])).map(({ key }) => key)).size;
    return { standing, candidates, replace: choicesOf(row).names ?? true };
  };
}

/** A file as it is to be kept, with the dictionary's names replaced: in its talk, its labels, its title and its name. */
export function draftWithoutNames(world: World, study: OpenStudy, draft: SourceDraft): SourceDraft {
  const known = knownNames(dictionaryOf(world, study));
  const clean = (text: string) => withoutNames(text, known);
  const labels = new Map(
    [
      ...new Set([...Object.keys(draft.speakers), ...draft.turns.flatMap(({ speaker }) => speaker ?? [])]),
    ].map((label) => [
      label,
      known(label).length > 0 ? tidyLabel(clean(label).replace(/[[\]]/gu, '')) : label,
    ]),
  );
  return {
    ...draft,
    title: clean(draft.title),
    fileName: draft.fileName === null ? null : clean(draft.fileName),
    speakers: Object.fromEntries(
      Object.entries(draft.speakers).map(([label, speaker]) => [labels.get(label) ?? label, speaker]),
    ),
    turns: draft.turns.map((turn) => ({
      ...turn,
      text: clean(turn.text),
      speaker: turn.speaker === null ? null : (labels.get(turn.speaker) ?? turn.speaker),
    })),
  };
}
