import type { Db } from '#server/store/database.ts';
import { listCheckItems, listChecks } from '#server/store/study/member-check.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listAdditions, putAddition } from '#server/store/study/reply.ts';
import type { AdditionId } from '#shared/ids.ts';
import type { AdditionView, AnswerBeside } from '#shared/member-check/check-view.ts';
import type { Addition, AdditionSeen } from '#shared/member-check/reply.ts';
import { findArea, findParticipant, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { itemViews } from './member-check.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** Every answer as it stands beside what the team judged: the newest of each item. */
export function answersBeside(db: Db): AnswerBeside[] {
  const people = new Map(listParticipants(db).map(({ id, pseudonym }) => [id, { id, pseudonym }]));
  const items = itemViews(db, listCheckItems(db));
  return listChecks(db).flatMap(({ id, state, participant, area, wave }) =>
    items
      .filter(({ check }) => check === id)
      .flatMap(({ id: item, kind, theme, statement, basis, reply, resolution, open }): AnswerBeside[] => {
        const person = people.get(participant);
        if (reply === null || !person) return [];
        const waves = basis.waves.length > 0 ? basis.waves : [wave];
        return [
          {
            check: id,
            state,
            item,
            participant: person,
            kind,
            theme,
            area,
            waves,
            statement,
            reply,
            resolution,
            open,
          },
        ];
      }),
  );
}

export interface AnswersAsked {
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  participant?: string | undefined;
  open?: boolean | undefined;
}

/** Coordinators’ answers, those that the team owes a word on first, then the newest. */
export function memberAnswers(world: World, who: Who, study: string, asked: AnswersAsked): AnswerBeside[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  const participant = idMeant(db, asked.participant, findParticipant);
  return answersBeside(db)
    .filter(
      (one) =>
        fits(theme, one.theme) &&
        fits(area, one.area) &&
        (wave === undefined || one.waves.includes(wave)) &&
        fits(participant, one.participant.id) &&
        fits(asked.open, one.open),
    )
    .sort((a, b) => Number(b.open) - Number(a.open) || (a.reply.at < b.reply.at ? 1 : -1));
}

/** What coordinators told unasked, the newest first. */
export function additions(
  world: World,
  who: Who,
  study: string,
  asked: { participant?: string | undefined; wave?: string | undefined },
): AdditionView[] {
  const { db } = mayRead(world, who, study);
  const participant = idMeant(db, asked.participant, findParticipant);
  const wave = idMeant(db, asked.wave, findWave);
  const people = new Map(listParticipants(db).map((one) => [one.id, one]));
  return listAdditions(db)
    .filter((one) => fits(participant, one.participant) && fits(wave, one.wave))
    .reverse()
    .map((one) => ({
      ...one,
      pseudonym: people.get(one.participant)?.pseudonym ?? '',
      area: people.get(one.participant)?.area ?? null,
    }));
}

/** Notes that somebody looked after an addition, and what came of it; its words stay as they are. */
export function seeAddition(
  world: World,
  who: Who,
  study: string,
  id: string,
  { note }: AdditionSeen,
): { id: AdditionId } {
  return write(world, who, mayWrite(world, who, study), 'member-check.see-addition', (tx) => {
    const before: Addition = withId('addition', id, listAdditions(tx.db));
    putAddition(tx.db, { ...before, rev: tx.rev, seen: { by: tx.who.account.id, at: tx.at, note } });
    const { pseudonym } = withId('participant', before.participant, listParticipants(tx.db));
    tx.say(`Looked after what ${pseudonym} added`, before.id, before.participant);
    return { id: before.id };
  });
}
