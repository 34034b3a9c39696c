import { describe, expect, test } from 'vitest';
import { assessments, setAssessment } from '#server/service/assessment.ts';
import { codings } from '#server/service/coding.ts';
import { addConsent } from '#server/service/consent.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { evidence } from '#server/service/evidence.ts';
import { journal } from '#server/service/journal.ts';
import { addNextStep, removeNextStep } from '#server/service/next-step.ts';
import { interviewSheet, sheetOffers } from '#server/service/sheet.ts';
import {
  addQuestion,
  changeQuestion,
  markPrompted,
  recordOutcome,
  removeQuestion,
} from '#server/service/sheet-deeds.ts';
import { setWatch } from '#server/service/watch.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const sheet = { participant: 'N-01', wave: '2020-09' };

/** A study in which a watched threat and two steps are to be asked about in September. */
function prepared() {
  const made = codedStudy();
  const { world, who, study } = made;
  const burnout = made.theme('Burnout', 'threat');
  setWatch(world, who, study, { theme: burnout, question: 'Who is tired?' });
  const step = addNextStep(world, who, study, { text: 'Write to them', area: 'North' });
  const lines = () => interviewSheet(world, who, study, sheet.participant, sheet.wave).lines;
  return { ...made, burnout, watched: { ...sheet, item: `theme.${burnout}` }, step, lines };
}

test('a drafted question follows the draft until somebody touches it, and again once it is given back', () => {
  const { world, who, study, burnout, watched, lines } = prepared();
  expect(lines().map(({ question, item }) => [question, item])).toEqual([
    ['Who is tired?', null],
    ['How far is this: Write to them?', null],
  ]);
  setWatch(world, who, study, { theme: burnout, question: 'Who is off?' });
  expect(lines()[0]?.question).toBe('Who is off?');
  changeQuestion(world, who, study, watched, { note: 'Gently.' });
  setWatch(world, who, study, { theme: burnout, question: 'Who left?' });
  expect(lines()[0]).toMatchObject({ question: 'Who is off?', drafted: 'Who left?', note: 'Gently.' });
  removeQuestion(world, who, study, watched);
  expect(lines()[0]).toMatchObject({ question: 'Who left?', drafted: null, item: null });
});

test('what two people change in one question is a conflict that shows what stands', () => {
  const { world, who, other, study, watched, lines } = prepared();
  changeQuestion(world, who, study, watched, { question: 'Who sleeps?', rev: 0 });
  expect(() => changeQuestion(world, other, study, watched, { question: 'Who eats?', rev: 0 })).toThrow(
    'Somebody changed this question',
  );
  expect(lines()[0]?.question).toBe('Who sleeps?');
});

test('a question that names another area or person says so', () => {
  const { world, who, study, lines } = prepared();
  addQuestion(world, who, study, sheet, { question: 'In South, S-01 speaks of rain. And here?' });
  expect(lines().find(({ reason }) => reason === 'own')?.tells).toEqual(['South', 'S-01']);
});

test('a question about a step that goes stays as one of our own', () => {
  const { world, who, study, step, lines } = prepared();
  changeQuestion(world, who, study, { ...sheet, item: `step.${step.id}` }, { note: 'Ask twice.' });
  removeNextStep(world, who, study, step.id);
  expect(lines()[1]).toMatchObject({ reason: 'own', question: 'How far is this: Write to them?' });
});

