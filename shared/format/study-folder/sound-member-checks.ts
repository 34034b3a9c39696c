import { answers } from '../../member-check/reply.ts';
import type { StudyContent } from './content.ts';

/** What no study can hold of member checks, though every record is as it should be; each in a sentence. */
export function* memberCheckFaults({
  memberChecks,
  checkItems,
  replies,
  resolutions,
  additions,
  offeredExercises,
}: Pick<
  StudyContent,
  'memberChecks' | 'checkItems' | 'replies' | 'resolutions' | 'additions' | 'offeredExercises'
>): Generator<string> {
  const checks = new Map<string, (typeof memberChecks)[number]>(memberChecks.map((one) => [one.id, one]));
  for (const { id, title, state, sentAt, answeredAt } of memberChecks) {
    const named = `member-checks.csv, ${id}`;
    if (title === '') yield `${named}: a sheet needs a title`;
    if ((state === 'draft') !== (sentAt === null))
      yield `${named}: a sheet that was sent has a moment when, and no other has`;
    if (answeredAt !== null && sentAt === null) yield `${named}: nothing was sent that could be answered`;
  }
  const items = new Map<string, (typeof checkItems)[number]>(checkItems.map((one) => [one.id, one]));
  for (const { id, check, kind, theme } of checkItems) {
    const named = `member-check-items.csv, ${id}`;
    if (!checks.has(check)) yield `${named}: its sheet is not in this study`;
    if (kind === 'happened' && theme === null) yield `${named}: what was foreseen needs its theme`;
  }
  const given = new Map<string, string>();
  for (const { id, item, answer } of replies) {
    const named = `member-replies.csv, ${id}`;
    const asked = items.get(item);
    if (!asked) yield `${named}: what it answers is not in this study`;
    else if (!answers(asked.kind, answer)) yield `${named}: this cannot be answered so`;
    else if (checks.get(asked.check)?.sentAt === null) yield `${named}: its sheet was not sent`;
    given.set(id, item);
  }
  for (const { id, item, reply } of resolutions)
    if (given.get(reply) !== item)
      yield `member-resolutions.csv, ${id}: the answer it is about is not in this study`;
  for (const { id, text, seenBy, seenAt } of additions) {
    if (text === '') yield `member-additions.csv, ${id}: an addition needs words`;
    if ((seenBy === null) !== (seenAt === null))
      yield `member-additions.csv, ${id}: who looked after it and when belong together`;
  }
  for (const { id, state, source } of offeredExercises)
    if (source !== null && state !== 'taken')
      yield `offered-exercises.csv, ${id}: only what was taken up became a source`;
}
