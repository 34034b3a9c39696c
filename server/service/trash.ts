import { existsSync } from 'node:fs';
import { deleteDictionary } from '#server/store/control/dictionary.ts';
import { deleteIdentities } from '#server/store/control/identity.ts';
import type { Db } from '#server/store/database.ts';
import { deleteFilesOf } from '#server/store/originals/import.ts';
import { deleteProjectsOf } from '#server/store/originals/project.ts';
import { deleteSupersededOf } from '#server/store/originals/superseded-text.ts';
import { isBeingRead, overwriteRemoved, rewrite } from '#server/store/rewrite.ts';
import { countEditions } from '#server/store/study/edition.ts';
import {
  clearExamples,
  eraseRows,
  forgetAnswers,
  forgetImages,
  listExamples,
  textsOf,
  tidySearch,
} from '#server/store/study/erase.ts';
import { replaceEvidence } from '#server/store/study/excerpt.ts';
import { lastLineAbout } from '#server/store/study/history.ts';
import { listTrashedMemos } from '#server/store/study/memo.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import { listReports } from '#server/store/study/report.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listHashesOf, listTrashedSources } from '#server/store/study/trash.ts';
import { listed } from '#shared/analysis/wording.ts';
import { dayLabel } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import { CodingId, type StudyId, TextId } from '#shared/ids.ts';
import { type Going, goingWith, sizeOf, type TrashItem } from '#shared/journal/trash.ts';
import { textOf } from '#shared/source/text.ts';
import { ON } from './memo.ts';
import { mayRead, mayWrite } from './permission.ts';
import { documentOf } from './snapshot.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { type Tx, write } from './write.ts';
import { originalsFile, removeCopies, writeAnew } from './write-anew.ts';

const counted = (count: number, word: string) => `${count} ${count === 1 ? word : `${word}s`}`;

function itemsOf(db: Db): TrashItem[] {
  const sources = listTrashedSources(db);
  const there = new Set(sources.map(({ id }) => id));
  const byOf = (id: string, ...deeds: string[]) => lastLineAbout(db, id, deeds);
  const thrown = sources.map(({ id, title, kind, trashedAt, ...going }): TrashItem => {
    const line = trashedAt === null ? byOf(id, 'journal.undo') : byOf(id, 'source.trash');
    return {
      word: 'source',
      id,
      title: title || 'A source that was undone',
      kind: trashedAt === null ? 'adding it was undone' : kind.replace('-', ' '),
      at: trashedAt ?? line?.at ?? '',
      by: line?.by_name ?? '',
      restorable: trashedAt !== null,
      going: { ...goingWith([]), sources: 1, ...going },
    };
  });
  const memos = listTrashedMemos(db)
    .filter(({ source }) => source === null || !there.has(source))
    .map(
      (memo): TrashItem => ({
        word: 'memo',
        id: memo.id,
        title: memo.body.replace(/\s+/gu, ' ').slice(0, 120),
        kind: `${memo.kind} memo on ${ON[memo.about]}`,
        at: memo.trashedAt ?? '',
        by: byOf(memo.id, 'memo.trash', 'memo.remove')?.by_name ?? '',
        restorable: true,
        going: { ...goingWith([]), memos: 1 },
      }),
    );
  const snapshots = listSnapshots(db).flatMap((kept): TrashItem[] => {
    if (kept.trashedAt === null) return [];
    const { phase, takenAt } = documentOf(kept);
    return [
      {
        word: 'snapshot',
        id: kept.id,
        title: phase.title,
        kind: `snapshot taken on ${dayLabel(takenAt)}`,
        at: kept.trashedAt,
        by: byOf(kept.id, 'snapshot.remove')?.by_name ?? '',
        restorable: true,
        going: { ...goingWith([]), snapshots: 1 },
      },
    ];
  });
  const editionsOf = countEditions(db);
  const reports = listReports(db).flatMap((report): TrashItem[] => {
    if (report.trashedAt === null) return [];
    const editions = editionsOf.get(report.id) ?? 0;
    return [
      {
        word: 'report',
        id: report.id,
        title: report.title,
        kind: editions === 0 ? 'report' : `report with ${counted(editions, 'frozen edition')}`,
        at: report.trashedAt,
        by: byOf(report.id, 'report.remove')?.by_name ?? '',
        restorable: true,
        going: { ...goingWith([]), reports: 1, editions },
      },
    ];
  });
  return [...thrown, ...memos, ...snapshots, ...reports].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
}

/** What was thrown away and is still kept, newest first; with all that would go for good with it. */
export function trash(world: World, who: Who, study: string) {
  const items = itemsOf(mayRead(world, who, study).db);
  const going = goingWith(items);
  return { items, going, size: sizeOf(going) };
}

