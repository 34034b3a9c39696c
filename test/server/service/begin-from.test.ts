import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginFrom } from '#server/service/begin-from.ts';
import { citations } from '#server/service/citation.ts';
import { codings } from '#server/service/coding.ts';
import { groups } from '#server/service/group.ts';
import { memos } from '#server/service/memo.ts';
import { nextSteps } from '#server/service/next-step.ts';
import { quotes } from '#server/service/quote.ts';
import { beginning } from '#server/service/reading-proposals.ts';
import { addSource } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { correctText } from '#server/service/text-correction.ts';
import { addTheme, themes } from '#server/service/theme.ts';
import { redo, undo } from '#server/service/undo.ts';
import type { Accepting } from '#shared/reading/accepting.ts';
import { tablesOf } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/reading', name, 'input.txt'), 'utf8').trim();

function threeTowns() {
  const { world, who } = testWorld();
  const { id } = addStudy(world, who, {
    title: 'Three towns',
    areas: ['Wexcombe', 'Alderby', 'Millhaven'],
    from: '2020-08',
    to: '2020-09',
  });
  const keep = (title: string, name: string) =>
    addSource(world, who, id, { title, kind: 'reading', text: fixture(name) }).id;
  return { world, who, id, keep, open: world.studies.open(id) };
}

const CHAPTERS: Accepting['kinds'] = {
  'exploring-the-changes': 'change',
  'what-made-these-changes-possible': 'enabler',
  'exploring-the-threats': 'threat',
  'early-solutions-and-opportunities': 'opportunity',
};

const all = (found: Awaited<ReturnType<typeof beginning>>, kinds: Accepting['kinds']): Accepting => ({
  textVersion: found.textVersion,
  kinds,
  themes: found.themes.map(({ key }) => ({ key })),
  quotes: found.quotes.map(({ key }) => ({ key })),
  citations: found.citations.map(({ key }) => key),
  steps: found.steps.map(({ key }) => ({ key })),
  notes: found.notes.map(({ key }) => key),
});

it('keeps a whole report as one deed: once, and all of it is taken back at once', async () => {
  const { world, who, id, keep, open } = threeTowns();
  const report = keep('Interim report', 'interim-report');
  const empty = tablesOf(open.db);
  const found = await beginning(world, who, id, report);
  const taken = all(found, CHAPTERS);
  expect(await beginFrom(world, who, id, report, taken)).toMatchObject({
    groups: 6,
    themes: 16,
    quotes: 12,
    codings: 12,
    steps: 1,
    memos: found.notes.length,
  });
  const kinds = themes(world, who, id).map(({ kind }) => kind);
  expect(
    ['change', 'enabler', 'threat', 'opportunity'].map((kind) => kinds.filter((one) => one === kind).length),
  ).toEqual([7, 2, 5, 2]);
  expect(groups(world, who, id)).toHaveLength(6);
  const [first] = quotes(world, who, id, { source: report });
  expect([first?.attribution, first?.themes.length]).toEqual(['Council employee, Wexcombe', 1]);
  expect(codings(world, who, id).every(({ origin }) => origin === 'import')).toBe(true);
  const full = tablesOf(open.db);

  expect(await beginFrom(world, who, id, report, taken)).toMatchObject({
    groups: 0,
    themes: 0,
    quotes: 0,
    codings: 0,
    steps: 0,
    memos: 0,
  });
  expect(tablesOf(open.db)).toEqual(full);
  expect((await beginning(world, who, id, report)).quotes.every(({ kept }) => kept)).toBe(true);

  undo(world, who, open);
  undo(world, who, open);
  expect(tablesOf(open.db)).toEqual(empty);
  redo(world, who, open);
  expect(tablesOf(open.db)).toEqual(full);
});

it('keeps nothing before somebody said of what kind the themes under a heading are', async () => {
  const { world, who, id, keep, open } = threeTowns();
  const report = keep('Interim report', 'interim-report');
  const before = tablesOf(open.db);
  const found = await beginning(world, who, id, report);
  await expect(beginFrom(world, who, id, report, all(found, {}))).rejects.toThrow(/of what kind/);
  expect(tablesOf(open.db)).toEqual(before);
});

