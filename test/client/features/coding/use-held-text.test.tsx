import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useHeldText } from '#client/features/coding/use-held-text.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { SourceView } from '#shared/source/source.ts';
import { codingLike } from './coding-like.ts';
import { textLike } from './text-like.ts';

afterEach(cleanup);

const read = (source: SourceView, codings: readonly Coding[]) =>
  renderHook((now) => useHeldText(now.source, now.codings), { initialProps: { source, codings } });

test('codings that come and go on the text one reads are seen at once', () => {
  const one = codingLike({ id: 1 });
  const source = textLike(1);
  const { result, rerender } = read(source, [one]);
  const two = codingLike({ id: 2 });
  rerender({ source, codings: [one, two] });
  expect(result.current.codings).toEqual([one, two]);
  expect(result.current.isCorrected).toBe(false);
});

test('a corrected text waits, whichever of text and codings is told of first, and codings keep their place', () => {
  const before = codingLike({ id: 1, start: 0, end: 4 });
  const after = codingLike({ id: 1, start: 6, end: 10, text: 2, told: 'in May' });
  const source = textLike(1);
  for (const first of ['codings', 'text'] as const) {
    const { result, rerender } = read(source, [before]);
    rerender(first === 'codings' ? { source, codings: [after] } : { source: textLike(2), codings: [before] });
    expect(result.current.source.text).toBe('Text 1');
    expect(result.current.codings.map(({ start, end }) => [start, end])).toEqual([[0, 4]]);
    rerender({ source: textLike(2), codings: [after] });
    expect(result.current.isCorrected).toBe(true);
    // Where it stood, with what was said of it since.
    expect(result.current.codings).toEqual([{ ...before, told: 'in May' }]);
    act(() => result.current.takeOver());
    expect(result.current.source.text).toBe('Text 2');
    expect(result.current.codings).toEqual([after]);
    expect(result.current.isCorrected).toBe(false);
  }
});

test('while a corrected text waits, what is removed goes, and what is coded on the text before is shown until refused', () => {
  const [one, two] = [codingLike({ id: 1 }), codingLike({ id: 2 })];
  const moved = [codingLike({ id: 1, text: 2 }), codingLike({ id: 2, text: 2 })];
  const { result, rerender } = read(textLike(1), [one, two]);
  const source = textLike(2);
  rerender({ source, codings: moved });
  expect(result.current.codings).toEqual([one, two]);
  const painted = codingLike({ id: 3 });
  expect(result.current.asHeld([...moved, painted])).toEqual([one, two, painted]);
  expect(result.current.asHeld(moved)).toEqual([one, two]);
  rerender({ source, codings: moved.slice(1) });
  expect(result.current.codings).toEqual([two]);
});
