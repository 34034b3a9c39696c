import type { Db } from '#server/store/database.ts';
import {
  type AnchoredThing,
  listAnchored,
  listSourcesWithUnplaced,
  putPlace,
} from '#server/store/study/anchored.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { excerptAt, passageAt } from '#shared/coding/excerpt.ts';
import type { NewPlacements, Unplaced } from '#shared/correction/correction.ts';
import { DomainError } from '#shared/errors.ts';
import type { Source } from '#shared/source/source.ts';
import { sourceAtHand } from './coding.ts';
import { findSource } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { alreadyThere, carriedTo } from './text-carry.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

function unplacedOf(db: Db, source: Source): Unplaced[] {
  return carriedTo(db, source, listTurns(db, source.text))
    .filter(({ waited, thing }) => waited && !thing.trashed)
    .map(({ thing, version, words, why, place }) => ({
      source: source.id,
      word: thing.word,
      id: thing.id,
      theme: thing.theme,
      by: thing.by,
      why,
      version,
      before: words,
      start: place.start,
      end: place.end,
    }));
}

/** What waits on earlier texts to be placed on the ones in force, source by source, in the order of the text. */
export function unplaced(
  world: World,
  who: Who,
  study: string,
  asked: { source?: string | undefined } = {},
): Unplaced[] {
  const { db } = mayRead(world, who, study);
  if (asked.source !== undefined) {
    const source = findSource(db, asked.source);
    const waits = listAnchored(db, source.id).some(({ text }) => text !== source.text);
    return waits && source.trashedAt === null ? unplacedOf(db, source) : [];
  }
  return listSourcesWithUnplaced(db).flatMap((id) => {
    const source = findSourceById(db, id);
    return source ? unplacedOf(db, source) : [];
  });
}

/** Puts things that wait, or that stand elsewhere, onto words of a source's text in force. */
export function placeOnText(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { items: placements, textVersion }: NewPlacements,
): Unplaced[] {
  return write(world, who, mayWrite(world, who, study), 'text.place', (tx) => {
    const source = sourceAtHand(tx.db, reference, textVersion);
    const turns = listTurns(tx.db, source.text);
    const things = new Map(
      listAnchored(tx.db, source.id).map((thing) => [`${thing.word} ${thing.id}`, thing]),
    );
    const likeOf = ({ word, theme, by }: AnchoredThing, { start, end }: { start: number; end: number }) =>
      word === 'quote' ? `quote ${start} ${end}` : `coding ${theme} ${by} ${start} ${end}`;
    const wanted = placements.map((placement) => {
      const thing = things.get(`${placement.word} ${placement.id}`);
      if (!thing)
        throw new DomainError(
          'not-found',
          `There is no ${placement.word} “${placement.id}” on this source.`,
          {
            field: 'placements',
          },
        );
      const place = thing.word === 'memo' ? passageAt(turns, placement) : excerptAt(turns, placement);
      return { thing, place };
    });
    const going = new Set(wanted.map(({ thing }) => thing.id));
    const taken = new Set(
      [...things.values()]
        .filter((thing) => thing.word !== 'memo' && thing.text === source.text && !going.has(thing.id))
        .map((thing) => likeOf(thing, thing)),
    );
    for (const { thing, place } of wanted) {
      const like = likeOf(thing, place);
      if (thing.word !== 'memo' && taken.has(like)) throw alreadyThere(thing);
      taken.add(like);
      putPlace(tx.db, thing, { ...place, textVersion: source.text }, tx.rev);
    }
    const what = wanted.length === 1 ? `a ${wanted[0]?.thing.word}` : `${wanted.length} things`;
    tx.say(`Placed ${what} on the text of ${source.title}`, source.id, ...going);
    return unplacedOf(tx.db, source);
  });
}
