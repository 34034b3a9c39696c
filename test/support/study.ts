import { expect } from 'vitest';
import { addStudy } from '#server/service/study.ts';
import { redo, undo } from '#server/service/undo.ts';
import type { OpenStudy } from '#server/service/world.ts';
import { all, type Db } from '#server/store/database.ts';
import type { StudyId } from '#shared/ids.ts';
import { copies, type TestWorld } from './world.ts';

export interface TestStudy extends TestWorld {
  study: StudyId;
  open: OpenStudy;
}

const twoTowns = copies(
  ({ world, who }) =>
    addStudy(world, who, { title: 'Two towns', areas: ['North', 'South'], from: '2020-08', to: '2020-10' })
      .id,
);

/** A study of two areas and three open months, August to October 2020. */
export function testStudy(): TestStudy {
  const { known: study, ...made } = twoTowns();
  return { ...made, study, open: made.world.studies.open(study) };
}

/** What no undo gives back: the journal, answers under keys, immutable content, who is known, what is derived. */
const APART =
  /^(journal|image|answered|coder|text_version|turn|turn_search.*|sqlite_.*|theme_search.*|quote_search.*)$/;

/** Everything a study holds that a deed can change, without the numbers of the deeds that changed it last. */
export function tablesOf(db: Db): Record<string, unknown[]> {
  const names = all<{ name: string }>(
    db,
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  return Object.fromEntries(
    names
      .filter(({ name }) => !APART.test(name))
      .map(({ name }) => [
        name,
        all<Record<string, unknown>>(db, `SELECT * FROM main."${name}"`)
          .map(({ rev: _, ...row }) => row)
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ]),
  );
}

/** Does a deed, takes it back and does it again, and expects the tables of before and after each time. */
export function expectUndoable({ world, who, open }: TestStudy, deed: () => unknown): void {
  const before = tablesOf(open.db);
  deed();
  const after = tablesOf(open.db);
  expect(after).not.toEqual(before);
  undo(world, who, open);
  expect(tablesOf(open.db)).toEqual(before);
  redo(world, who, open);
  expect(tablesOf(open.db)).toEqual(after);
}
