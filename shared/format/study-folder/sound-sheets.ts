import { sheetKey } from '../../sheet/sheet.ts';
import type { StudyContent } from './content.ts';

/** What no study can hold of interview sheets, though every record is as it should be; each in a sentence. */
export function* sheetFaults({
  sheetItems,
  nextSteps,
}: Pick<StudyContent, 'sheetItems' | 'nextSteps'>): Generator<string> {
  const steps = new Set<string>(nextSteps.map(({ id }) => id));
  const drafted = new Set<string>();
  for (const item of sheetItems) {
    const named = `sheet-items.csv, ${item.id}`;
    const about = [item.theme, item.step, item.missed].filter((one) => one !== null);
    if (item.step !== null && !steps.has(item.step)) yield `${named}: its next step is not in this study`;
    if ((item.outcome === null) !== (item.recordedOn === null))
      yield `${named}: an outcome and the day it was noted belong together`;
    if (item.question.trim() === '') yield `${named}: a question needs words`;
    if (item.origin === 'own') {
      if (item.step !== null || item.missed !== null)
        yield `${named}: a question of one’s own is about a theme, or about nothing`;
      continue;
    }
    if (about.length !== 1) yield `${named}: a drafted question is about one theme, step or missed month`;
    const key = `${item.participant} ${item.wave} ${sheetKey(item)}`;
    if (drafted.has(key)) yield `${named}: this drafted question is there twice`;
    drafted.add(key);
  }
}
