import { expect, test } from 'vitest';
import { readDraft, written } from '#client/features/study/policies-draft.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { policyNames } from '#shared/study/policy-words.ts';

test('what is written as it stands asks for nothing', () => {
  const draft = Object.fromEntries(policyNames.map((name) => [name, written(defaultPolicies[name])]));
  expect(readDraft(defaultPolicies, draft)).toEqual({ changes: {}, errors: {} });
  expect(readDraft(defaultPolicies, { absenceWords: '1,000', strengthRatio: '1.50' })).toEqual({
    changes: {},
    errors: {},
  });
});

test('numbers, pairs and a yes are read', () => {
  const draft = { absenceWords: ' 1,200 ', shareSizes: '4 20', noAnswerIsConsent: 'true' };
  expect(readDraft(defaultPolicies, draft).changes).toEqual({
    absenceWords: 1200,
    shareSizes: [4, 20],
    noAnswerIsConsent: true,
  });
});

test('what makes no sense is said beside its field, and asks for nothing', () => {
  const draft = {
    absenceWords: '-1',
    firmWaves: '2.5',
    toleratedPercent: '120',
    shareSizes: '20 4',
    sharePoints: '',
    surgeRatio: 'much',
  };
  expect(readDraft(defaultPolicies, draft)).toEqual({
    changes: {},
    errors: {
      absenceWords: 'At least 0.',
      firmWaves: 'A whole number.',
      toleratedPercent: 'At most 100.',
      shareSizes: 'The smaller one comes first.',
      sharePoints: 'A number.',
      surgeRatio: 'A number.',
    },
  });
});
