import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { standingDeeds } from '#server/service/journal.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { redo, undo } from '#server/service/undo.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import { histories, lived } from '#test/support/deeds.ts';
import { tablesOf } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const isSoak = process.env.SOAK === 'yes';
const [HISTORIES, LONGEST] = isSoak ? [3000, 120] : [15, 40];

/** Takes back every deed of everybody, the latest first; answers the numbers in the order they went. */
function undoAll({ world, who, other, study, open }: CodedStudy): number[] {
  const gone: number[] = [];
  for (;;) {
    const [last] = [who, other]
      .flatMap((by) => {
        const { undo: standing } = standingDeeds(world, by, study);
        return standing ? [{ by, deed: standing.deed }] : [];
      })
      .sort((a, b) => b.deed - a.deed);
    if (!last) return gone;
    undo(world, last.by, open, last.deed);
    gone.push(last.deed);
  }
}

const holds = (property: (made: CodedStudy) => void, isAnswered = true): void =>
  fc.assert(
    fc.property(histories(LONGEST), (deeds) => {
      property(lived(deeds, undefined, isAnswered));
    }),
    { numRuns: HISTORIES, endOnFailure: isSoak },
  );

const LONG = isSoak ? 3_600_000 : 60_000;

test('whatever two people do, the check finds nothing', { timeout: LONG }, () => {
  holds(({ world, who }) => expect(check(world, who).problems).toEqual([]));
});

test('whatever two people do, all of it can be undone and done again', { timeout: LONG }, () => {
  holds((made) => {
    const after = tablesOf(made.open.db);
    const gone = undoAll(made);
    expect(tablesOf(made.open.db)).toMatchObject({ theme: [], coding: [], source: [], participant: [] });
    for (const deed of gone.reverse()) {
      const by = [made.who, made.other].find(
        (one) => standingDeeds(made.world, one, made.study).redo?.deed === deed,
      );
      if (!by) throw new Error(`Deed ${deed} cannot be done again.`);
      redo(made.world, by, made.open, deed);
    }
    expect(tablesOf(made.open.db)).toEqual(after);
    expect(check(made.world, made.who).problems).toEqual([]);
  }, false);
});

test('whatever two people do, an export opened elsewhere is exported as the same bytes', {
  timeout: LONG,
}, () => {
  holds(({ world, who, study }) => {
    const files = studyFolder(world, who, study);
    const elsewhere = testWorld();
    openStudyFolder(elsewhere.world, elsewhere.who, files);
    expect(check(elsewhere.world, elsewhere.who).problems).toEqual([]);
    expect(Object.fromEntries(studyFolder(elsewhere.world, elsewhere.who, study))).toEqual(
      Object.fromEntries(files),
    );
  });
});
