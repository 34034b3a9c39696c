import type { Theme } from './theme.ts';

/**
 * Answers: why can a theme not be called so here? A title stands once among the themes in use that share a
 * parent, or, without one, a kind; whatever the case of its letters.
 */
export function titleTaken(
  themes: readonly Pick<Theme, 'id' | 'kind' | 'parent' | 'title' | 'retired'>[],
  { kind, parent }: { kind: Theme['kind']; parent: string | null },
  title: string,
  self?: string,
): string | undefined {
  const other = themes.find(
    (one) =>
      one.id !== self &&
      !one.retired &&
      one.parent === parent &&
      (parent !== null || one.kind === kind) &&
      one.title.toLowerCase() === title.trim().toLowerCase(),
  );
  return other && `There is already a theme called “${other.title}” in that place.`;
}
