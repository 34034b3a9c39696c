import { expect, test } from 'vitest';
import { addCoding } from '#server/service/coding.ts';
import { codingCounts } from '#server/service/coding-count.ts';
import { trashSource } from '#server/service/source.ts';
import { codedStudy } from '#test/support/coded.ts';

test('themes are counted by area and wave, in codings and in passages, without the trash and a source named', () => {
  const { world, who, other, study, august, interview, theme, code } = codedStudy();
  const trust = theme('Trust grew');
  code('We decided', trust);
  code('weeks again', trust);
  code('weeks again', trust, {}, other);
  const september = interview('2020-09');
  addCoding(world, who, study, { source: september, start: 0, end: 10, theme: trust });
  const trashed = interview('2020-10');
  addCoding(world, who, study, { source: trashed, start: 0, end: 10, theme: trust });
  trashSource(world, who, study, trashed, true);
  const counts = (without?: string) =>
    codingCounts(world, who, study, without).map(({ codings, excerpts }) => [codings, excerpts]);
  expect(counts().sort()).toEqual([
    [1, 1],
    [3, 2],
  ]);
  expect(counts(august)).toEqual([[1, 1]]);
});
