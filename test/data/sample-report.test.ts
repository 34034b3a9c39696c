import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { edition, editions } from '#server/service/edition.ts';
import { reports } from '#server/service/report.ts';
import { reportGaps } from '#server/service/report-gaps.ts';
import { openSample } from '#server/service/sample.ts';
import { testWorld } from '#test/support/world.ts';

const TAKEN_BACK = 'No one asked me to';

test('the sample has its interim report as it was frozen, with a mark where a quote was withdrawn since', () => {
  const { world, who } = testWorld();
  const study = openSample(world, who);
  expect(reports(world, who, study).map(({ title, editions: count }) => [title, count])).toEqual([
    ['Interim report', 1],
    ['Final report', 0],
  ]);
  const [head] = editions(world, who, study, 'interim-report');
  expect(head).toMatchObject({ name: 'Interim', waves: ['August 2020', 'September 2020', 'October 2020'] });
  expect(head?.withdrawn).toHaveLength(1);
  const { document } = edition(world, who, study, 'interim-report', 'interim');
  expect(JSON.stringify(document)).not.toContain(TAKEN_BACK);
  expect(document.pieces.flatMap(({ blocks }) => blocks).some(({ block }) => block === 'gap')).toBe(false);
  expect(check(world, who, study).problems).toEqual([]);
});

test('the final report of the sample is a draft that shows what stops it and what there is to consider', () => {
  const { world, who } = testWorld();
  const study = openSample(world, who);
  const gaps = reportGaps(world, who, study, 'final-report');
  expect(gaps.map(({ stops, kind }) => `${stops ? '!' : ' '} ${kind}`)).toEqual([
    '! claim-too-wide',
    '! quote-not-cleared',
    '! quote-not-cleared',
    '  not-in-summary',
    '  not-in-summary',
    '  no-evidence',
    '  section-empty',
    '  section-empty',
  ]);
});
