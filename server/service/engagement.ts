import type { Db } from '#server/store/database.ts';
import { deleteEngagement, listEngagements, putEngagement } from '#server/store/study/engagement.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { EngagementId } from '#shared/ids.ts';
import type { Engagement, EngagementSet } from '#shared/participant/engagement.ts';
import { findParticipant, findWave } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

/** What became of the interviews, by month and pseudonym. */
export function engagements(
  world: World,
  who: Who,
  study: string,
  only: { participant?: string | undefined; wave?: string | undefined } = {},
): Engagement[] {
  const { db } = mayRead(world, who, study);
  const participant = only.participant === undefined ? null : findParticipant(db, only.participant).id;
  const wave = only.wave === undefined ? null : findWave(db, only.wave).id;
  return listEngagements(db).filter(
    (engagement) =>
      (participant === null || engagement.participant === participant) &&
      (wave === null || engagement.wave === wave),
  );
}

function findEngagement(db: Db, id: string): Engagement {
  const found = listEngagements(db).find((engagement) => engagement.id === id);
  if (!found) throw new DomainError('not-found', `There is no engagement “${id}” here.`);
  return found;
}

export const engagement = (world: World, who: Who, study: string, id: string): Engagement =>
  findEngagement(mayRead(world, who, study).db, id);

/** Says what became of a participant's interview in a wave; an earlier reason goes with the state it explained. */
export function setEngagement(
  world: World,
  who: Who,
  study: string,
  { rev, ...given }: EngagementSet & { rev?: number | undefined },
): Engagement {
  return write(world, who, mayWrite(world, who, study), 'engagement.set', (tx) => {
    const { id: participant, pseudonym } = findParticipant(tx.db, given.participant);
    const { id: wave, label } = findWave(tx.db, given.wave);
    const known = listEngagements(tx.db).find(
      (engagement) => engagement.participant === participant && engagement.wave === wave,
    );
    const before: Engagement = known
      ? expectRev(known, rev, 'engagement')
      : {
          id: world.newId(EngagementId),
          rev: tx.rev,
          participant,
          wave,
          state: given.state,
          reason: '',
          day: null,
          note: '',
        };
    const after = changed(before, {
      rev: tx.rev,
      state: given.state,
      reason: given.reason ?? (given.state === before.state ? undefined : ''),
      day: given.day,
      note: given.note,
    });
    putEngagement(tx.db, after);
    tx.say(`Set the interview of ${pseudonym} in ${label} to ${after.state}`, after.id, participant, wave);
    return after;
  });
}

export function removeEngagement(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: EngagementId } {
  return write(world, who, mayWrite(world, who, study), 'engagement.remove', (tx) => {
    const gone = expectRev(findEngagement(tx.db, id), rev, 'engagement');
    const pseudonym = listParticipants(tx.db).find(({ id }) => id === gone.participant)?.pseudonym;
    const label = listWaves(tx.db).find(({ id }) => id === gone.wave)?.label;
    deleteEngagement(tx.db, gone.id);
    tx.say(`Took the interview of ${pseudonym} in ${label} out of the plan`, gone.id);
    return { id: gone.id };
  });
}
