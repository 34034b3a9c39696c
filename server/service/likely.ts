import { listCodingsOfTheme } from '#server/store/study/coding.ts';
import { listSources } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import type { LikelyPassage } from '#shared/codebook/queue.ts';
import { backgroundOf, likeness, themeTerms } from '#shared/search/likeness.ts';
import { touches } from '#shared/span.ts';
import { sourceAtHand } from './coding.ts';
import { findTheme } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const DEFAULT_LIMIT = 20;

/**
 * Turns of a source that may hold a theme and do not carry it yet, the likeliest first: found by the words of
 * its title, definition and codings, against how common these words are in the study. Never more than a hint.
 */
export function likelyPassages(
  world: World,
  who: Who,
  study: string,
  asked: { theme: string; source: string; limit?: number | undefined },
): LikelyPassage[] {
  const { db } = mayRead(world, who, study);
  const theme = findTheme(db, asked.theme);
  const source = sourceAtHand(db, asked.source);
  const codings = listCodingsOfTheme(db, theme.id).filter(({ state }) => state === 'accepted');
  const background = backgroundOf(
    listSources(db)
      .filter(({ trashedAt }) => trashedAt === null)
      .flatMap(({ text }) => listTurns(db, text).map((turn) => turn.text)),
  );
  const terms = themeTerms(
    theme,
    codings.map(({ text }) => text),
    background,
  );
  const carried = codings.filter((coding) => coding.source === source.id);
  return listTurns(db, source.text)
    .flatMap((turn, at): LikelyPassage[] => {
      if (turn.role === 'interviewer' || carried.some((coding) => touches(coding, turn))) return [];
      const { score, because } = likeness(terms, turn.text);
      if (score <= 0) return [];
      return [{ turn: turn.id, turnNumber: at + 1, start: turn.start, end: turn.end, score, because }];
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, asked.limit ?? DEFAULT_LIMIT);
}
