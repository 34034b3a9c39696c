import { expect, test } from 'vitest';
import { outlineOf, pieceLinesOf } from '#client/features/report/outline.ts';
import { toldBy } from '#client/features/report/piece-told.ts';
import { stretchOf } from '#client/features/report/use-follow.ts';
import { chunksOf } from '#shared/report/chunk.ts';

const body = '# One\n\nwords\n\n::matrix{}\n\nTwo\n===\n\n::matrix{}\n\n::nonsense{}\n\n- ::links{}';

test('headings have their lines, and each piece is asked for once', () => {
  const chunks = chunksOf(body);
  expect(outlineOf(chunks).map(({ text, line }) => [text, line])).toEqual([
    ['One', 1],
    ['Two', 7],
  ]);
  expect(pieceLinesOf(chunks)).toEqual(['::matrix{}']);
});

test('every line stands in a stretch, empty ones in the one before', () => {
  const chunks = chunksOf(body);
  expect([1, 2, 3, 7, 8, 99].map((line) => chunks[stretchOf(chunks, line)]?.line)).toEqual([
    1, 1, 3, 7, 7, 12,
  ]);
});

test('what a piece is told is read for its form, also where it is not understood', () => {
  expect(toldBy('::timeline{theme="winter-burnout" rows=voices}')).toEqual({
    name: 'timeline',
    told: { theme: 'winter-burnout', rows: 'voices' },
  });
  expect(toldBy('::quote{}')).toEqual({ name: 'quote', told: {} });
  expect(toldBy('::nonsense{}')).toBeNull();
  expect(toldBy('words')).toBeNull();
});
