import { existsSync } from 'node:fs';
import { listIdentified } from '#server/store/control/check.ts';
import { listBegunErasures } from '#server/store/control/erasure.ts';
import { eachOriginal } from '#server/store/originals/check.ts';
import {
  brokenReferences,
  fileFaults,
  idsInJournal,
  journalFaults,
  listOriginalHashes,
  listSpans,
  listTexts,
  rowsOfNoDeed,
  searchFaults,
  strayRows,
  studyIds,
} from '#server/store/study/check.ts';
import { listEditions } from '#server/store/study/edition.ts';
import { looseIds } from '#server/store/study/loose-id.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import { listTurns } from '#server/store/study/text.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import { DomainError } from '#shared/errors.ts';
import type { StudyId } from '#shared/ids.ts';
import { readEdition } from '#shared/report/written.ts';
import { readSnapshot } from '#shared/snapshot/written.ts';
import { textOf } from '#shared/source/text.ts';
import { spanFaults, turnFaults } from './check-text.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** Something that should not be so; said without participants' words. */
export interface Problem {
  /** Null where it is not about one study. */
  study: StudyId | null;
  what: string;
  where: string;
  /** What to do now. */
  help: string;
}

export interface Checked {
  studies: number;
  problems: Problem[];
}

type Fault = Omit<Problem, 'study'>;

const BACKUP = 'Go back to a backup (restore), or write to the makers with this line.';
const COPY = 'Export the study as a folder and open that as a copy: it is written anew.';

/** A table's name as a word of a sentence. */
const a = (table: string): string => `${/^[aeiou]/.test(table) ? 'an' : 'a'} ${table.replaceAll('_', ' ')}`;

const sqliteFaults = (db: OpenStudy['db'], file: string): Fault[] => [
  ...fileFaults(db).map((found) => ({ what: `The file is damaged: ${found}`, where: file, help: BACKUP })),
  ...brokenReferences(db).map(({ table, rowid, parent }) => ({
    what: `${capitalised(a(table))} refers to ${a(parent)} that is not there`,
    where: `${table} row ${rowid ?? ''}`.trim(),
    help: BACKUP,
  })),
];

function textFaults({ db }: OpenStudy): Fault[] {
  const madeOnce = idsInJournal(db, 'source');
  return listTexts(db).flatMap((text) => {
    const turns = listTurns(db, text.id);
    const orphan =
      text.title === null && !madeOnce.has(text.source)
        ? [{ what: 'A text has no source', where: `text ${text.id}`, help: BACKUP }]
        : [];
    const found = [
      ...turnFaults(text, turns),
      ...spanFaults(text, textOf(turns), listSpans(db, text.id)),
    ].map((fault) => ({ ...fault, help: BACKUP }));
    return [...orphan, ...found];
  });
}

/** Ids that neither a row nor a deed of the past answers to; what somebody removed by a deed is no fault. */
function idFaults({ db }: OpenStudy): Fault[] {
  const removed = new Map<string, Set<string>>();
  const wasRemoved = (table: string, id: string) => {
    const known = removed.get(table) ?? idsInJournal(db, table);
    removed.set(table, known);
    return known.has(id);
  };
  return looseIds(db)
    .filter(({ meant, target }) => !wasRemoved(meant, target))
    .map(({ word, id, meant, target }) => ({
      what: `${capitalised(a(word))} names ${a(meant)} that never was`,
      where: `${word} ${id} names ${target}`,
      help: BACKUP,
    }));
}

function deedFaults({ db, file }: OpenStudy): Fault[] {
  const { missing, silent } = journalFaults(db);
  return [
    ...(missing > 0 ? [{ what: `The journal misses lines (${missing})`, where: file, help: BACKUP }] : []),
    ...silent.map((number) => ({
      what: 'A line of the journal says nothing',
      where: `deed ${number}`,
      help: BACKUP,
    })),
    ...rowsOfNoDeed(db).map(({ table, id, rev }) => ({
      what: `${capitalised(a(table))} was changed by no deed`,
      where: `${table} ${id} says deed ${rev}`,
      help: BACKUP,
    })),
    ...strayRows(db).map(({ table, key, deed }) => ({
      what: `${capitalised(a(table))} is not as its last deed left it`,
      where: `${table} ${key} after deed ${deed}`,
      help: 'Some other program changed the file. Go back to a backup, or keep it as it is: undo will refuse that deed.',
    })),
  ];
}

function snapshotFaults(world: World, { db }: OpenStudy): Fault[] {
  return listSnapshots(db).flatMap(({ id, document, hash }) => {
    const fault = (what: string) => [{ what, where: `snapshot ${id}`, help: BACKUP }];
    if (world.hash(document) !== hash) return fault('A snapshot is not as it was when it was taken');
    try {
      return readSnapshot(document, 'The snapshot').id === id
        ? []
        : fault('A snapshot is kept under another id than its own');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return fault(error.message.replace(/\.$/, ''));
    }
  });
}

function editionFaults(world: World, { db }: OpenStudy): Fault[] {
  return listEditions(db).flatMap(({ id, document, hash }) => {
    const fault = (what: string) => [{ what, where: `edition ${id}`, help: BACKUP }];
    if (world.hash(document) !== hash) return fault('An edition is not as it was when it was frozen');
    try {
      readEdition(document, 'The edition');
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return fault(error.message.replace(/\.$/, ''));
    }
  });
}

