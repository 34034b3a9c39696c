import { expect, test } from 'vitest';
import { lookedFor, standingOf, type ThreatHere, warningsOf } from '#shared/threat/standing.ts';
import type { ThreatStatus } from '#shared/threat/threat.ts';
import { watchIn } from '#shared/threat/watch.ts';

const suggested = (
  status: ThreatStatus,
  change: Partial<ThreatHere['suggested']> = {},
): ThreatHere['suggested'] => ({
  status,
  note: null,
  lastEvidence: null,
  since: null,
  othersRaise: [],
  ...change,
});
const names = new Map([
  ['w1', 'August'],
  ['w2', 'September'],
  ['w3', 'October'],
]);

test('without a person’s word the rule’s stands, with what it must not leave out', () => {
  expect(
    standingOf({ suggested: suggested('possibly-avoided', { note: 'so-far' }), recorded: null }),
  ).toEqual({
    status: 'possibly-avoided',
    words: 'possibly avoided so far',
    isConfirmed: false,
    differs: false,
  });
});

test('a recorded outcome agrees with its possibly, anything else differs', () => {
  const said = (status: ThreatStatus, rule: ThreatStatus) =>
    standingOf({ suggested: suggested(rule), recorded: { status, wave: 'w2', contradicted: null } });
  expect(said('avoided', 'possibly-avoided')).toMatchObject({ words: 'avoided', differs: false });
  expect(said('overcome', 'possibly-overcome').differs).toBe(false);
  expect(said('overcome', 'possibly-avoided').differs).toBe(true);
  expect(said('showing', 'predicted')).toMatchObject({ words: 'already showing', differs: true });
});

test('what is contradicted never stands plain: the rule’s status does, beside the word of it', () => {
  const contradicted = 'It is recorded or said to have shown here, so it was not avoided.';
  const here: ThreatHere = {
    suggested: suggested('showing'),
    recorded: { status: 'avoided', wave: 'w3', contradicted },
    withoutStance: 0,
    unexamined: 0,
    series: 'PPP',
  };
  expect(standingOf(here)).toEqual({
    status: 'showing',
    words: 'avoided, contradicted',
    isConfirmed: false,
    differs: true,
  });
  expect(warningsOf(here, names)[0]).toContain('so it was not avoided');
});

test('open waves and waves without enough to tell are not counted as looked for', () => {
  expect(lookedFor('AUANDP--')).toEqual({ of: 4, closed: 6 });
});

test('the most serious warning stands first', () => {
  const here: ThreatHere = {
    suggested: suggested('showing', { lastEvidence: 'w3', since: 'as-of', othersRaise: ['w2'] }),
    recorded: { status: 'early-signs', wave: 'w2', contradicted: null },
    withoutStance: 3,
    unexamined: 2,
    series: 'APP',
  };
  expect(warningsOf(here, names)).toEqual([
    'more said since September',
    '3 without stance',
    '2 not read for it',
    'as of October',
    'other voices raise it',
  ]);
  expect(warningsOf({ ...here, recorded: null, withoutStance: 0, unexamined: 0 }, names)[0]).toBe(
    'as of October',
  );
});

test('an area’s own watch words stand before the study’s, one by one', () => {
  const everywhere = {
    question: 'Who is off?',
    claim: 'Feared.',
    avoidedIf: 'a',
    overcomeIf: 'b',
    askIn: null,
  };
  const own = { question: 'Who in the north?', claim: '', avoidedIf: '', overcomeIf: '', askIn: null };
  expect(watchIn(everywhere, own)).toEqual({ ...everywhere, question: 'Who in the north?' });
  expect(watchIn(null, null).question).toBe('');
});
