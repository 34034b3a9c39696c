import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedText, sentencesOf } from '#shared/assessment/sentences.ts';
import { CodingId } from '#shared/ids.ts';

const coding = (number: number) => CodingId.parse(`00000007-0000-4000-8000-00000000000${number}`);

describe('the sentences of an assessment', () => {
  test.each([
    ['It held. Nobody left.', ['It held.', 'Nobody left.']],
    ['“Same call!” says W-01. Then silence…', ['“Same call!” says W-01.', 'Then silence…']],
    [
      'Dr. Okafor, e.g. in May, asked St. John. No answer',
      ['Dr. Okafor, e.g. in May, asked St. John.', 'No answer'],
    ],
    ['Funds came\nThree weeks late', ['Funds came', 'Three weeks late']],
    ['It cost 3.5 days. 12 people came.', ['It cost 3.5 days.', '12 people came.']],
    ['', []],
  ])('of “%s” are found', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('together hold every word of it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', '!', ' ', '\n', '”', 'Dr') }), (text) => {
        const words = (of: string) => of.split(/\s+/).filter(Boolean);
        expect(sentencesOf(text).flatMap(words).join('')).toBe(words(text).join(''));
      }),
    );
  });
});

describe('what a sentence rests on', () => {
  const cites = [
    { coding: coding(1), sentence: 'It held.' },
    { coding: coding(2), sentence: 'Nobody left.' },
    { coding: coding(1), sentence: 'Nobody left.' },
  ];

  test('stays with it wherever it goes, and is listed apart once its words changed', () => {
    expect(citedText('Nobody left.  It held for now.', cites)).toEqual({
      sentences: [
        { text: 'Nobody left.', codings: [coding(2), coding(1)] },
        { text: 'It held for now.', codings: [] },
      ],
      loose: [{ coding: coding(1), sentence: 'It held.' }],
    });
  });

  test('is with the first of two sentences alike', () => {
    expect(
      citedText('It held. It held.', cites.slice(0, 1)).sentences.map(({ codings }) => codings.length),
    ).toEqual([1, 0]);
  });
});
