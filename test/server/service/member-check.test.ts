import { expect, test } from 'vitest';
import { addConsent } from '#server/service/consent.ts';
import { readStudy } from '#server/service/facts.ts';
import { journal } from '#server/service/journal.ts';
import { memberAnswers } from '#server/service/member-answers.ts';
import { check, checkLetters, checkProposals, checks } from '#server/service/member-check.ts';
import {
  addCheckItem,
  changeCheck,
  changeCheckItem,
  removeCheck,
  removeCheckItem,
} from '#server/service/member-check-deeds.ts';
import { closeCheck, resolve, sendCheck } from '#server/service/member-check-send.ts';
import { mine, previewCheck } from '#server/service/mine.ts';
import { answerItem } from '#server/service/mine-deeds.ts';
import { interviewSheet } from '#server/service/sheet.ts';
import { threats } from '#server/service/threats.ts';
import { undo } from '#server/service/undo.ts';
import type { CheckView } from '#shared/member-check/check-view.ts';
import { askedBack } from '#test/support/asked-back.ts';
import { expectUndoable } from '#test/support/study.ts';

const item = (view: CheckView, words: string) => {
  const found = view.items.find(({ statement }) => statement.includes(words));
  if (!found) throw new Error(`nothing of ${words} is on the sheet`);
  return found;
};

test('a new sheet begins with what the study suggests of one person’s own words, and of nobody else’s', () => {
  const { prepare } = askedBack();
  const sheet = prepare();
  expect(sheet.items.map(({ kind, statement }) => [kind, statement])).toEqual([
    ['statement', 'You spoke of “Speed” in August and September.'],
    ['happened', 'In August you said “Burnout” might come.'],
  ]);
  expect(sheet).toMatchObject({ state: 'draft', faults: [], pseudonym: 'N-01' });
});

test('preparing, wording, ordering and removing a sheet can be undone and redone, and leaves the tables equal', () => {
  const made = askedBack();
  const { world, who, study } = made;
  const sheet = made.prepare();
  const speed = item(sheet, 'Speed');
  const at = { check: sheet.id, item: speed.id };
  expectUndoable(made, () => changeCheck(world, who, study, sheet.id, { until: '2020-10-20' }));
  expectUndoable(made, () => changeCheckItem(world, who, study, at, { statement: 'It went faster.' }));
  expectUndoable(made, () => changeCheckItem(world, who, study, at, { position: 1 }));
  expectUndoable(made, () =>
    addCheckItem(world, who, study, sheet.id, { statement: 'It was a long summer.' }),
  );
  expectUndoable(made, () => removeCheckItem(world, who, study, at));
  expectUndoable(made, () => removeCheck(world, who, study, sheet.id));
});

test('what was sent is frozen: neither its words, its order nor a removal can be changed or undone into it', () => {
  const { world, who, study, open, prepare, visit } = askedBack();
  const sheet = prepare();
  const at = { check: sheet.id, item: item(sheet, 'Speed').id };
  changeCheckItem(world, who, study, at, { statement: 'It went faster.' });
  sendCheck(world, who, study, sheet.id);
  for (const deed of [
    () => changeCheckItem(world, who, study, at, { statement: 'No.' }),
    () => changeCheckItem(world, who, study, at, { position: 1 }),
    () => removeCheckItem(world, who, study, at),
    () => addCheckItem(world, who, study, sheet.id, { statement: 'One more.' }),
    () => removeCheck(world, who, study, sheet.id),
    () => sendCheck(world, who, study, sheet.id),
  ])
    expect(deed).toThrow(/was sent/);
  answerItem(world, visit, at.item, { answer: 'yes', comment: '' });
  expect(() => undo(world, who, open)).toThrow(/N-01 has built on it/);
  expect(mine(world, visit).checks[0]?.items[0]).toMatchObject({
    statement: 'It went faster.',
    answer: 'yes',
  });
});

