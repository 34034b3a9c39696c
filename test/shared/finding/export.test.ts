import { expect, test } from 'vitest';
import { type FindingTold, findingsMarkdown, findingsTable } from '#shared/finding/export.ts';
import { CoderId, FindingId } from '#shared/ids.ts';

const told: FindingTold = {
  finding: {
    id: FindingId.parse('00000000-0000-4000-8000-000000000001'),
    rev: 1,
    position: 0,
    report: null,
    claim: 'Trust grew in all three areas.',
    kind: 'shared',
    confidence: 'firm',
    themes: [],
    areas: [],
    waves: [],
    evidence: [],
    against: [],
    againstNote: 'None found; looked in October.',
    note: '',
    state: 'draft',
    by: CoderId.parse('00000000-0000-4000-8000-000000000002'),
    at: '2026-01-01T00:00:00.000Z',
    restsOn: { areas: [], waves: [], excerpts: 1, sources: 1, people: 1 },
  },
  reach: {
    claimed: 'all three areas',
    evidenced: 'one, Wexcombe',
    isTooWide: true,
    lacks: [],
    emptyWaves: [],
  },
  problems: [{ kind: 'too-wide', why: 'Not raised in Northmere.' }],
  themes: ['Trust'],
  areas: ['Wexcombe'],
  waves: [],
  report: '',
  signed: 'draft',
};

test('a finding leaves with its reach and what is still open beside it', () => {
  expect(findingsMarkdown('Two towns: findings', [told])).toBe(`# Two towns: findings

## 1. What areas share

Trust grew in all three areas.

- **Themes:** Trust
- **Reach:** Claimed: all three areas; evidenced: one, Wexcombe.
- **Confidence:** Firm: several sources over several waves
- **Rests on:** 1 excerpt of 1 source and 1 person
- **What speaks against it:** 0 excerpts. None found; looked in October.
- **Wider than the evidence:** Not raised in Northmere.
- **State:** draft
`);
  const { columns, rows } = findingsTable([told]);
  expect(rows[0]).toHaveLength(columns.length);
  expect(rows[0]?.[columns.indexOf('open')]).toBe('Wider than the evidence: Not raised in Northmere.');
});
