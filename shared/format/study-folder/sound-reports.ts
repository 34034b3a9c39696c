import type { StudyContent } from './content.ts';

type Reports = Pick<StudyContent, 'reports' | 'gapsAside' | 'editions'>;

/** What no study can hold of reports, though every record is as it should be; each in a sentence. */
export function* reportFaults({ reports, gapsAside, editions }: Reports): Generator<string> {
  const known = new Set<string>(reports.map(({ id }) => id));
  for (const { title, kind, area } of reports)
    if (kind === 'briefing' && area === null) yield `reports: the briefing “${title}” is about no area`;
  const aside = new Set<string>();
  for (const { id, report, gap } of gapsAside) {
    if (!known.has(report)) yield `gaps-aside.csv, ${id}: its report is not in this study`;
    if (aside.has(`${report} ${gap}`)) yield `gaps-aside.csv, ${id}: this gap is there twice`;
    aside.add(`${report} ${gap}`);
  }
  for (const { id, report } of editions)
    if (!known.has(report)) yield `editions.csv, ${id}: its report is not in this study`;
}
