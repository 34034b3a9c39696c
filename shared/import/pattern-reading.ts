import { datesIn } from '../format/date-words.ts';
import { meaningOf, NAME_PARTS, type NamePart, type NameRead } from '../format/name-pattern.ts';
import type { StudyNames } from '../format/study-names.ts';
import type { PatternMeans, PatternReading, PatternValue } from './pattern.ts';

/** Names shown of those that fit, and of those that do not. */
const SHOWN = 3;

/** What a pattern read of file names, and what every value it found stands for in the study. */
export function patternReading(
  fileNames: readonly string[],
  reads: readonly NameRead[],
  means: PatternMeans,
  study: StudyNames,
): PatternReading {
  const counts = new Map<NamePart, Map<string, number>>();
  for (const read of reads)
    for (const part of NAME_PARTS) {
      const raw = read?.[part];
      if (raw === undefined) continue;
      const known = counts.get(part) ?? new Map<string, number>();
      counts.set(part, known.set(raw, (known.get(raw) ?? 0) + 1));
    }
  const meant = (part: NamePart, raw: string): Pick<PatternValue, 'means' | 'isSaid'> => {
    if (part === 'date') {
      const months = study.waves.map(({ month }) => month);
      return { means: datesIn(raw, { months, bareMonths: false })[0]?.date ?? null, isSaid: false };
    }
    const found = meaningOf(part, raw, means, study);
    return { means: found?.id ?? null, isSaid: found?.isSaid ?? false };
  };
  const fits = (at: number) => reads[at] !== null && reads[at] !== undefined;
  const named = (isFit: boolean) =>
    fileNames
      .filter((_, at) => fits(at) === isFit)
      .slice(0, SHOWN)
      .map((fileName) => ({ fileName, fits: isFit }));
  return {
    problem: null,
    files: fileNames.length,
    fits: fileNames.filter((_, at) => fits(at)).length,
    examples: [...named(true), ...named(false)],
    values: NAME_PARTS.flatMap((part) =>
      [...(counts.get(part) ?? [])]
        .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
        .map(([raw, files]) => ({ part, raw, files, ...meant(part, raw) })),
    ),
  };
}
