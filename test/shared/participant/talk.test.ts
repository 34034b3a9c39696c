import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedText, talkOf, WITHDRAWN } from '#shared/participant/talk.ts';

const TURN = 'Nobody asked whose budget it was, and that’s how we did it in a day.';
const talk = talkOf([TURN, 'It takes weeks again.'], ['Zofia Zebra', 'Grace', 'zz@example.org']);

describe('somebody’s words', () => {
  test.each([
    [
      'six in a row, whatever their capitals and signs',
      'She said nobody asked: whose “BUDGET” it was.',
      `She said ${WITHDRAWN}.`,
    ],
    ['five in a row are left', 'Nobody asked whose budget it', 'Nobody asked whose budget it'],
    [
      'three in quotation marks',
      'They say “in a day” often, in a day.',
      `They say “${WITHDRAWN}” often, in a day.`,
    ],
    ['a whole short sentence in marks', 'Again: "It takes weeks again."', `Again: "${WITHDRAWN}."`],
    ['two runs apart', `${TURN} Well. ${TURN}`, `${WITHDRAWN}. Well. ${WITHDRAWN}.`],
    ['a full name and an address', 'ZOFIA ZEBRA (zz@example.org) called', `${WITHDRAWN}) called`],
    ['a name of one word only as it is written', 'Grace asked for grace', `${WITHDRAWN} asked for grace`],
  ])('are found: %s', (_, text, expected) => {
    expect(talk.without(text)).toBe(expected);
  });

  test('never reach from one turn into the next', () => {
    const text = 'we did it in a day It takes weeks';
    expect(talk.without(text)).toBe(`${WITHDRAWN} It takes weeks`);
  });

  test('are told where they are all of a text, however short', () => {
    expect(['in a day', 'takes weeks', 'day', 'in a week'].map(talk.isAll)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('are found in JSON within JSON, and what holds none keeps its very bytes', () => {
    const kept = '{ "a": [1,  2] }';
    expect(changedText(kept, talk.without)).toBe(kept);
    const inner = JSON.stringify({ words: `“${TURN}”\n`, number: 1 });
    expect(
      JSON.parse(JSON.parse(changedText(JSON.stringify([{ row: inner }]), talk.without))[0].row),
    ).toEqual({
      words: `“${WITHDRAWN}.”\n`,
      number: 1,
    });
  });

  test('leave no six in a row behind, wherever they are set', () => {
    const some = fc.stringMatching(/^[a-z ]{0,30}$/);
    fc.assert(
      fc.property(some, some, (before, after) => {
        const left = talk.without(`${before} ${TURN} ${after}`);
        expect(talk.without(left)).toBe(left);
        expect(left).not.toContain('whose budget');
      }),
      { numRuns: 50 },
    );
  });
});
