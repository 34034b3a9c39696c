import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openForReading } from '#server/service/data-folder.ts';
import { readStudy } from '#server/service/facts.ts';
import { readBySlices, readHeld } from '#server/service/held-facts.ts';
import { passagesOf } from '#server/service/passage-gather.ts';
import { BEARS_ON, renewed } from '#server/service/renewed-facts.ts';
import { all } from '#server/store/database.ts';
import { type CodedStudy, codedStudy } from '#test/support/coded.ts';
import { histories, lived } from '#test/support/deeds.ts';

const isSoak = process.env.SOAK === 'yes';
const [HISTORIES, LONGEST] = isSoak ? [1000, 120] : [15, 30];

/** What is kept of a study beside what somebody reads who opens it only now. */
function bothWays({ open, folder, study }: CodedStudy) {
  const beside = openForReading(folder);
  try {
    return [open.db, beside.world.studies.open(study).db].map((db) => {
      const { facts, cells, trajectories } = readStudy(db);
      return { facts, cells: cells.list, trajectories, passages: passagesOf(db).passages };
    });
  } finally {
    beside.close();
  }
}

test('whatever two people do, facts, measures and passages kept fresh deed by deed are those read from nothing', {
  timeout: isSoak ? 3_600_000 : 60_000,
}, () => {
  fc.assert(
    fc.property(histories(LONGEST), (deeds) => {
      lived(deeds, (made) => {
        const [kept, anew] = bothWays(made);
        expect(kept).toEqual(anew);
      });
    }),
    { numRuns: HISTORIES, endOnFailure: isSoak },
  );
});

test('a reading in slices with deeds between them is the study as it stands at its end', {
  timeout: isSoak ? 3_600_000 : 60_000,
}, () => {
  fc.assert(
    fc.property(histories(LONGEST), (deeds) => {
      let reading: ReturnType<typeof readBySlices> | null = null;
      lived(deeds, ({ open: { db } }) => {
        reading ??= readBySlices(db, 1);
        const { done, value } = reading.next();
        if (!done || !value) return;
        expect(renewed(db, value).facts).toEqual(readHeld(db).facts);
        reading = null;
      });
    }),
    { numRuns: HISTORIES, endOnFailure: isSoak },
  );
});

test('of every table that deeds change it is said which facts it bears on', () => {
  const watched = all<{ name: string }>(
    codedStudy().open.db,
    `SELECT DISTINCT tbl_name AS name FROM temp.sqlite_schema WHERE type = 'trigger'`,
  );
  expect(watched.map(({ name }) => name).sort()).toEqual(Object.keys(BEARS_ON).sort());
});
