import { describe, expect, it } from 'vitest';
import { asAnswered } from '#client/features/coding/as-answered.ts';
import { codingLike } from './coding-like.ts';

const painted = codingLike({ id: 1, rev: 0 });
const real = codingLike({ id: 2, rev: 7 });
const ahead = new Set<string>([painted.id]);
const faceOf = new Map<string, string>([[real.id, painted.id]]);
const none = new Set<string>();

describe('codings once the server has answered', () => {
  it('carry its name in place of the one they were painted under', () => {
    const other = codingLike({ id: 3 });
    expect(asAnswered([other, painted], [real], { ahead, faceOf, removed: none })).toEqual([other, real]);
  });

  it('stay as they were changed on the page meanwhile', () => {
    const changed = { ...painted, stance: 'occurring' as const, prompted: true, end: painted.end + 4 };
    const [kept] = asAnswered([changed], [real], { ahead, faceOf, removed: none });
    expect(kept).toMatchObject({
      id: real.id,
      rev: 7,
      stance: 'occurring',
      prompted: true,
      end: changed.end,
    });
  });

  it('do not come back where they were removed on the page meanwhile', () => {
    expect(asAnswered([], [real], { ahead, faceOf, removed: ahead })).toEqual([]);
  });

  it('stand there once where the server knew them already, and not at all where it made none of them', () => {
    expect(asAnswered([real, painted], [real], { ahead, faceOf, removed: none })).toEqual([real]);
    expect(asAnswered([painted], [], { ahead, faceOf: new Map(), removed: none })).toEqual([]);
  });
});