describe('what is noted in the interview', () => {
  test('makes a draft that says the theme was asked about, and goes with its correction', () => {
    const { world, who, study, watched, lines } = prepared();
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    expect(assessments(world, who, study)).toMatchObject([
      { wave: interviewSheet(world, who, study, 'N-01', '2020-09').wave, asked: 'yes', state: 'draft' },
    ]);
    expect(lines()[0]).toMatchObject({ outcome: 'asked', assessment: { asked: 'yes', state: 'draft' } });
    setEngagement(world, who, study, { ...sheet, state: 'held', day: '2020-09-12' });
    const cell = { theme: 'Burnout', area: 'North', wave: '2020-09' };
    expect(evidence(world, who, study, cell).sheets).toEqual([{ outcome: 'asked', day: '2020-09-12' }]);
    expect(journal(world, who, study).items.at(-2)?.summary).toBe(
      'Noted a question on Burnout as asked on the interview sheet of N-01, September 2020',
    );
    recordOutcome(world, who, study, watched, { outcome: 'unprompted' });
    expect(assessments(world, who, study)).toMatchObject([{ asked: 'no' }]);
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    recordOutcome(world, who, study, watched, { outcome: null });
    expect(assessments(world, who, study)).toEqual([]);
  });

  test('is taken back with the question, unless somebody judged the cell since', () => {
    const { world, who, study, watched } = prepared();
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    changeQuestion(world, who, study, watched, { note: 'Gently.' });
    removeQuestion(world, who, study, watched);
    expect(assessments(world, who, study)).toEqual([]);
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    const cell = { theme: 'Burnout', area: 'North', wave: '2020-09' };
    const [made] = assessments(world, who, study);
    setAssessment(world, who, study, { ...cell, text: 'Nobody.', state: 'draft', rev: made?.rev });
    removeQuestion(world, who, study, watched);
    expect(assessments(world, who, study)).toMatchObject([{ asked: 'yes', text: 'Nobody.' }]);
  });

  test('stays asked about where another question on the theme was asked', () => {
    const { world, who, study, burnout, watched, lines } = prepared();
    addQuestion(world, who, study, sheet, { question: 'And who is next?', theme: burnout });
    const item = lines().find(({ reason }) => reason === 'own')?.key ?? '';
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    recordOutcome(world, who, study, { ...sheet, item }, { outcome: 'not-asked' });
    expect(assessments(world, who, study)).toMatchObject([{ asked: 'yes' }]);
    recordOutcome(world, who, study, watched, { outcome: 'not-asked' });
    expect(assessments(world, who, study)).toMatchObject([{ asked: 'no' }]);
  });

  test('leaves a confirmed judgement as it is, unless that is asked for', () => {
    const { world, who, other, study, watched } = prepared();
    const cell = { theme: 'Burnout', area: 'North', wave: '2020-09' };
    setAssessment(world, other, study, {
      ...cell,
      text: 'Nobody spoke of it.',
      asked: 'no',
      state: 'confirmed',
    });
    recordOutcome(world, who, study, watched, { outcome: 'asked' });
    expect(assessments(world, who, study)).toMatchObject([{ asked: 'no', state: 'confirmed' }]);
    recordOutcome(world, who, study, watched, { outcome: 'asked', evenConfirmed: true });
    expect(assessments(world, who, study)).toMatchObject([
      { asked: 'yes', state: 'confirmed', by: other.account.id, text: 'Nobody spoke of it.' },
    ]);
  });

  test('offers the passages of that interview to be marked as prompted, and no others', () => {
    const { world, who, study, burnout, watched, interview, code, lines } = prepared();
    const september = interview('2020-09');
    code('We decided', burnout);
    code('It takes weeks again', burnout, { source: september });
    expect(lines()[0]?.unmarked).toBe(1);
    expect(markPrompted(world, who, study, watched).codings).toHaveLength(1);
    expect(codings(world, who, study).map(({ prompted }) => prompted)).toEqual([false, true]);
    expect(() => markPrompted(world, who, study, watched)).toThrow('No passage of this interview');
  });
});

test('sheets are offered to those on the panel who take part, for the interview that is planned', () => {
  const { world, who, study } = prepared();
  const offered = () => sheetOffers(world, who, study).map(({ pseudonym, planned }) => [pseudonym, planned]);
  setEngagement(world, who, study, { participant: 'N-01', wave: '2020-09', state: 'planned' });
  expect(offered()).toEqual([
    ['N-01', true],
    ['S-01', false],
  ]);
  addConsent(world, who, study, { participant: 'S-01', item: 'take-part', answer: 'no', scope: 'stop' });
  expect(offered()).toEqual([['N-01', true]]);
});

test('every deed can be undone and redone, and leaves the tables equal', () => {
  const made = prepared();
  const { world, who, study, burnout, watched, interview, code, lines } = made;
  code('It takes weeks again', burnout, { source: interview('2020-09') });
  expectUndoable(made, () => addQuestion(world, who, study, sheet, { question: 'Who is new?' }));
  const own = { ...sheet, item: lines().find(({ reason }) => reason === 'own')?.key ?? '' };
  expectUndoable(made, () => changeQuestion(world, who, study, own, { before: watched.item }));
  expect(lines()[0]?.key).toBe(own.item);
  expectUndoable(made, () =>
    changeQuestion(world, who, study, watched, { question: 'Who rests?', on: false }),
  );
  expectUndoable(made, () => recordOutcome(world, who, study, watched, { outcome: 'asked' }));
  expectUndoable(made, () => markPrompted(world, who, study, watched));
  expectUndoable(made, () => removeQuestion(world, who, study, own));
});
