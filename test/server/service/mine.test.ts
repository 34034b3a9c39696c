import { expect, test } from 'vitest';
import { askForClearance, clearances } from '#server/service/clearing.ts';
import { coders } from '#server/service/coding.ts';
import { addConsent, consents } from '#server/service/consent.ts';
import { exerciseRows } from '#server/service/exercise.ts';
import { additions, seeAddition } from '#server/service/member-answers.ts';
import { mine, mineAnswers } from '#server/service/mine.ts';
import {
  addAddition,
  answerConsent,
  answerItem,
  answerQuote,
  offerExercise,
} from '#server/service/mine-deeds.ts';
import { declineExercise, offeredExercises, takeUpExercise } from '#server/service/offered-exercise.ts';
import { overview } from '#server/service/overview.ts';
import { changeParticipant } from '#server/service/participant.ts';
import { addQuote, changeQuote, quote } from '#server/service/quote.ts';
import { source } from '#server/service/source.ts';
import { undo } from '#server/service/undo.ts';
import { listTeam } from '#server/store/study/coder.ts';
import { type AskedBack, askedBack } from '#test/support/asked-back.ts';
import { ANSWERS, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

test('a coordinator sees their own words and what was sent to them, and nothing of anybody else', () => {
  const { world, send, visit, southern } = askedBack();
  const sheet = send();
  expect(mine(world, visit)).toMatchObject({
    study: 'Two towns',
    area: 'North',
    waiting: { items: 2, quotes: 0 },
  });
  const other = mine(world, southern);
  expect(other.checks).toEqual([]);
  expect(JSON.stringify(other)).not.toMatch(/Burnout|in a day|N-01|North/);
  const [first] = sheet.items;
  if (!first) throw new Error('the sheet is empty');
  expect(() => answerItem(world, southern, first.id, { answer: 'yes', comment: '' })).toThrow(/not here/);
  expect(() => answerItem(world, visit, first.id, { answer: 'overcome', comment: '' })).toThrow(
    /answered so/,
  );
});

/** A quote of the coordinator of North that may be shown, and that nobody was asked about yet. */
function quoted({ world, who, study, august }: AskedBack) {
  changeParticipant(world, who, study, 'N-01', { label: 'coordinator', rolePopulation: 'many' });
  const words = ANSWERS[0] ?? '';
  const { id } = addQuote(world, who, study, {
    source: august,
    start: TALK.indexOf(words),
    end: TALK.indexOf(words) + words.length,
  });
  changeQuote(world, who, study, id, {
    namesArea: false,
    identifiable: { on: '2020-11-01', how: 'phone', note: '' },
  });
  return id;
}

test('quotes are shown for each audience as they would be printed, once they were asked about', () => {
  const made = askedBack();
  const { world, who, study, visit, southern } = made;
  const id = quoted(made);
  expect(mine(world, visit).quotes).toEqual([]);
  askForClearance(world, who, study, { quotes: [id], audiences: ['funder', 'public'] });
  expect(mine(world, visit).quotes).toMatchObject([
    { quote: id, audience: 'funder', words: ANSWERS[0], signedAs: 'Coordinator', answer: null, open: true },
    { quote: id, audience: 'public', readers: 'the public', answer: null },
  ]);
  expect(mine(world, southern).quotes).toEqual([]);
  expect(quote(world, who, study, id)).toMatchObject({ clearance: 'sent', audiences: [] });
});

test('fine clears a quote, no refuses it, a change leaves it asked about; each may be answered anew', () => {
  const made = askedBack();
  const { world, who, study, visit } = made;
  const id = quoted(made);
  askForClearance(world, who, study, { quotes: [id], audiences: ['public'] });
  const at = { quote: id, audience: 'public' as const };
  expect(answerQuote(world, visit, at, { answer: 'change', how: 'Leave out the budget.' })).toMatchObject({
    answer: 'change',
    how: 'Leave out the budget.',
  });
  expect(quote(world, who, study, id)).toMatchObject({ clearance: 'sent', audiences: [] });
  expect(clearances(world, who, study, id).at(-1)).toMatchObject({
    state: 'sent',
    how: 'page',
    note: 'Asked for a change: Leave out the budget.',
    by: visit.participant,
  });
  expect(answerQuote(world, visit, at, { answer: 'fine', how: '' })).toMatchObject({
    answer: 'fine',
    how: '',
  });
  expect(quote(world, who, study, id)).toMatchObject({ clearance: 'cleared', audiences: ['public'] });
  expect(answerQuote(world, visit, at, { answer: 'no', how: '' })).toMatchObject({
    answer: 'no',
    open: true,
  });
  expect(quote(world, who, study, id)).toMatchObject({ clearance: 'refused', audiences: [] });
});

test('words that were changed meanwhile are not answered about, and are not shown until they are asked about anew', () => {
  const made = askedBack();
  const { world, who, study, visit } = made;
  const id = quoted(made);
  askForClearance(world, who, study, { quotes: [id], audiences: ['public'] });
  const at = { quote: id, audience: 'public' as const };
  expect(() => answerQuote(world, visit, at, { answer: 'fine', how: '', words: 'Other words.' })).toThrow(
    /changed how these words/,
  );
  changeQuote(world, who, study, id, { publicText: 'We decided in a day. […]' });
  expect(mine(world, visit).quotes).toEqual([]);
  expect(() => answerQuote(world, visit, at, { answer: 'fine', how: '' })).toThrow(/not asked/);
});

test('who answers on their own page is not of the team, and is undone by nobody', () => {
  const made = askedBack();
  const { world, who, study, open, visit } = made;
  const id = quoted(made);
  askForClearance(world, who, study, { quotes: [id], audiences: ['public'] });
  answerQuote(world, visit, { quote: id, audience: 'public' }, { answer: 'fine', how: '' });
  expect(listTeam(open.db).map(({ name }) => name)).not.toContain('N-01');
  expect(coders(world, who, study).map(({ name }) => name)).not.toContain('N-01');
  const { summary } = undo(world, who, open);
  expect(summary).toMatch(/^Asked for clearance/);
});

test('an addition reaches the team as it was written, and its words never change', () => {
  const made = askedBack();
  const { world, who, study, visit } = made;
  addAddition(world, visit, { wave: '2020-09', text: 'The vans came back.' });
  const [first] = additions(world, who, study, { participant: 'N-01' });
  expect(first).toMatchObject({ text: 'The vans came back.', seen: null, pseudonym: 'N-01' });
  expectUndoable(made, () => seeAddition(world, who, study, first?.id ?? '', { note: 'Ask in October.' }));
  expect(mine(world, visit).additions).toMatchObject([
    { label: 'September 2020', text: 'The vans came back.' },
  ]);
});

test('the exercise that is sent in waits; taken up it is a source in the words as given and rows, in one deed', () => {
  const made = askedBack();
  const { world, who, study, visit } = made;
  const row = { change: 'Quick calls', threat: 'They stop', opportunity: '', step: 'Keep Tuesdays' };
  expect(mine(world, visit).exercise).toMatchObject({ rows: [], from: null });
  offerExercise(world, visit, { wave: '2020-09', rows: [row] });
  offerExercise(world, visit, { wave: '2020-09', rows: [{ ...row, step: 'Keep Mondays' }] });
  const [waiting, before] = offeredExercises(world, who, study);
  expect([waiting?.state, before?.state]).toEqual(['waiting', 'declined']);
  expect(exerciseRows(world, who, study)).toEqual([]);
  expectUndoable(made, () => takeUpExercise(world, who, study, waiting?.id ?? '', {}));
  const [taken] = offeredExercises(world, who, study);
  const made2 = source(world, who, study, taken?.source ?? '');
  expect(made2).toMatchObject({
    kind: 'exercise',
    form: 'structured',
    text: 'Quick calls → They stop → – → Keep Mondays',
    participants: [visit.participant],
  });
  expect(exerciseRows(world, who, study)).toMatchObject([
    { change: 'Quick calls', opportunity: '', step: 'Keep Mondays', source: made2.id },
  ]);
  expect(mine(world, visit).exercise).toMatchObject({
    from: 'September 2020',
    rows: [{ change: 'Quick calls', step: 'Keep Mondays' }],
  });
  expect(() => declineExercise(world, who, study, taken?.id ?? '')).toThrow(/taken up/);
});

test('consent is changed in the person’s own name; whoever withdraws is asked nothing more', () => {
  const { world, who, study, send, visit } = askedBack();
  const sheet = send();
  answerConsent(world, visit, { item: 'quote', answer: 'ask' });
  expect(consents(world, who, study, 'N-01')).toMatchObject([
    { item: 'quote', answer: 'ask', note: 'Said on their own page.' },
  ]);
  expect(() => answerConsent(world, visit, { item: 'record', answer: 'perhaps' })).toThrow(/answered so/);
  const leave = (scope: string) => {
    const { withdrawn, withdrawals } = answerConsent(world, visit, {
      item: 'take-part',
      answer: 'no',
      scope,
    });
    return [withdrawn, ...withdrawals.map((way) => way.scope)];
  };
  expect(leave('stop')).toEqual(['stop', 'no-new-use', 'erase']);
  const left = mine(world, visit);
  expect(left.consents.map(({ item }) => item)).toEqual(['take-part', 'quote', 'attribution', 'archive']);
  expect(left.waiting).toEqual({ items: 0, quotes: 0 });
  expect(leave('no-new-use')).toEqual(['no-new-use', 'erase']);
  expect(leave('erase')).toEqual(['erase-asked']);
  expect(overview(world, who, study).next[0]).toMatchObject({ what: 'erase', pseudonym: 'N-01' });
  expect(consents(world, who, study, 'N-01').at(-1)).toMatchObject({
    item: 'take-part',
    answer: 'no',
    scope: 'no-new-use',
  });
  expect(() => answerItem(world, visit, sheet.items[0]?.id ?? '', { answer: 'yes', comment: '' })).toThrow(
    /stopped taking part/,
  );
  expect(mine(world, visit)).toMatchObject({
    withdrawn: 'erase-asked',
    withdrawals: [],
    waiting: { items: 0 },
  });
});

test('the answers to keep hold what was asked and answered, in plain words', () => {
  const { world, who, study, send, visit } = askedBack();
  const sheet = send();
  answerItem(world, visit, sheet.items[0]?.id ?? '', { answer: 'partly', comment: 'Not for money.' });
  addConsent(world, who, study, { participant: 'N-01', item: 'quote', answer: 'yes' });
  const text = mineAnswers(world, visit);
  expect(text).toContain('My answer: Partly (22 January 2021)\nNot for money.');
  expect(text).toContain('Be quoted: Yes (22 January 2021)');
});

test('the same sent again under one key is one answer', () => {
  const { world, who, study, visit } = askedBack();
  const sent = { key: 'a-key', asked: 'x' };
  addAddition(world, visit, { wave: '2020-09', text: 'Once.' }, sent);
  addAddition(world, visit, { wave: '2020-09', text: 'Once.' }, sent);
  expect(additions(world, who, study, {})).toHaveLength(1);
});

test('one person sends so many notes about one month, and no more', () => {
  const { world, who, study, visit } = askedBack();
  for (let note = 0; note < 100; note += 1)
    addAddition(world, visit, { wave: '2020-09', text: `Note ${note}.` });
  expect(() => addAddition(world, visit, { wave: '2020-09', text: 'And one.' })).toThrow(/100 notes about/);
  addAddition(world, visit, { wave: '2020-08', text: 'Of another month.' });
  expect(additions(world, who, study, {})).toHaveLength(101);
});
