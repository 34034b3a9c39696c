import { expect, test } from 'vitest';
import { printedAmong } from '#client/features/theme/printed-of.ts';
import { SourceId } from '#shared/ids.ts';

const source = SourceId.parse('00000000-0000-4000-8000-000000000001');
const signed = 'Coordinator, North';
const printedOf = printedAmong([
  { source, start: 10, end: 60, printed: 'We wave […] now.', attribution: signed, audiences: ['funder'] },
]);
const excerpt = { source, start: 10, end: 60, text: 'We wave, all of us, now.', attribution: 'A clerk' };

test('words marked as a quote are copied as print has them', () => {
  expect(printedOf(excerpt)).toMatchObject({ printed: 'We wave […] now.', attribution: signed });
});

test('words within a quote are cleared where it prints and signs them so, and others are not', () => {
  const within = { ...excerpt, end: 17, text: 'We wave', attribution: signed };
  expect(printedOf(within)).toEqual({ printed: 'We wave', attribution: signed, audiences: ['funder'] });
  expect(printedOf({ ...within, attribution: 'A clerk' }).audiences).toEqual([]);
  expect(printedOf({ ...within, text: 'all of us' }).audiences).toEqual([]);
  expect(printedOf({ ...within, end: 61 }).audiences).toEqual([]);
});
