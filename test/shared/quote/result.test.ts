import { describe, expect, test } from 'vitest';
import { resultWords } from '#shared/quote/result.ts';

const nothing = { count: 0, exact: 0, close: [], refused: 0, withdrawn: 0 };
const trust = { typed: 'trsut', terms: ['trust', 'trusted'] };

describe('what is said about a result', () => {
  test('names the close spelling that was read instead', () => {
    expect(resultWords({ ...nothing, count: 21, close: [trust] })).toEqual([
      'close spelling of “trsut”: trust, trusted',
    ]);
  });

  test('says how many came by a close spelling where others hold the word as typed', () => {
    expect(
      resultWords({ ...nothing, count: 5, exact: 3, close: [{ typed: 'trust', terms: ['rust'] }] }),
    ).toEqual(['2 by close spelling of “trust”: rust']);
  });

  test('says what is not shown, and leaves out what nobody would read', () => {
    expect(resultWords({ ...nothing, count: 3, exact: 3, refused: 2 })).toEqual(['2 refused not shown']);
    expect(resultWords({ ...nothing, refused: 1, withdrawn: 1 })).toEqual([
      '1 refused, 1 withdrawn not shown',
    ]);
    const many = { typed: 'calls', terms: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect(resultWords({ ...nothing, count: 1, close: [many] })).toEqual([
      'close spelling of “calls”: a, b, c, d and 2 more',
    ]);
  });
});
