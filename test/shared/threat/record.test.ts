import { expect, test } from 'vitest';
import { type ThreatHistory, whyNotRecorded } from '#shared/threat/record.ts';

const reasoned = { excerpts: [], reason: 'the lease was renewed' };
const at = (wave: number, more: Partial<ThreatHistory>): ThreatHistory => ({
  wave,
  stances: [],
  recorded: [],
  ...more,
});

test.each([
  ['foreseen in words', [at(0, { stances: ['anticipated'] })], null],
  ['foreseen on record', [at(0, { recorded: ['early-signs'] })], null],
  ['never foreseen', [at(0, {})], 'Nobody foresaw it'],
  ['foreseen only now', [at(2, { stances: ['anticipated'] })], 'Nobody foresaw it'],
  [
    'foreseen, then showing',
    [at(0, { stances: ['anticipated'] }), at(1, { stances: ['occurring'] })],
    'It has shown',
  ],
  [
    'foreseen, then recorded as mixed',
    [at(0, { stances: ['early-sign'] }), at(2, { recorded: ['mixed'] })],
    'It has shown',
  ],
  [
    'foreseen, and showing only later',
    [at(0, { stances: ['anticipated'] }), at(3, { stances: ['occurring'] })],
    null,
  ],
])('avoided: %s', (_, history, why) => {
  const found = whyNotRecorded('avoided', 2, history, reasoned);
  if (why === null) expect(found).toBeNull();
  else expect(found).toContain(why);
});

test.each([
  ['showed in words', [at(1, { stances: ['occurring'] })], true],
  ['began to show', [at(0, { stances: ['early-sign'] })], true],
  ['showed on record', [at(1, { recorded: ['showing'] })], true],
  ['only feared', [at(0, { stances: ['anticipated'] })], false],
  ['showed only now', [at(2, { stances: ['occurring'] })], false],
])('overcome: %s', (_, history, may) => {
  expect(whyNotRecorded('overcome', 2, history, reasoned) === null).toBe(may);
});

test('both need an excerpt or a reasoned note; other statuses need nothing', () => {
  const history = [at(0, { stances: ['early-sign'] })];
  expect(whyNotRecorded('overcome', 2, history, { excerpts: [], reason: 'it passed' })).toContain(
    'Silence alone',
  );
  expect(whyNotRecorded('overcome', 2, history, { excerpts: ['one'], reason: '' })).toBeNull();
  expect(whyNotRecorded('showing', 0, [], { excerpts: [], reason: '' })).toBeNull();
});
