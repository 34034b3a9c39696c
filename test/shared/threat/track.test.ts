import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stance } from '#shared/coding/coding.ts';
import { ThreatStatus } from '#shared/threat/threat.ts';
import { isBlank, trackOf } from '#shared/threat/track.ts';

const nothing = { stances: [], recorded: [] };

test('a track shows where a threat is and where it was', () => {
  expect(trackOf('showing', { stances: ['anticipated', 'early-sign', 'occurring'], recorded: [] })).toEqual({
    now: [2],
    before: [0, 1],
    end: null,
  });
});

test('mixed reports stand at two places', () => {
  expect(trackOf('mixed', nothing).now).toEqual([2, 3]);
});

test('avoided leaves the track where it was, overcome ends at its last place', () => {
  expect(trackOf('possibly-avoided', { stances: ['anticipated', 'not-happening'], recorded: [] })).toEqual({
    now: [],
    before: [0],
    end: 'bar',
  });
  expect(trackOf('overcome', { stances: [], recorded: ['predicted', 'showing'] })).toEqual({
    now: [4],
    before: [0, 2],
    end: 'tick',
  });
  expect(trackOf('possibly-overcome', nothing).end).toBe(null);
});

test('what nobody said has no place', () => {
  for (const status of ['not-reported', 'not-examined', 'no-data', 'denied'] as const)
    expect(isBlank(trackOf(status, nothing))).toBe(true);
});

test('no place is both now and before, and none lies off the track', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ThreatStatus.options),
      fc.array(fc.constantFrom(...Stance.options)),
      fc.array(fc.constantFrom(...ThreatStatus.options)),
      (status, stances, recorded) => {
        const { now, before } = trackOf(status, { stances, recorded });
        expect(before.filter((place) => now.includes(place))).toEqual([]);
        for (const place of [...now, ...before]) expect(place).toBeGreaterThanOrEqual(0);
        for (const place of [...now, ...before]) expect(place).toBeLessThanOrEqual(4);
      },
    ),
  );
});
