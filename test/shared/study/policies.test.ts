import { expect, test } from 'vitest';
import { defaultPolicies, Policies, PoliciesChanges } from '#shared/study/policies.ts';
import { policyChanges, policyNames } from '#shared/study/policy-words.ts';

test('a study from before a threshold existed has the method’s', () => {
  expect(Policies.parse({ absenceWords: 600 })).toEqual({ ...defaultPolicies, absenceWords: 600 });
});

test('changes hold what was named and nothing else', () => {
  expect(PoliciesChanges.parse({})).toEqual({});
  expect(PoliciesChanges.parse({ firmWaves: 4 })).toEqual({ firmWaves: 4 });
});

test('every threshold has its words', () => {
  expect(new Set(policyNames)).toEqual(new Set(Object.keys(defaultPolicies)));
});

test('a change is told from what to what, and only where something differs', () => {
  expect(policyChanges(defaultPolicies, { absenceWords: 1200, shareSizes: [5, 20], firmWaves: 5 })).toEqual([
    'Talk before silence counts: 1,000 → 1,200 words',
    'Sizes of marks: 5 and 15 → 5 and 20 points',
  ]);
});
