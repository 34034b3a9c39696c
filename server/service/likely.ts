import { listTurns } from '#server/store/study/text.ts';
import type { LikelyPassage } from '#shared/codebook/queue.ts';
import { passageLike } from '#shared/search/likely-passage.ts';
import { sourceAtHand } from './coding.ts';
import { findTheme } from './find.ts';
import { mayRead } from './permission.ts';
import { knownOf } from './similar.ts';
import type { Who, World } from './world.ts';

const DEFAULT_LIMIT = 20;

/**
 * Passages of a source that may hold a theme, not coded with it and not turned down, the likeliest first: found
 * by the words of its title, definition and codings, weighed as similar passages are. Never more than a hint.
 */
export function likelyPassages(
  world: World,
  who: Who,
  study: string,
  asked: { theme: string; source: string; limit?: number | undefined },
): LikelyPassage[] {
  const { db } = mayRead(world, who, study);
  const source = sourceAtHand(db, asked.source);
  const { codings, terms } = knownOf(db, findTheme(db, asked.theme));
  const taken = codings.filter(({ textVersion }) => textVersion === source.text);
  return listTurns(db, source.text)
    .flatMap((turn, at): LikelyPassage[] => {
      if (turn.role === 'interviewer') return [];
      const within = taken.map(({ start, end }) => ({ start: start - turn.start, end: end - turn.start }));
      const found = passageLike(terms, turn.text, within);
      if (!found) return [];
      const { start, end, score, because } = found;
      return [
        {
          turn: turn.id,
          turnNumber: at + 1,
          start: turn.start + start,
          end: turn.start + end,
          score,
          because,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, asked.limit ?? DEFAULT_LIMIT);
}