test('a sheet with something that may not be shown is not sent, and says what is wrong with which item', () => {
  const { world, who, study, prepare } = askedBack();
  const sheet = prepare();
  const add = (statement: string, theme: string | null = null) =>
    addCheckItem(world, who, study, sheet.id, { statement, theme });
  add('Two others told us the same.');
  add('It is as in South.');
  add('You raised this theme.');
  add('Rivalry is growing.', 'Rivalry');
  const { faults, items } = check(world, who, study, sheet.id);
  const told = faults.map(({ item: id, why }) => [items.find((one) => one.id === id)?.statement, why]);
  expect(told).toEqual([
    ['Two others told us the same.', 'small-number'],
    ['Two others told us the same.', 'not-own-words'],
    ['It is as in South.', 'names-somebody'],
    ['You raised this theme.', 'study-words'],
    ['Rivalry is growing.', 'not-own-words'],
  ]);
  expect(() => sendCheck(world, who, study, sheet.id)).toThrow(/fewer than three/);
});

test('a title or greeting is held to what may be shown, as the sentences are', () => {
  const { world, who, study, prepare } = askedBack();
  const { id } = prepare();
  const greetings = ['South says otherwise, as S-01 told us.', 'Two others said the same.'];
  for (const greeting of greetings) {
    changeCheck(world, who, study, id, { greeting });
    expect(check(world, who, study, id).faults[0]).toMatchObject({ item: null });
    expect(() => sendCheck(world, who, study, id)).toThrow(/names|fewer than three/);
  }
  changeCheck(world, who, study, id, { greeting: 'Thank you for your time.' });
  expect(check(world, who, study, id).faults).toEqual([]);
});

test('nobody is asked who does not want to be asked again, or of a month that is open', () => {
  const { world, who, study, prepare } = askedBack();
  const sheet = prepare();
  addConsent(world, who, study, { participant: 'N-01', item: 'contact', answer: 'no' });
  expect(check(world, who, study, sheet.id).faults).toMatchObject([{ item: null, why: 'not-contactable' }]);
  expect(() => sendCheck(world, who, study, sheet.id)).toThrow();
});

test('answers stand beside the cell with every change, and the newest counts, until the sheet is closed', () => {
  const { world, who, study, send, visit, at } = askedBack();
  const sheet = send();
  const { id } = item(sheet, 'Speed');
  answerItem(world, visit, id, { answer: 'no', comment: 'Only for money.' });
  at('2021-01-22T10:00:00.000Z');
  answerItem(world, visit, id, { answer: 'partly', comment: 'Only for money.' });
  answerItem(world, visit, id, { answer: 'partly', comment: 'Only for money.' });
  expect(memberAnswers(world, who, study, { theme: 'Speed', area: 'North', wave: '2020-08' })).toMatchObject([
    {
      open: true,
      reply: { answer: 'partly', comment: 'Only for money.' },
      participant: { pseudonym: 'N-01' },
    },
  ]);
  expect(memberAnswers(world, who, study, { theme: 'Speed', area: 'South' })).toEqual([]);
  expect(check(world, who, study, sheet.id).items[0]?.replies.map(({ answer }) => answer)).toEqual([
    'no',
    'partly',
  ]);
  closeCheck(world, who, study, sheet.id);
  expect(() => answerItem(world, visit, id, { answer: 'yes', comment: '' })).toThrow(/closed/);
  expect(checks(world, who, study, {})).toMatchObject([{ state: 'closed', items: 2, answered: 1, open: 1 }]);
});

