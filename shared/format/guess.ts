import { type DateFound, datesIn } from './date-words.ts';
import type { Proposal, ProposalOrigin } from './format.ts';
import type { HeaderLine } from './header.ts';
import { areasIn, foldWords, names, participantsIn, type StudyNames } from './study-names.ts';

export type GuessField = 'area' | 'month' | 'date' | 'participant';

/** One reading of one field; several may disagree. */
export interface Guess extends Proposal<string> {
  field: GuessField;
}

/** The month of the wave whose window holds the day, else the day's own month. */
export function monthOf(date: string, study: StudyNames): string {
  return study.waves.find((wave) => wave.startsOn <= date && date <= wave.endsOn)?.month ?? date.slice(0, 7);
}

function dateGuesses(found: readonly DateFound[], from: ProposalOrigin, study: StudyNames): Guess[] {
  return found.flatMap(({ date, month, raw }) =>
    date === null
      ? [{ field: 'month' as const, value: month, from, raw }]
      : [
          { field: 'date' as const, value: date, from, raw },
          { field: 'month' as const, value: monthOf(date, study), from, raw },
        ],
  );
}

const months = (study: StudyNames) => study.waves.map((wave) => wave.month);

/** Wave by month, by id, or by its place among the study's months ("2"). */
export function waveMonth(value: string, study: StudyNames): string | null {
  const ordered = [...study.waves].sort((a, b) => (a.month < b.month ? -1 : 1));
  const byNumber = /^\D{0,8}?(\d{1,2})$/.exec(value.trim())?.[1];
  const number = byNumber === undefined ? null : Number(byNumber);
  const wave =
    ordered.find((candidate) => candidate.month === value || candidate.id === value) ??
    (number === null ? undefined : ordered.find((candidate, at) => (candidate.number ?? at + 1) === number));
  return wave?.month ?? null;
}

/** Dates, areas and people named in the file name, else in its folders. */
export function fromFileName(fileName: string, study: StudyNames): Guess[] {
  const from = 'file name';
  const whole = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const base = whole.split(/[/\\]/).at(-1) ?? whole;
  const dated = (part: string) => datesIn(part, { months: months(study), bareMonths: true });
  const near = dated(base);
  const dates = near.length > 0 ? near : dated(whole.slice(0, -base.length).replace(/[/\\]/g, ' '));
  const folded = foldWords(base);
  const areas = areasIn(folded, study);
  const inFolder = areas.length > 0 ? areas : areasIn(foldWords(whole), study);
  const people = participantsIn(folded, inFolder.length === 1 ? (inFolder[0]?.id ?? null) : null, study);
  return [
    ...dateGuesses(dates, from, study),
    ...inFolder.map(({ id, raw }) => ({ field: 'area' as const, value: id, from, raw }) as const),
    ...people.map(({ id, raw }) => ({ field: 'participant' as const, value: id, from, raw }) as const),
  ];
}

/** What one header line says; an empty list means that it was not understood. */
export function fromHeader(line: HeaderLine, study: StudyNames): Guess[] {
  const { from, value, field } = line;
  const folded = foldWords(value);
  const areas = areasIn(folded, study).map(({ id, raw }) => ({
    field: 'area' as const,
    value: id,
    from,
    raw,
  }));
  const keyed = field === 'date' || field === 'month';
  const dates = dateGuesses(datesIn(value, { months: months(study), bareMonths: keyed }), from, study);
  if (field === 'month') {
    const month = waveMonth(value, study);
    return month === null ? dates : [{ field: 'month', value: month, from, raw: value }];
  }
  if (field === 'date') return dates;
  if (field === 'area') return areas;
  const area = areas.length === 1 ? (areas[0]?.value ?? null) : null;
  const people = participantsIn(folded, area, study).map(({ id, raw }) => ({
    field: 'participant' as const,
    value: id,
    from,
    raw,
  }));
  if (field === 'participant') return [...people, ...areas];
  return field === null && value.length <= 200
    ? [...dates, ...areas, ...people.filter(({ raw }) => names(folded, raw))]
    : [];
}
