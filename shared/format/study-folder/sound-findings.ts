import type { StudyContent } from './content.ts';

/** What no study can hold of findings, though every record is as it should be; each in a sentence. */
export function* findingFaults({
  findings,
  codings,
  reports,
}: Pick<StudyContent, 'findings' | 'codings' | 'reports'>): Generator<string> {
  const known = new Set<string>(codings.map(({ id }) => id));
  const written = new Set<string>(reports.map(({ id }) => id));
  for (const { id, report, evidence, against } of findings) {
    const named = `findings.csv, ${id}`;
    if (report !== null && !written.has(report)) yield `${named}: its report is not in this study`;
    if ([...evidence, ...against].some((coding) => !known.has(coding)))
      yield `${named}: a coding it rests on is not in this study`;
  }
}
