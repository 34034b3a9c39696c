import { describe, expect, test } from 'vitest';
import { ClearanceId, CoderId, QuoteId } from '#shared/ids.ts';
import { type AskState, type Audience, clearanceOf, standings } from '#shared/quote/clearing.ts';

const id = '00000000-0000-4000-8000-000000000001';
const record = (audience: Audience, state: AskState, words = 'as said', signed = 'Clerk, North') => ({
  id: ClearanceId.parse(id),
  rev: 1,
  quote: QuoteId.parse(id),
  audience,
  state,
  words,
  signed,
  day: '2020-11-13',
  how: 'phone' as const,
  note: '',
  by: CoderId.parse(id),
  at: '2020-11-13T12:00:00.000Z',
});
const printed = {
  words: 'as said',
  signed: 'Clerk, North',
  noAnswerIsConsent: () => false,
  mayBePrinted: () => true,
};
const untouched = { isEdited: false, isFaithful: true, isSafe: true };

describe('clearance', () => {
  test('for one audience says nothing of another', () => {
    const standing = standings([record('funder', 'cleared'), record('public', 'refused')], printed);
    expect(standing.map(({ audience, inForce }) => [audience, inForce])).toEqual([
      ['funder', true],
      ['public', false],
    ]);
    expect(clearanceOf(standing, untouched)).toBe('cleared');
  });

  test('is what was said last', () => {
    const records = [record('funder', 'sent'), record('funder', 'cleared'), record('funder', 'withdrawn')];
    expect(standings(records, printed)[0]).toMatchObject({ state: 'withdrawn', inForce: false });
    expect(clearanceOf(standings(records, printed), untouched)).toBe('withdrawn');
  });

  test.each([
    ['other words', { words: 'as […]' }],
    ['another label', { signed: 'Leader, North' }],
  ])('that was given to %s is not in force', (_, today) => {
    const standing = standings([record('funder', 'cleared')], { ...printed, ...today });
    expect(standing[0]).toMatchObject({ isOutdated: true, inForce: false });
    expect(clearanceOf(standing, { ...untouched, isEdited: true })).toBe('risk-checked');
  });

  test('that was refused stays refused, whatever the words become', () => {
    const standing = standings([record('funder', 'refused')], { ...printed, words: 'other' });
    expect(clearanceOf(standing, untouched)).toBe('refused');
  });

  test('is never read from silence, unless the signed consent says so', () => {
    const silence = [record('funder', 'no-answer')];
    expect(standings(silence, printed)[0]?.inForce).toBe(false);
    expect(standings(silence, { ...printed, noAnswerIsConsent: () => true })[0]?.inForce).toBe(true);
  });

  test('does not print what is not verbatim, or whose speaker said no to quoting', () => {
    expect(
      standings([record('funder', 'cleared')], { ...printed, mayBePrinted: () => false })[0]?.inForce,
    ).toBe(false);
  });

  test.each([
    ['draft', { isEdited: false, isFaithful: false, isSafe: false }],
    ['edited', { isEdited: true, isFaithful: false, isSafe: true }],
    ['fidelity-passed', { isEdited: true, isFaithful: true, isSafe: false }],
    ['risk-checked', { isEdited: true, isFaithful: true, isSafe: true }],
  ])('of what nobody was asked about is how far its making is: %s', (word, made) => {
    expect(clearanceOf([], made)).toBe(word);
  });
});