test('a word of the team closes a disagreement until it is answered anew; the journal holds nobody’s words', () => {
  const made = askedBack();
  const { world, who, study, send, visit, open } = made;
  const sheet = send();
  const at = { check: sheet.id, item: item(sheet, 'Speed').id };
  expect(() => resolve(world, who, study, at, { kind: 'noted', text: '' })).toThrow(/no answer/);
  answerItem(world, visit, at.item, { answer: 'no', comment: 'Secretly slow.' });
  expect(() => resolve(world, who, study, at, { kind: 'kept', text: '' })).toThrow(/why/);
  expectUndoable(made, () =>
    resolve(world, who, study, at, { kind: 'kept', text: 'The dates say otherwise.' }),
  );
  expect(memberAnswers(world, who, study, { open: true })).toEqual([]);
  answerItem(world, visit, at.item, { answer: 'partly', comment: '' });
  expect(memberAnswers(world, who, study, { open: true })).toHaveLength(1);
  const told = JSON.stringify(journal(world, who, study));
  expect(told).toContain('N-01 answered a sentence of a sheet');
  expect(told).not.toMatch(/Secretly|otherwise/);
  expect(open.db.prepare('SELECT count(*) AS n FROM coding').get()).toEqual({ n: 4 });
});

test('what is disputed comes onto the sheet of the next interview', () => {
  const { world, who, study, send, visit } = askedBack();
  const { id } = item(send(), 'Speed');
  answerItem(world, visit, id, { answer: 'partly', comment: '' });
  expect(interviewSheet(world, who, study, 'N-01', '2020-10').lines.map(({ reason }) => reason)).toContain(
    'disputed',
  );
  expect(
    interviewSheet(world, who, study, 'S-01', '2020-10').lines.map(({ reason }) => reason),
  ).not.toContain('disputed');
});

test('“It has come and passed” stands beside the status of a threat, and changes no cell, series, scope or suggestion', () => {
  const { world, who, study, open, send, visit } = askedBack();
  const { id } = item(send(), 'Burnout');
  const board = () => threats(world, who, study, { theme: 'Burnout' });
  const measured = () => {
    const { facts, cells, trajectories } = readStudy(open.db);
    return JSON.stringify({ facts, cells: cells.list, trajectories });
  };
  const [before, cells] = [board(), measured()];
  answerItem(world, visit, id, { answer: 'overcome', comment: 'Cover came.' });
  const after = board();
  expect(after.items[0]?.areas[0]?.reply).toEqual({
    answer: 'overcome',
    at: '2021-01-22T09:00:00.000Z',
    participant: { id: visit.participant, pseudonym: 'N-01' },
  });
  expect(before.items[0]?.areas[0]?.reply).toBeNull();
  const without = (view: ReturnType<typeof board>) => ({
    ...view,
    items: view.items.map((one) => ({ ...one, areas: one.areas.map((two) => ({ ...two, reply: null })) })),
  });
  expect(without(after)).toEqual(without(before));
  expect(measured()).toBe(cells);
  expect(memberAnswers(world, who, study, { open: true })).toEqual([]);
});

test('the preview is the coordinator’s page as it will be once the sheet is sent', () => {
  const { world, who, study, prepare, visit } = askedBack();
  const sheet = prepare();
  expect(mine(world, visit).checks).toEqual([]);
  const preview = previewCheck(world, who, study, sheet.id);
  sendCheck(world, who, study, sheet.id);
  const { contact: _, ...page } = mine(world, visit);
  expect(preview).toEqual({ ...page, contact: preview.contact });
  expect(page.months.map(({ label, asked }) => [label, asked])).toEqual([
    ['August 2020', null],
    ['September 2020', 'waiting'],
    ['October 2020', null],
  ]);
});

test('a suggestion that is on the sheet is not suggested again, and the letters say how long it takes', () => {
  const { world, who, study, prepare } = askedBack();
  const sheet = prepare();
  expect(checkProposals(world, who, study, sheet.id).map(({ key }) => key.split('.')[0])).toEqual([
    'statement',
  ]);
  const { invitation, reminder } = checkLetters(world, who, study, sheet.id);
  expect(invitation).toMatch(/two short sentences.*three minutes.*\{link\}/su);
  expect(reminder).toMatch(/All sentences still wait/);
});
