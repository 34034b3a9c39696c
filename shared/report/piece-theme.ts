import { meant } from '../reference.ts';
import type { GapFacts } from './examined.ts';
import type { Piece } from './piece.ts';

type Theme = GapFacts['themes'][number];

/** The theme that a piece is about by name; none where it is about many. */
export function themeOf({ piece, settings }: Piece, themes: readonly Theme[]): Theme | undefined {
  const named = piece === 'theme' ? settings.id : piece === 'timeline' ? settings.theme : undefined;
  if (named === undefined) return undefined;
  return meant(
    named,
    themes.map((theme) => ({ id: theme.id, names: [theme.title], theme })),
  )[0]?.theme;
}
