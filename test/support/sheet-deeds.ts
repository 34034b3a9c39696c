import { interviewSheet } from '#server/service/sheet.ts';
import { addQuestion, changeQuestion, recordOutcome, removeQuestion } from '#server/service/sheet-deeds.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { Outcome } from '#shared/sheet/sheet.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What can be done to interview sheets. */
export function sheetDeeds({ world, study, open: { db } }: CodedStudy): ((draw: Draw) => unknown)[] {
  const sheet = (d: Draw) => ({
    participant: d.pick(listParticipants(db)).id,
    wave: d.pick(listWaves(db)).id,
  });
  const keys = (d: Draw, { participant, wave }: ReturnType<typeof sheet>) =>
    interviewSheet(world, d.by, study, participant, wave).lines.map(({ key }) => key);
  const line = (d: Draw) => {
    const at = sheet(d);
    return { ...at, item: d.pick(keys(d, at)) };
  };
  return [
    (d) =>
      addQuestion(world, d.by, study, sheet(d), {
        question: d.word,
        theme: d.yes ? d.pick(listThemes(db)).id : null,
      }),
    (d) => {
      const at = line(d);
      return changeQuestion(world, d.by, study, at, {
        question: d.word,
        on: d.yes,
        before: d.pick([...keys(d, at), null]),
      });
    },
    (d) => recordOutcome(world, d.by, study, line(d), { outcome: d.pick([...Outcome.options, null]) }),
    (d) => removeQuestion(world, d.by, study, line(d)),
  ];
}
