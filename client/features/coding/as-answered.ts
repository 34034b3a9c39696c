import type { Coding } from '#shared/coding/coding.ts';

interface Answered {
  /** Painted ahead of the answer, and now called what the server calls them. */
  ahead: ReadonlySet<string>;
  /** What each was painted as, by the id that the server gave. */
  faceOf: ReadonlyMap<string, string>;
  /** Taken off the page since. */
  removed: ReadonlySet<string>;
}

/**
 * The codings on the page once the server has answered with its own: these in place of those painted ahead of it,
 * as they were changed on the page meanwhile, and none that was removed there meanwhile.
 */
export function asAnswered(
  before: readonly Coding[],
  answer: readonly Coding[],
  { ahead, faceOf, removed }: Answered,
): Coding[] {
  const painted = new Map<string, Coding>(before.map((one) => [one.id, one]));
  const fresh = answer.flatMap((one): Coding[] => {
    const face = faceOf.get(one.id) ?? '';
    if (painted.has(one.id) || removed.has(face)) return [];
    const { start, end, stance, told, prompted } = painted.get(face) ?? one;
    return [{ ...one, start, end, stance, told, prompted }];
  });
  return [...before.filter(({ id }) => !ahead.has(id)), ...fresh];
}
