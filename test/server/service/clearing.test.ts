import { describe, expect, test } from 'vitest';
import { askForClearance, clearances, recordAnswers } from '#server/service/clearing.ts';
import { addConsent } from '#server/service/consent.ts';
import { changeParticipant } from '#server/service/participant.ts';
import { addQuote, changeQuote, quote, quotes, removeQuote, waysToSign } from '#server/service/quote.ts';
import { type CodedStudy, codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

function mark({ world, who, study, august }: CodedStudy, words: string) {
  const start = TALK.indexOf(words);
  return addQuote(world, who, study, { source: august, start, end: start + words.length });
}

/** A quote of somebody whose label gives nobody away. */
function fitQuote() {
  const made = codedStudy();
  const { world, who, study } = made;
  changeParticipant(world, who, study, 'N-01', { label: 'voluntary sector leader' });
  const { id } = mark(made, 'We decided in a day.');
  return { ...made, id };
}

describe('clearance of a quote', () => {
  test('is asked for and answered for each audience, of the words of that day', () => {
    const { world, who, study, id } = fitQuote();
    askForClearance(world, who, study, { quotes: [id], audiences: ['funder', 'public'], day: '2020-11-01' });
    expect(quote(world, who, study, id)).toMatchObject({
      clearance: 'sent',
      askedOn: '2020-11-01',
      audiences: [],
    });
    recordAnswers(world, who, study, { quotes: [id], audiences: ['funder'], state: 'cleared', how: 'phone' });
    recordAnswers(world, who, study, {
      quotes: [id],
      audiences: ['public'],
      state: 'refused',
      note: 'not online',
    });
    expect(quote(world, who, study, id)).toMatchObject({ clearance: 'cleared', audiences: ['funder'] });
    expect(clearances(world, who, study, id).map(({ audience, state }) => `${audience} ${state}`)).toEqual([
      'funder sent',
      'public sent',
      'funder cleared',
      'public refused',
    ]);
    changeQuote(world, who, study, id, { publicText: 'We decided […].' });
    expect(quote(world, who, study, id)).toMatchObject({ clearance: 'refused', audiences: [] });
    expect(() => removeQuote(world, who, study, id)).toThrow('Somebody outside the team was asked');
  });

  test('that was given is not asked for again', () => {
    const { world, who, study, id } = fitQuote();
    recordAnswers(world, who, study, { quotes: [id], audiences: ['funder'], state: 'cleared' });
    const ask = (...audiences: ('funder' | 'public')[]) =>
      askForClearance(world, who, study, { quotes: [id], audiences });
    expect(() => ask('funder')).toThrow('cleared for whom you ask already');
    expect(ask('funder', 'public')[0]).toMatchObject({ clearance: 'cleared', audiences: ['funder'] });
    expect(clearances(world, who, study, id).map(({ audience, state }) => `${audience} ${state}`)).toEqual([
      'funder cleared',
      'public sent',
    ]);
  });

  test('with changes takes the changed words over, if they were said', () => {
    const { world, who, study, id } = fitQuote();
    const answer = (words: string) =>
      recordAnswers(world, who, study, {
        quotes: [id],
        audiences: ['funder'],
        state: 'cleared-with-changes',
        words,
      });
    expect(() => answer('We decided in an hour.')).toThrow('“We decided in an hour.”');
    expect(clearances(world, who, study, id)).toEqual([]);
    expect(answer('We decided in [one] day.')[0]).toMatchObject({
      printed: 'We decided in [one] day.',
      brackets: [{ text: 'one', reason: 'clarify' }],
      clearance: 'cleared-with-changes',
      audiences: ['funder'],
    });
  });

  test('is not asked for of words that were not said, brackets without a reason, or a label that names', () => {
    const { world, who, study, id } = fitQuote();
    const ask = () => askForClearance(world, who, study, { quotes: [id], audiences: ['public'] });
    changeQuote(world, who, study, id, { publicText: 'We decided at once.' });
    expect(ask).toThrow('not those that were said: “We decided at once.”');
    changeQuote(world, who, study, id, { publicText: 'We decided in [one] day.' });
    expect(ask).toThrow('no reason');
    changeQuote(world, who, study, id, {
      brackets: [{ text: 'one', reason: 'clarify' }],
      label: 'coordinator',
    });
    expect(ask).toThrow('“Coordinator, North” gives the speaker away');
    expect(quote(world, who, study, id)).toMatchObject({ exposure: 'high', clearance: 'fidelity-passed' });
    changeQuote(world, who, study, id, { identifiable: { on: '2020-11-01', how: 'paper', note: '' } });
    expect(ask()[0]).toMatchObject({ clearance: 'sent', attribution: 'Coordinator, North' });
    changeQuote(world, who, study, id, { label: '', namesArea: false });
    expect(quote(world, who, study, id)).toMatchObject({
      attribution: 'Voluntary sector leader',
      clearance: 'risk-checked',
    });
  });

  test('is of a day that has come, and not before the words were spoken', () => {
    const { world, who, study, id } = fitQuote();
    const said = quote(world, who, study, id).day ?? '';
    const ask = (day: string) =>
      askForClearance(world, who, study, { quotes: [id], audiences: ['funder'], day });
    expect(() => ask('2131-02-03')).toThrow('has not come yet');
    ask(said);
    expect(() =>
      recordAnswers(world, who, study, {
        quotes: [id],
        audiences: ['funder'],
        state: 'cleared',
        day: '2020-01-01',
      }),
    ).toThrow('had not been spoken yet');
    expect(quote(world, who, study, id)).toMatchObject({ clearance: 'sent', askedOn: said });
  });

  test('ends where a participant says no to being quoted', () => {
    const { world, who, study, id } = fitQuote();
    recordAnswers(world, who, study, { quotes: [id], audiences: ['public'], state: 'cleared' });
    addConsent(world, who, study, { participant: 'N-01', item: 'quote', answer: 'no' });
    expect(quote(world, who, study, id).audiences).toEqual([]);
    expect(() => askForClearance(world, who, study, { quotes: [id], audiences: ['funder'] })).toThrow(
      'said no to being quoted',
    );
  });

  test('knows other ways to sign it', () => {
    const { world, who, study, id } = fitQuote();
    expect(
      waysToSign(world, who, study, id).ways.map(({ label, namesArea }) => `${label} ${namesArea}`),
    ).toContain('voluntary sector leader false');
    const { ways, usual } = waysToSign(world, who, study, id, 'village elder');
    expect(usual).toBe('voluntary sector leader');
    expect(ways.at(-1)).toMatchObject({ label: 'village elder', fits: 0, exposure: 'high' });
  });

  test('can be undone and done again, in bulk', () => {
    const made = fitQuote();
    const { world, who, study, id } = made;
    const other = mark(made, 'It takes weeks again.').id;
    expectUndoable(made, () =>
      askForClearance(world, who, study, { quotes: [id, other, id], audiences: ['funder', 'public'] }),
    );
    expectUndoable(made, () =>
      recordAnswers(world, who, study, { quotes: [id, other], audiences: ['funder'], state: 'cleared' }),
    );
    expect(quotes(world, who, study, { clearance: 'cleared' })).toHaveLength(2);
  });
});