/** The examples of themes that are words of texts which go. */
function wordsOfTexts(db: Db, texts: readonly string[]): string[] {
  const examples = listExamples(db);
  if (examples.length === 0) return [];
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const whole = texts.map((id) => tidy(textOf(listTurns(db, TextId.parse(id)))));
  return examples.filter((example) => whole.some((text) => text.includes(tidy(example))));
}

/** Takes the uploads away before the rest is settled: were the program stopped now, the trash would still show it. */
function eraseOriginals(study: OpenStudy, sources: readonly string[], hashes: readonly string[]): void {
  if (!existsSync(originalsFile(study.file))) return;
  const originals = study.originals();
  overwriteRemoved(originals);
  originals
    .transaction(() => {
      deleteProjectsOf(originals, sources);
      deleteFilesOf(originals, sources, hashes, listOriginalHashes(study.db));
      deleteSupersededOf(originals, sources);
    })
    .immediate();
}

function erase(tx: Tx, study: OpenStudy, items: readonly TrashItem[]): void {
  const { db } = tx;
  const idsOf = (word: TrashItem['word']) => items.filter((item) => item.word === word).map(({ id }) => id);
  const [sources, memos] = [idsOf('source'), idsOf('memo')];
  const [snapshots, reports] = [idsOf('snapshot'), idsOf('report')];
  const texts = textsOf(db, sources);
  const examples = wordsOfTexts(db, texts);
  const hashes = listHashesOf(db, sources);
  const gone = eraseRows(db, { sources, memos, snapshots, reports }, tx.rev);
  for (const id of gone.get('coding') ?? []) replaceEvidence(db, CodingId.parse(id), null, tx.rev);
  clearExamples(db, examples, tx.rev);
  const ids = [...gone.values()].flat();
  forgetImages(db, ids, examples);
  forgetAnswers(db, [...sources, ...reports, ...(gone.get('memo') ?? [])]);
  tidySearch(db);
  eraseOriginals(study, sources, hashes);
}

/**
 * Removes what is in the trash for good: its words, what was made of them, its uploads, and what undo kept of it.
 * `size` is what the person saw would go. The file is written anew, so that no byte of it stays.
 */
export function emptyTrash(
  world: World,
  who: Who,
  study: string,
  { items: asked, size }: { items?: readonly string[] | undefined; size: number },
): { gone: Going } {
  const open = mayWrite(world, who, study);
  if (isBeingRead(open.db))
    throw new DomainError('conflict', 'The study is being read for a download or a backup.', {
      help: 'Nothing was removed. Empty the trash once that is done.',
    });
  overwriteRemoved(open.db);
  const answer = write(
    world,
    who,
    open,
    'trash.empty',
    (tx) => {
      const all = itemsOf(tx.db);
      const chosen = asked ? all.filter(({ id }) => asked.includes(id)) : all;
      const missing = asked?.find((id) => !all.some((item) => item.id === id));
      if (missing !== undefined || chosen.length === 0)
        throw new DomainError(
          'not-found',
          asked ? 'This is not in the trash any more.' : 'The trash is empty.',
        );
      const gone = goingWith(chosen);
      if (sizeOf(gone) !== size)
        throw new DomainError('conflict', 'What is in the trash changed since you looked.', {
          help: 'Nothing was removed. Look at it again.',
          current: gone,
        });
      erase(tx, open, chosen);
      const sources = gone.sources > 0 ? counted(gone.sources, 'source') : '';
      const others = (['memo', 'snapshot', 'report'] as const).flatMap((word) => {
        const count = chosen.filter((item) => item.word === word).length;
        return count > 0 ? [counted(count, word)] : [];
      });
      const what = listed([sources, ...others].filter(Boolean));
      tx.say(`Removed ${what} in the trash for good`, ...chosen.map(({ id }) => id));
      return { gone };
    },
    { undoable: false },
  );
  writeAnew(world, open);
  return answer;
}

/** Removes a study that is in the trash for good: its files, and who its participants are. */
export function eraseStudy(world: World, who: Who, reference: string, title: string): { id: StudyId } {
  const study = mayWrite(world, who, reference, 'study.erase');
  const known = getStudy(study.db);
  if (known.trashedAt === null)
    throw new DomainError('conflict', 'This study is not in the trash.', {
      help: 'Put it into the trash first.',
    });
  if (title.trim() !== known.title.trim())
    throw new DomainError('invalid', 'This is not the title of the study.', {
      field: 'title',
      help: 'Type it as it stands. Nothing was removed.',
    });
  const { id, file } = study;
  overwriteRemoved(world.control);
  deleteIdentities(world.control, id);
  deleteDictionary(world.control, id);
  world.studies.discard(id);
  removeCopies(file);
  rewrite(world.control);
  return { id };
}
