import { describe, expect, test } from 'vitest';
import { draftOf, isBehind, isUnsaved, readDraft } from '#shared/memo/draft.ts';

const memo = { rev: 5, kind: 'analytic' as const, body: 'Why here?' };

describe('a draft of a memo', () => {
  test('is unsaved as soon as it says something else, and no longer when it says the same again', () => {
    const draft = draftOf(memo);
    expect(isUnsaved(draft)).toBe(false);
    expect(isUnsaved({ ...draft, body: 'Why there?' })).toBe(true);
    expect(isUnsaved({ ...draft, kind: 'reflexive' })).toBe(true);
    expect(isUnsaved({ ...draftOf(undefined), body: '  ' })).toBe(false);
    expect(isUnsaved({ ...draftOf(undefined), body: 'New' })).toBe(true);
  });

  test('is kept with what it was begun from, and anything else in its place is no draft', () => {
    const draft = { ...draftOf(memo), body: 'Why there?' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    for (const text of ['', 'Why there?', '{"body":1}', 'null']) expect(readDraft(text)).toBeUndefined();
  });

  test.each([
    ['untouched, whatever the memo says now', draftOf(memo), { ...memo, body: 'Theirs' }, false],
    [
      'written, and the memo says what it said',
      { ...draftOf(memo), body: 'Mine' },
      { ...memo, rev: 9 },
      false,
    ],
    [
      'written, and the memo says something else',
      { ...draftOf(memo), body: 'Mine' },
      { ...memo, body: 'Theirs' },
      true,
    ],
    [
      'written, and only the kind was changed',
      { ...draftOf(memo), body: 'Mine' },
      { ...memo, kind: 'reflexive' as const },
      true,
    ],
    ['written alike by both', { ...draftOf(memo), body: 'Ours' }, { ...memo, body: 'Ours' }, false],
    ['of a new memo', { ...draftOf(undefined), body: 'Mine' }, undefined, false],
  ])('%s: behind or not', (_, draft, now, behind) => {
    expect(isBehind(draft, now)).toBe(behind);
  });
});
