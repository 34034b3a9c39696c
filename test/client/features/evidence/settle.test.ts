import { expect, it } from 'vitest';
import { settleOf } from '#client/features/evidence/settle.ts';
import { passWords } from '#client/features/evidence/signature.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { CoderId, PassId, SourceId, TextId } from '#shared/ids.ts';
import { cell, themeId } from '../over-time/view.ts';

const id = (end: number) => `00000000-0000-4000-8000-00000000000${end}`;
const source = (examined: boolean): EvidenceView['sources'][number] => ({
  id: SourceId.parse(id(1)),
  title: 'Northmere, August 2020, coordinator',
  kind: 'interview',
  voice: 'panel',
  day: '2020-08-20',
  participantWords: 1561,
  included: true,
  examined,
});

it('an interview that was not read for the theme is what would settle its cell', () => {
  const settle = settleOf({ cell: cell(0, 0, 'U'), sources: [source(false)], excerpts: [] });
  expect(settle.open).toEqual({ source: id(1), label: 'Read it now' });
});

it('silence that was earned leaves nothing to read', () => {
  expect(settleOf({ cell: cell(0, 0, 'A'), sources: [source(true)], excerpts: [] }).open).toBeNull();
});

it('a month without an interview is never called silence', () => {
  const missed = cell(0, 0, 'N', { noData: { cause: 'missed', reason: 'ill' } });
  expect(settleOf({ cell: missed, sources: [], excerpts: [] }).words).toContain('silence here says nothing');
  const held = cell(0, 0, 'N', { noData: { cause: 'held', reason: '' } });
  expect(settleOf({ cell: held, sources: [], excerpts: [] }).words).toBe('The transcript would settle it.');
});

it('a pass is signed with who, when, for what and under which codebook', () => {
  const coder = CoderId.parse(id(2));
  const signatures = {
    coders: [{ id: coder, name: 'Tom Okafor', initials: 'TO' }],
    events: [
      {
        number: 4,
        kind: 'create' as const,
        at: '2020-08-01T10:00:00.000Z',
        by: null,
        themes: [themeId(1)],
        results: [],
        note: '',
        before: {},
        version: '1',
      },
    ],
  };
  const pass = {
    id: PassId.parse(id(3)),
    rev: 1,
    source: SourceId.parse(id(1)),
    textVersion: TextId.parse(id(4)),
    coder,
    event: 4,
    themes: null,
    at: '2020-10-08T10:00:00.000Z',
  };
  expect(passWords(signatures, pass)).toMatch(/^Tom Okafor, .*8.*, under codebook 1$/);
  expect(passWords(signatures, { ...pass, themes: [themeId(1)] })).toContain('for one theme');
});
