import { answerFault } from '../../participant/consent.ts';
import { wavesOf } from '../../study/phase.ts';
import type { StudyContent } from './content.ts';

/** What no study can hold of a frame and of people, though every record is as it should be; each in a sentence. */
export function* frameFaults({
  waves,
  phases,
  participants,
  consents,
  summaries,
}: StudyContent): Generator<string> {
  const order = [...waves].sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const [at, wave] of order.entries()) {
    if (wave.endsOn < wave.startsOn)
      yield `study.yaml: the last day of the wave ${wave.label} comes before its first`;
    if (wave.number <= (order[at - 1]?.number ?? 0))
      yield `study.yaml: the number of the wave ${wave.label} does not follow its month`;
  }
  const ids = order.map(({ id }) => id);
  const covering = new Map<string, string>();
  for (const phase of phases) {
    const covered = wavesOf(phase, ids);
    if (covered.length === 0)
      yield `study.yaml: the last wave of the phase ${phase.title} comes before its first`;
    for (const wave of covered) {
      const other = covering.get(`${phase.kind} ${wave}`);
      if (other !== undefined) yield `study.yaml: the phases ${other} and ${phase.title} cover the same wave`;
      covering.set(`${phase.kind} ${wave}`, phase.title);
    }
  }
  for (const { pseudonym, panelFrom, panelTo } of participants)
    if (panelFrom !== null && panelTo !== null && panelTo < panelFrom)
      yield `study.yaml: the last day of ${pseudonym} on the panel comes before the first`;
  for (const { id, earlier, later, text } of summaries) {
    if (ids.indexOf(later) <= ids.indexOf(earlier))
      yield `summaries.csv, ${id}: the second wave does not come after the first`;
    if (text.trim() === '') yield `summaries.csv, ${id}: a row of a summary needs words`;
  }
  for (const consent of consents) {
    const fault = answerFault(consent);
    if (fault !== null) yield `consents.csv, ${consent.id}: ${fault}`;
  }
}
