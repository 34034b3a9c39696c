import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { addCoding, removeCoding } from '#server/service/coding.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { addParticipant, identify } from '#server/service/participant.ts';
import { addSource } from '#server/service/source.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { addTheme } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
import { sampleFiles } from '#test/support/sample-study.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { testFolder } from '#test/support/world.ts';

const built = mkdtempSync(path.join(tmpdir(), 'throughline-'));
let study = '';

beforeAll(() => {
  const { world, local, close } = openDataFolder(built);
  study = openStudyFolder(world, local, sampleFiles()).id;
  addSource(world, local, study, {
    title: 'A call',
    kind: 'conversation',
    text: '**INT:** And then?\n\n**P:** Nothing 👋🏽 — “really”.',
  });
  addTheme(world, local, study, { title: 'Waving', kind: 'change' });
  addCoding(world, local, study, { source: 'A call', start: 11, end: 18, theme: 'Waving' });
  close();
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const inStudy = () => path.join('studies', `${study}.throughline`);

/** What the check says of the sample once somebody has written past the program into one of its files. */
function foundAfter(sql: string, file = inStudy()): string[] {
  const folder = testFolder();
  cpSync(built, folder, { recursive: true });
  const db = new Database(path.join(folder, file));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  const { world, local, close } = openDataFolder(folder);
  const { problems } = check(world, local);
  close();
  return [...new Set(problems.map(({ what }) => what))];
}

const CALL = `(SELECT text_id FROM source WHERE title = 'A call')`;

describe('the check', () => {
  test('finds nothing wrong in the sample study, whole folder or one study', () => {
    const { world, local, close } = openDataFolder(built);
    expect(check(world, local)).toEqual({ studies: 1, problems: [] });
    expect(check(world, local, study)).toEqual({ studies: 1, problems: [] });
    close();
  });

  test('finds nothing wrong after deeds were undone, though their texts and ids stay behind', () => {
    const { world, who, id } = sampleWorld();
    const open = world.studies.open(id);
    addSource(world, who, id, { title: 'Another', kind: 'reading', text: 'Some words.' });
    undo(world, who, open);
    const row: { id: string } | undefined = open.db
      .prepare<[], { id: string }>(`SELECT e.value AS id FROM assessment a, json_each(a.excerpts) e LIMIT 1`)
      .get();
    removeCoding(world, who, id, row?.id ?? '');
    addParticipant(world, who, id, { pseudonym: 'Somebody', panel: false });
    identify(world, who, id, 'Somebody', { name: 'A Name', email: '', note: '' });
    undo(world, who, open);
    expect(check(world, who).problems).toEqual([]);
  });

  test.each([
    ['A coding lies outside its text', `UPDATE coding SET "end" = 10000000 WHERE rowid = 1`],
    [
      'The words of a coding are not the text’s words',
      `UPDATE coding SET text = text || '!' WHERE rowid = 1`,
    ],
    [
      'The words kept around a coding are not the text’s words',
      `UPDATE coding SET prefix = '!' || prefix WHERE rowid = 1`,
    ],
    [
      'The words of a quote are not the text’s words',
      `UPDATE quote SET text = 'Something else' WHERE rowid = 1`,
    ],
    ['A coding lies in the text of another source', `UPDATE coding SET text_id = ${CALL} WHERE rowid = 1`],
    [
      'A coding begins or ends inside a character',
      `UPDATE coding SET start = 20, "end" = 24 WHERE text_id = ${CALL}`,
    ],
    ['A turn does not stand where its offsets say', `UPDATE turn SET start = start + 1 WHERE number = 2`],
    ['A turn’s words are miscounted', `UPDATE turn SET words = words + 1 WHERE number = 2`],
    ['Turns are missing from a text', `DELETE FROM turn WHERE number = 2`],
    ['A text’s words are miscounted', `UPDATE text_version SET words = words + 1 WHERE id = ${CALL}`],
    [
      'A text has no source',
      `INSERT INTO text_version SELECT '${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}', 'nobody', 1, made_at, made_by,
         '', 0, 0, 0, 0, 0 FROM text_version LIMIT 1`,
    ],
    ['A coding refers to a theme that is not there', `UPDATE coding SET theme_id = 'gone' WHERE rowid = 1`],
    [
      'An assessment names a coding that never was',
      `UPDATE assessment SET excerpts = '["gone"]' WHERE rowid = 1`,
    ],
    ['A link names an area that never was', `UPDATE link SET areas = '["gone"]' WHERE rowid = 1`],
    ['A theme was changed by no deed', `UPDATE theme SET rev = 999 WHERE rowid = 1`],
    ['A theme is not as its last deed left it', `UPDATE theme SET title = 'Hello' WHERE title = 'Waving'`],
    ['The journal misses lines (1)', `DELETE FROM journal WHERE number = 2`],
    ['A line of the journal says nothing', `UPDATE journal SET summary = '' WHERE number = 2`],
    [
      'The search does not hold what the texts hold (turns missed: 1, turns gone: 0); no words are lost',
      `INSERT INTO turn_search (turn_search, rowid, text) SELECT 'delete', number, text FROM turn WHERE number = 2`,
    ],
    ['A study file holds no study', `DELETE FROM study`],
    [
      'The file a source was read from is not kept',
      `UPDATE source SET original_hash = 'abc' WHERE rowid = 1`,
    ],
  ])('finds: %s', (what, sql) => {
    expect(foundAfter(sql)).toContain(what);
  });

  test('finds somebody’s identity kept for no study', () => {
    const sql = `INSERT INTO identity VALUES ('gone', 'nobody', 'A Name', '', '', '2021-01-01')`;
    expect(foundAfter(sql, 'control.sqlite')).toEqual([
      'Somebody’s identity is kept, but they are in no study here',
    ]);
  });

  test('says of every problem where it is and what to do, and no participant’s word', () => {
    const folder = testFolder();
    cpSync(built, folder, { recursive: true });
    const db = new Database(path.join(folder, inStudy()));
    const { text } = db.prepare<[], { text: string }>(`SELECT text FROM coding WHERE rowid = 1`).get() ?? {
      text: '',
    };
    db.exec(`UPDATE coding SET text = text || '!' WHERE rowid = 1`);
    db.close();
    const { world, local, close } = openDataFolder(folder);
    const { problems } = check(world, local, study);
    close();
    expect(problems).toMatchObject(
      [{ study, where: expect.stringContaining('coding '), help: /backup/ }].map((problem) => ({
        ...problem,
        help: expect.stringMatching(problem.help),
      })),
    );
    expect(JSON.stringify(problems)).not.toContain(text);
  });

  test('names a study file that cannot be read, and goes on with the others', () => {
    const folder = testFolder();
    cpSync(built, folder, { recursive: true });
    const other = '00000000-0000-4000-8000-00000000000b';
    writeFileSync(path.join(folder, 'studies', `${other}.throughline`), 'not a database at all'.repeat(100));
    const { world, local, close } = openDataFolder(folder);
    const { studies, problems } = check(world, local);
    close();
    expect(studies).toBe(2);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ study: other, what: expect.stringContaining('cannot be read') });
  });
});
