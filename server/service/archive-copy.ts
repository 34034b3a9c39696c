import { copyInMemory } from '#server/store/study/copy.ts';
import { eraseRows, tidySearch } from '#server/store/study/erase.ts';
import { notArchived } from '#shared/format/archiving.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { eraseWords } from './erasure.ts';
import { planErasure } from './erasure-plan.ts';
import { findParticipant } from './find.ts';
import { studyContent } from './study-folder.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { write } from './write.ts';

/**
 * Everything of a study that may go into an archive: without the sources, and without any words, of those who said no. It
 * is worked out as an erasure is, on a copy that is thrown away; the study itself stays as it is.
 */
export function archiveContent(world: World, { account }: Who, study: OpenStudy): StudyContent {
  const content = studyContent(study);
  const people = notArchived(content);
  if (people.length === 0) return content;
  const db = copyInMemory(study.db);
  try {
    const copy: OpenStudy = { ...study, db };
    const aside: World = { ...world, told: () => undefined };
    const who: Who = { account, key: null, as: 'local', founds: false };
    for (const { id } of people)
      write(
        aside,
        who,
        copy,
        'participant.erase',
        (tx) => {
          eraseWords(tx, planErasure(aside, copy, findParticipant(tx.db, id)));
          tx.say('Left out what may not be archived', id);
        },
        { undoable: false },
      );
    const sources = [...new Set(people.flatMap((one) => one.sources))];
    write(
      aside,
      who,
      copy,
      'participant.erase',
      (tx) => {
        eraseRows(tx.db, { sources, memos: [], snapshots: [], reports: [] }, tx.rev);
        tidySearch(tx.db);
        tx.say('Left out sources that may not be archived', ...sources);
      },
      { undoable: false },
    );
    return studyContent(copy);
  } finally {
    db.close();
  }
}
