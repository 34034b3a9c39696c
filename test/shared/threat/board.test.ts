import { expect, test } from 'vitest';
import { parseWhere } from '#shared/coding/passage-query.ts';
import { type BoardFilter, byWorst, isShown, toSetWhere } from '#shared/threat/board.ts';
import type { ThreatHere } from '#shared/threat/standing.ts';
import type { ThreatStatus } from '#shared/threat/threat.ts';

const here = (status: ThreatStatus, change: Partial<ThreatHere> = {}): ThreatHere => ({
  suggested: { status, note: null, lastEvidence: null, since: null, othersRaise: [] },
  recorded: null,
  withoutStance: 0,
  unexamined: 0,
  series: 'PPP',
  ...change,
});
const threat = (...areas: ThreatHere[]) => ({ addressedBy: ['rest days'], areas });

test('a filter shows a threat by what stands in any of its areas', () => {
  const shows = (one: ReturnType<typeof threat>, filter: BoardFilter) => isShown(one, filter);
  expect(shows(threat(here('predicted'), here('showing')), 'showing')).toBe(true);
  expect(shows(threat(here('predicted')), 'showing')).toBe(false);
  expect(shows(threat(here('mixed')), 'easing')).toBe(true);
  expect(shows(threat(here('possibly-overcome')), 'over')).toBe(true);
  expect(shows(threat(here('predicted', { withoutStance: 2 })), 'to-set')).toBe(true);
});

test('what a person recorded counts before what the rule says', () => {
  const recorded = here('possibly-overcome', {
    recorded: { status: 'showing', wave: 'w1', contradicted: null },
  });
  expect(isShown(threat(recorded), 'showing')).toBe(true);
  expect(isShown(threat(recorded), 'over')).toBe(false);
});

test('a threat that nothing addresses has no answer', () => {
  expect(isShown({ addressedBy: [], areas: [] }, 'no-answer')).toBe(true);
  expect(isShown(threat(here('showing')), 'no-answer')).toBe(false);
});

test('sorted by the worst area, then by the next, alike ones keep their order', () => {
  const rows = [
    { ...threat(here('no-data'), here('avoided')), title: 'gone' },
    { ...threat(here('showing'), here('predicted')), title: 'here and feared' },
    { ...threat(here('early-signs'), here('early-signs')), title: 'begins' },
    { ...threat(here('showing'), here('showing')), title: 'everywhere' },
    { ...threat(here('predicted'), here('showing')), title: 'feared and here' },
  ];
  expect(rows.toSorted(byWorst).map(({ title }) => title)).toEqual([
    'everywhere',
    'here and feared',
    'feared and here',
    'begins',
    'gone',
  ]);
});

test('the way to passages without a stance is one the passages understand', () => {
  expect(parseWhere(toSetWhere())).toEqual({
    all: [
      { field: 'kind', of: 'threat' },
      { field: 'voice', of: 'panel' },
      { field: 'stance', of: 'to-set' },
    ],
  });
  expect(toSetWhere('back-to-tendering', 'wexcombe')).toBe(
    'theme:back-to-tendering and area:wexcombe and voice:panel and stance:to-set',
  );
});
