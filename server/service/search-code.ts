import { putCoding } from '#server/store/study/coding.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import type { SourceId } from '#shared/ids.ts';
import type { HitsToCode } from '#shared/search/hit.ts';
import { reachOf } from '#shared/search/sentence.ts';
import type { Source } from '#shared/source/source.ts';
import { draftCoding, excerptIn, sourceAtHand, themeForWork, twinInForce } from './coding.ts';
import { mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

const moved = (): DomainError =>
  new DomainError('conflict', 'The words that were found are not in the source any more.', {
    help: 'Its text was corrected meanwhile. Search again.',
  });

/**
 * Codes hits that somebody looked at with a theme, in one deed; interviewers' turns are refused, and words that
 * carry the theme already are left as they are and counted in `existing`.
 */
export function codeHits(
  world: World,
  who: Who,
  study: string,
  { theme: reference, as, hits }: HitsToCode,
): { items: Coding[]; existing: number } {
  return write(world, who, mayWrite(world, who, study), 'coding.add', (tx) => {
    const theme = themeForWork(tx.db, reference);
    const texts = new Map<SourceId, { source: Source; turns: TurnText[] }>();
    const items: Coding[] = [];
    let existing = 0;
    for (const hit of hits) {
      const known = texts.get(hit.source) ?? {
        source: sourceAtHand(tx.db, hit.source),
        turns: [],
      };
      if (!texts.has(hit.source)) known.turns = listTurns(tx.db, known.source.text);
      texts.set(hit.source, known);
      const turn = known.turns.find(({ id }) => id === hit.turn);
      if (!turn) throw moved();
      const inTurn = hit.matches.map(({ start, end }) => ({
        start: start - turn.start,
        end: end - turn.start,
      }));
      if (inTurn.some(({ start, end }) => start < 0 || end > turn.text.length)) throw moved();
      for (const span of reachOf(turn.text, inTurn, as)) {
        const excerpt = excerptIn(tx.db, known.source.text, {
          start: turn.start + span.start,
          end: turn.start + span.end,
        });
        const draft = draftCoding(tx, world, known.source, theme, excerpt, {});
        if (twinInForce(tx, draft)) existing += 1;
        else {
          putCoding(tx.db, draft);
          items.push(draft);
        }
      }
    }
    if (items.length === 0)
      throw new DomainError('conflict', `These words already carry ${theme.title}.`, { field: 'hits' });
    const passages = items.length === 1 ? 'a passage' : `${items.length} passages`;
    tx.say(
      `Coded ${passages} found by search with ${theme.title}`,
      theme.id,
      ...texts.keys(),
      ...items.map(({ id }) => id),
    );
    return { items, existing };
  });
}