function searchIndexFaults({ db, file }: OpenStudy): Fault[] {
  const { missing, surplus } = searchFaults(db);
  return missing + surplus === 0
    ? []
    : [
        {
          what: `The search does not hold what the texts hold (turns missed: ${missing}, turns gone: ${surplus}); no words are lost`,
          where: file,
          help: COPY,
        },
      ];
}

const originalsFile = (study: OpenStudy): string => study.file.replace(/\.throughline$/, '.originals');

function originalFaults(world: World, study: OpenStudy): Fault[] {
  const file = originalsFile(study);
  const wanted = listOriginalHashes(study.db);
  if (!existsSync(file))
    return wanted.map(({ title }) => ({
      what: 'The file a source was read from is not kept',
      where: `“${title}”`,
      help: BACKUP,
    }));
  const db = study.originals();
  const kept = new Set<string>();
  const changed: Fault[] = [];
  for (const { hash, bytes } of eachOriginal(db)) {
    kept.add(hash);
    if (world.hash(bytes) !== hash)
      changed.push({ what: 'An uploaded file is not as it was kept', where: `upload ${hash}`, help: BACKUP });
  }
  return [
    ...sqliteFaults(db, file),
    ...changed,
    ...wanted
      .filter(({ hash }) => !kept.has(hash))
      .map(({ title }) => ({
        what: 'The file a source was read from is not kept',
        where: `“${title}”`,
        help: BACKUP,
      })),
  ];
}

function studyFaults(world: World, study: OpenStudy): Fault[] {
  const damage = sqliteFaults(study.db, study.file);
  const [id, other] = studyIds(study.db);
  if (id === undefined)
    return [
      ...damage,
      {
        what: 'A study file holds no study',
        where: study.file,
        help: 'It was left by a stop while a study was being made. Take the file away.',
      },
    ];
  const misnamed =
    id !== study.id || other !== undefined
      ? [{ what: 'A study file is not named as its study', where: study.file, help: 'Rename it by its id.' }]
      : [];
  return [
    ...damage,
    ...misnamed,
    ...textFaults(study),
    ...idFaults(study),
    ...deedFaults(study),
    ...snapshotFaults(world, study),
    ...editionFaults(world, study),
    ...searchIndexFaults(study),
    ...originalFaults(world, study),
  ];
}

/** Whether an error is a file's, not the program's. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof DomainError || (error instanceof Error && 'code' in error);

/** A study that cannot even be read is a problem, not the end of the check. */
function problemsOf(world: World, id: StudyId): Problem[] {
  try {
    return studyFaults(world, world.studies.open(id)).map((fault) => ({ study: id, ...fault }));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return [{ study: id, what: `The study cannot be read: ${error.message}`, where: id, help: BACKUP }];
  }
}

/** Ids of those who are or were in a study; of one that cannot be read, nobody is known to be missing. */
function everyParticipant(world: World, study: StudyId): Pick<Set<string>, 'has'> {
  try {
    const { db } = world.studies.open(study);
    return new Set([...listParticipants(db).map(({ id }) => id), ...idsInJournal(db, 'participant')]);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { has: () => true };
  }
}

/** Identities of people who are in no study; those of a participant that a deed removed wait for its undo. */
function controlProblems(world: World, only: StudyId | null): Problem[] {
  const ids = world.studies.ids();
  const known = new Map<string, Pick<Set<string>, 'has'>>();
  const peopleOf = (study: StudyId) => {
    const found = known.get(study) ?? everyParticipant(world, study);
    known.set(study, found);
    return found;
  };
  const orphans = listIdentified(world.control)
    .filter(({ study }) => only === null || study === only)
    .filter(({ study, participant }) => {
      const id = ids.find((one) => one === study);
      return id === undefined || !peopleOf(id).has(participant);
    })
    .map(({ study, participant }) => ({
      study: ids.find((one) => one === study) ?? null,
      what: 'Somebody’s identity is kept, but they are in no study here',
      where: `participant ${participant} of study ${study}`,
      help: 'A stop between two files leaves this. Write to the makers with this line.',
    }));
  const unfinished = listBegunErasures(world.control)
    .filter(({ study }) => only === null || study === only)
    .map(({ study, participant }) => ({
      study: ids.find((one) => one === study) ?? null,
      what: 'Erasing what somebody said was begun and is not finished',
      where: `participant ${participant} of study ${study}`,
      help: 'Start the program, or withdraw them again: it goes on where it stopped.',
    }));
  const damage =
    only === null
      ? sqliteFaults(world.control, 'control.sqlite').map((fault) => ({ study: null, ...fault }))
      : [];
  return [...damage, ...unfinished, ...orphans];
}

/**
 * Verifies the files of one study, or of the whole data folder: that SQLite finds them whole, that every
 * offset and word fits its text, that every reference leads somewhere, and that the journal is complete.
 */
export function check(world: World, who: Who, study?: string): Checked {
  const only = study === undefined ? null : mayRead(world, who, study).id;
  const ids = only === null ? world.studies.ids() : [only];
  return {
    studies: ids.length,
    problems: [...ids.flatMap((id) => problemsOf(world, id)), ...controlProblems(world, only)],
  };
}