it('keeps nothing where the text was corrected while the report was read', async () => {
  const { world, who, id, keep, open } = threeTowns();
  const report = keep('Interim report', 'interim-report');
  const { textVersion: _, ...taken } = all(await beginning(world, who, id, report), CHAPTERS);
  const taking = beginFrom(world, who, id, report, taken);
  correctText(world, who, id, report, {
    text: `A new first line.\n\n${fixture('interim-report')}`,
    reason: 'cut off',
  });
  const corrected = tablesOf(open.db);
  await expect(taking).rejects.toThrow('corrected meanwhile');
  expect(tablesOf(open.db)).toEqual(corrected);
});

it('offers a theme of the study where the title is near, and takes it in its place when asked', async () => {
  const { world, who, id, keep } = threeTowns();
  const report = keep('Interim report', 'interim-report');
  const standing = addTheme(world, who, id, { title: 'Shared lists of needs', kind: 'change' });
  const found = await beginning(world, who, id, report);
  const near = found.themes.find(({ title }) => title === 'A shared list of needs');
  expect(near?.near).toEqual([{ id: standing.id, title: standing.title, kind: 'change', same: false }]);
  const quote = found.quotes.find(({ theme }) => theme === near?.key);
  const kept = await beginFrom(world, who, id, report, {
    ...all(found, {}),
    themes: [{ key: near?.key ?? '', into: standing.id }],
    quotes: [{ key: quote?.key ?? '', area: 'Alderby', role: 'librarian' }],
    steps: [],
    notes: [],
  });
  expect(kept).toMatchObject({ themes: 0, quotes: 1, codings: 1 });
  // One of the very same title is taken for it unasked, in whatever group it stands.
  const same = addTheme(world, who, id, { title: 'Risk of tiredness', kind: 'threat' });
  const tired = found.themes.find(({ title }) => title === same.title)?.key ?? '';
  const again = await beginFrom(world, who, id, report, {
    ...all(found, CHAPTERS),
    themes: [{ key: tired }],
    quotes: [],
    steps: [],
    notes: [],
  });
  expect([again.groups, again.themes, again.themeOf[tired]]).toEqual([0, 0, same.id]);
  expect(quotes(world, who, id)[0]).toMatchObject({
    attribution: 'Librarian, Alderby',
    themes: [standing.id],
  });
});

it('keeps citations with the published name and their reading, and steps with the horizon chosen', async () => {
  const { world, who, id, keep } = threeTowns();
  const blog = keep('A partner’s blog', 'partner-blog');
  const statement = keep('Streets in charge', 'city-statement');
  const said = await beginning(world, who, id, blog);
  await beginFrom(world, who, id, blog, all(said, {}));
  expect(citations(world, who, id)).toHaveLength(7);
  expect(citations(world, who, id).map(({ speaker, source }) => [speaker, source])).toContainEqual([
    'Julia Mund, Head of Making, Red Door',
    blog,
  ]);
  const found = await beginning(world, who, id, statement);
  const steps = found.steps.map(({ key }) => ({ key, horizon: 'long' as const }));
  await beginFrom(world, who, id, statement, { ...all(found, { 'our-priorities': 'opportunity' }), steps });
  expect(nextSteps(world, who, id).filter(({ horizon }) => horizon === 'long')).toHaveLength(7);
  expect(themes(world, who, id).map(({ kind }) => kind)).toEqual(Array(4).fill('opportunity'));
  expect(memos(world, who, id).map(({ body }) => body)).toContain('Says “Three key themes”, lists 4.');
});

it('says that a paper is here twice, and which copy says more', async () => {
  const { world, who, id, keep } = threeTowns();
  const paper = keep('The view of the halls', 'position-paper');
  const copy = keep('Halls, copied', 'position-paper-wrapped');
  expect((await beginning(world, who, id, copy)).alike).toMatchObject({ source: paper, fuller: true });
  expect((await beginning(world, who, id, paper)).alike).toMatchObject({ source: copy, fuller: false });
});
