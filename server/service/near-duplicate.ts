import type { Db } from '#server/store/database.ts';
import {
  deleteNearDismissal,
  listNearDismissals,
  putNearDismissal,
} from '#server/store/study/near-dismissal.ts';
import { wordsOfText } from '#server/store/study/text.ts';
import { DomainError } from '#shared/errors.ts';
import { NearDismissalId } from '#shared/ids.ts';
import type { NearDifference, NearSources } from '#shared/source/near.ts';
import { type NearDismissal, pairOfSources } from '#shared/source/near-dismissal.ts';
import { differences } from '#shared/source/similarity.ts';
import type { Source } from '#shared/source/source.ts';
import { findSource, theOne } from './find.ts';
import type { DraftAsked, DraftNear } from './near-drafts.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { write } from './write.ts';

/** What each draft is nearly a copy of, by its id; found off the main thread. */
export async function likenDrafts(
  world: World,
  study: OpenStudy,
  drafts: readonly DraftAsked[],
): Promise<ReadonlyMap<string, DraftNear>> {
  if (drafts.length === 0) return new Map();
  return (await world.near({ folder: world.folder, study: study.id, drafts })).drafts;
}

/**
 * The sources of a study that are nearly the same, or a part, of another that counts too; pairs dismissed are left
 * out.
 */
export async function nearDuplicates(world: World, who: Who, reference: string): Promise<NearSources[]> {
  const study = mayRead(world, who, reference);
  return (await world.near({ folder: world.folder, study: study.id, drafts: [] })).sources;
}

/** Enough sentences to see whether it is the same talk. */
const SHOWN = 5;

/** The first sentences that one of two sources has and the other has not, each beside its nearest wording there. */
export function nearDifferences(
  world: World,
  who: Who,
  study: string,
  asked: { source: string; other: string },
): NearDifference[] {
  const { db } = mayRead(world, who, study);
  const [source, other] = twoSources(db, asked);
  const wordsOf = ({ text }: Source) => wordsOfText(db, text);
  return differences(wordsOf(other), wordsOf(source), SHOWN).map(({ existing, draft }) => ({
    source: draft,
    other: existing,
  }));
}

function twoSources(db: Db, asked: { source: string; other: string }): [Source, Source] {
  const [source, other] = [findSource(db, asked.source), findSource(db, asked.other)];
  if (source.id === other.id)
    throw new DomainError('invalid', 'A source is nothing apart from itself.', { field: 'other' });
  return [source, other];
}

/** Every pair that somebody said is two sources of their own, of the texts in force. */
export const nearDismissals = (world: World, who: Who, study: string): NearDismissal[] =>
  listNearDismissals(mayRead(world, who, study).db);

/** Says of two sources, as their texts are now, that each is one of its own; they are not listed again. */
export function keepApart(
  world: World,
  who: Who,
  study: string,
  asked: { source: string; other: string },
): NearDismissal {
  return write(world, who, mayWrite(world, who, study), 'source.keep-apart', (tx) => {
    const [one, two] = pairOfSources(...twoSources(tx.db, asked));
    const trashed = [one, two].find(({ trashedAt }) => trashedAt !== null);
    if (trashed) throw new DomainError('conflict', `${trashed.title} is in the trash.`);
    const known = listNearDismissals(tx.db).find(
      ({ text, otherText }) => text === one.text && otherText === two.text,
    );
    if (known)
      throw new DomainError('conflict', `${one.title} and ${two.title} are known to be two of their own.`);
    const dismissal: NearDismissal = {
      id: world.newId(NearDismissalId),
      rev: tx.rev,
      source: one.id,
      text: one.text,
      other: two.id,
      otherText: two.text,
      by: tx.who.account.id,
      at: tx.at,
    };
    putNearDismissal(tx.db, dismissal);
    tx.say(`Said that ${one.title} and ${two.title} are two sources of their own`, one.id, two.id);
    return dismissal;
  });
}

/** Takes back that two sources are two of their own: they are compared again. */
export function compareAgain(world: World, who: Who, study: string, id: string): NearDismissal {
  return write(world, who, mayWrite(world, who, study), 'source.compare-again', (tx) => {
    const known = listNearDismissals(tx.db).map((one) => ({ id: one.id, names: [], one }));
    const { one } = theOne('pair of sources', id, known);
    deleteNearDismissal(tx.db, one.id);
    const [source, other] = twoSources(tx.db, one);
    tx.say(`Compares ${source.title} and ${other.title} again`, source.id, other.id);
    return one;
  });
}
