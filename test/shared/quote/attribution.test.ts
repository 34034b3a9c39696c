import { expect, test } from 'vitest';
import { attributionOf } from '#shared/quote/attribution.ts';

const interview = { kind: 'interview' as const, title: 'North, August' };
const area = { name: 'North' };
const hester = { role: 'coordinator', label: '' };

test.each([
  ['role and area', { participant: hester }, 'Coordinator, North'],
  [
    'the label before the role',
    { participant: { ...hester, label: 'council officer' } },
    'Council officer, North',
  ],
  ['the quote’s own label before both', { participant: hester, label: 'organiser' }, 'Organiser, North'],
  ['nobody known', { participant: null }, 'Participant, North'],
  ['no area', { participant: hester, area: null }, 'Coordinator'],
  [
    'a document by its title',
    { participant: null, source: { kind: 'reading' as const, title: 'Criteria' } },
    'Criteria',
  ],
])('a quote is attributed by %s', (_, said, attribution) => {
  expect(attributionOf({ source: interview, area, ...said })).toBe(attribution);
});
