import { additions, seeAddition } from '#server/service/member-answers.ts';
import { check, checks } from '#server/service/member-check.ts';
import {
  addCheck,
  addCheckItem,
  changeCheck,
  changeCheckItem,
  removeCheck,
  removeCheckItem,
} from '#server/service/member-check-deeds.ts';
import { closeCheck, resolve, sendCheck } from '#server/service/member-check-send.ts';
import { addAddition, answerItem, offerExercise } from '#server/service/mine-deeds.ts';
import { declineExercise, offeredExercises, takeUpExercise } from '#server/service/offered-exercise.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { ReplyAnswer, ResolutionKind } from '#shared/member-check/reply.ts';
import { LINK } from '#test/support/asked-back.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What is done to ask coordinators back, and what they answer. */
export function askedBackDeeds({ world, study, open: { db } }: CodedStudy): ((draw: Draw) => unknown)[] {
  const people = () => listParticipants(db);
  const one = (d: Draw) => d.pick(checks(world, d.by, study, {})).id;
  const item = (d: Draw) => {
    const sheet = one(d);
    return { check: sheet, item: d.pick(check(world, d.by, study, sheet).items).id };
  };
  const wave = (d: Draw) => d.pick(listWaves(db)).id;
  return [
    (d) =>
      addCheck(world, d.by, study, { participant: d.pick(people()).id, wave: wave(d), greeting: d.word }),
    (d) => changeCheck(world, d.by, study, one(d), { greeting: d.word, until: d.yes ? '2020-12-01' : null }),
    (d) =>
      addCheckItem(world, d.by, study, one(d), {
        statement: `${d.word}?`,
        theme: d.yes ? d.pick(listThemes(db)).id : null,
      }),
    (d) => changeCheckItem(world, d.by, study, item(d), { position: d.number % 4 }),
    (d) => removeCheckItem(world, d.by, study, item(d)),
    (d) => removeCheck(world, d.by, study, one(d)),
    (d) => sendCheck(world, d.by, study, one(d)),
    (d) => resolve(world, d.by, study, item(d), { kind: d.pick(ResolutionKind.options), text: d.word }),
    (d) => closeCheck(world, d.by, study, one(d)),
    (d) => seeAddition(world, d.by, study, d.pick(additions(world, d.by, study, {})).id, { note: d.word }),
    (d) => {
      const offer = d.pick(offeredExercises(world, d.by, study)).id;
      return d.yes
        ? takeUpExercise(world, d.by, study, offer, {})
        : declineExercise(world, d.by, study, offer);
    },
  ];
}

/** What coordinators answer on their own page, which nobody takes back. */
export function ownPageDeeds({ world, study, open: { db } }: CodedStudy): ((draw: Draw) => unknown)[] {
  const visit = (d: Draw) => ({ study, participant: d.pick(listParticipants(db)).id, link: LINK });
  const wave = (d: Draw) => d.pick(listWaves(db)).id;
  return [
    (d) => {
      const { participant, items } = check(world, d.by, study, d.pick(checks(world, d.by, study, {})).id);
      return answerItem(world, { study, participant, link: LINK }, d.pick(items).id, {
        answer: d.pick(ReplyAnswer.options),
        comment: d.word,
      });
    },
    (d) => addAddition(world, visit(d), { wave: wave(d), text: `${d.word}!` }),
    (d) =>
      offerExercise(world, visit(d), {
        wave: wave(d),
        rows: [{ change: d.word, threat: '', opportunity: d.yes ? d.word : '', step: '' }],
      }),
  ];
}
