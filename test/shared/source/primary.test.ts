import { describe, expect, it } from 'vitest';
import { ParticipantId, SourceId } from '#shared/ids.ts';
import { type Likely, type PrimaryReason, proposedPrimary } from '#shared/source/primary.ts';

const id = (at: number) => SourceId.parse(`00000000-0000-4000-8000-00000000000${at}`);
const source = (at: number, known: Partial<Likely> = {}): Likely => ({
  id: id(at),
  form: 'transcript',
  participants: [],
  conductedOn: null,
  words: 100,
  timed: false,
  keptAt: '2020-10-01T09:00:00.000Z',
  ...known,
});
const BOTH = { aInB: true, bInA: true };

describe('the one of two like sources that counts', () => {
  it('is never one whose words are only a part of the other’s, whatever else is known of it', () => {
    const part = source(1, { timed: true, conductedOn: '2020-10-01' });
    const whole = source(2, { form: 'summary' });
    expect(proposedPrimary(part, whole, { aInB: true, bInA: false })).toEqual({
      primary: id(2),
      reason: 'holds-more',
    });
    expect(proposedPrimary(whole, part, { aInB: false, bInA: true })).toEqual({
      primary: id(2),
      reason: 'holds-more',
    });
  });

  it.each<[PrimaryReason, Partial<Likely>, Partial<Likely>]>([
    ['form', { form: 'full-notes' }, { form: 'summary', timed: true }],
    ['details', { participants: [ParticipantId.parse(id(9))] }, { keptAt: '2020-01-01' }],
    ['earlier', { keptAt: '2020-09-01T00:00:00.000Z' }, { words: 200 }],
    ['words', { words: 101 }, {}],
    ['neither', {}, {}],
  ])('is told by %s', (reason, first, second) => {
    const [a, b] = [source(1, first), source(2, second)];
    expect(proposedPrimary(a, b, BOTH)).toEqual({ primary: a.id, reason });
    expect(proposedPrimary(b, a, BOTH)).toEqual({ primary: a.id, reason });
  });
});
