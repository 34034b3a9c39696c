import { DomainError } from '#shared/errors.ts';
import { datesIn } from './date-words.ts';
import type { DraftWarning } from './format.ts';
import { type Guess, type GuessField, monthOf, waveMonth } from './guess.ts';
import { areasIn, foldWords, type StudyNames } from './study-names.ts';

/** The parts of a file name that a pattern may name. */
export const NAME_PARTS = ['participant', 'wave', 'area', 'date'] as const;
export type NamePart = (typeof NAME_PARTS)[number];

/** What a pattern read of one file name; null where it does not fit. */
export type NameRead = Partial<Record<NamePart, string>> | null;

/** What a person said that a part stands for, by the part as it stands in the name: ids of the study. */
export type NameMeans = { [Part in Exclude<NamePart, 'date'>]?: Record<string, string> | undefined };

/** A file name as a pattern read it, with what a person said of its parts. */
export interface NamedBy {
  read: NameRead;
  means: NameMeans;
}

const EXAMPLE = 'For files like P07R2.docx write P(?<participant>\\d+)R(?<wave>\\d+).';

/** What the engine says of a broken pattern, in words. */
const FAULTS: readonly [RegExp, string][] = [
  [/unterminated group/i, 'A round bracket “(” is never closed.'],
  [/unmatched '\)'/i, 'There is a “)” that no “(” opens.'],
  [/unterminated character class/i, 'A square bracket “[” is never closed.'],
  [/nothing to repeat/i, 'A “*”, “+” or “?” stands where there is nothing to repeat.'],
  [/duplicate capture group/i, 'Two parts have the same name.'],
  [/invalid (?:capture group name|named reference|group)/i, 'A part is not written as (?<name>…).'],
  [/quantifier|numbers out of order/i, 'A repetition in curly brackets is not written as {2} or {2,4}.'],
  [/out of order in character class/i, 'A range in square brackets runs backwards.'],
  [/\\ at end of pattern/i, 'It ends in a “\\” that stands before nothing.'],
];

function compiled(source: string): RegExp {
  try {
    return new RegExp(source, 'iu');
  } catch {
    // Without the strict form too: “\-” and “\_” are often written, and harmless.
    return new RegExp(source, 'i');
  }
}

/** A file name pattern as a researcher writes it: `P(?<participant>\d+)R(?<wave>\d+)`. Throws DomainError. */
export function namePattern(source: string): RegExp {
  let pattern: RegExp;
  try {
    pattern = compiled(source);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const fault = FAULTS.find(([form]) => form.test(said))?.[1];
    throw new DomainError('invalid', fault ?? 'The pattern is not a regular expression.', {
      field: 'pattern',
      help: EXAMPLE,
    });
  }
  const named = [...source.matchAll(/\(\?<([\p{L}\d_$]+)>/gu)].map((found) => found[1] ?? '');
  const other = named.find((name) => !NAME_PARTS.some((part) => part === name));
  if (other !== undefined)
    throw new DomainError('invalid', `“${other}” is no part of a name that is known here.`, {
      field: 'pattern',
      help: `The parts are called ${NAME_PARTS.join(', ')}. ${EXAMPLE}`,
    });
  if (named.length === 0)
    throw new DomainError('invalid', 'The pattern names nothing.', {
      field: 'pattern',
      help: 'Name at least one part: (?<participant>…), (?<wave>…), (?<area>…) or (?<date>…).',
    });
  return pattern;
}

/** What a pattern reads of a file name, folders left aside. May take for ever on a pattern made to: run it where it can be stopped. */
export function readName(pattern: RegExp, fileName: string): NameRead {
  const base = fileName.split(/[/\\]/).at(-1) ?? fileName;
  const groups = pattern.exec(base)?.groups;
  if (!groups) return null;
  return Object.fromEntries(
    NAME_PARTS.flatMap((part) => {
      const found = groups[part];
      return found === undefined || found === '' ? [] : [[part, found]];
    }),
  );
}

const bare = (name: string) => foldWords(name).replace(/\b0+(?=\d)/g, '');
const digits = (name: string) => name.replace(/\D/g, '').replace(/^0+/, '');

/** The participant a part of a name means: by pseudonym, or by its number where only one has it. */
function participantOf(raw: string, study: StudyNames): string | null {
  const exact = study.participants.filter((person) => bare(person.pseudonym) === bare(raw));
  const numbered = study.participants.filter(
    (person) => /^\d+$/.test(raw) && digits(person.pseudonym) === digits(raw),
  );
  const fitting = exact.length > 0 ? exact : numbered;
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

function areaOf(raw: string, study: StudyNames): string | null {
  const hits = areasIn(foldWords(raw), study);
  const exact = study.areas.find((area) =>
    [area.name, ...area.aliases].some((name) => foldWords(name) === foldWords(raw)),
  );
  return (hits.length === 1 ? hits[0]?.id : exact?.id) ?? null;
}

/** The id that a part of a name stands for in this study, as a person said or as it can be told; null where it cannot. */
export function meaningOf(
  part: Exclude<NamePart, 'date'>,
  raw: string,
  means: NameMeans,
  study: StudyNames,
): { id: string; isSaid: boolean } | null {
  const said = means[part]?.[raw];
  const known = { participant: study.participants, wave: study.waves, area: study.areas }[part];
  // What somebody said stands for nothing once it is removed, or its making undone.
  if (said !== undefined && known.some(({ id }) => id === said)) return { id: said, isSaid: true };
  const months = study.waves.map((wave) => wave.month);
  const month = () => waveMonth(raw, study) ?? datesIn(raw, { months, bareMonths: true })[0]?.month;
  const id =
    part === 'participant'
      ? participantOf(raw, study)
      : part === 'area'
        ? areaOf(raw, study)
        : (study.waves.find((wave) => wave.month === month())?.id ?? null);
  return id === null ? null : { id, isSaid: false };
}

/** What the researcher's own pattern says of a file; parts the study does not know are warnings. */
export function fromPattern(
  { read, means }: NamedBy,
  study: StudyNames,
): { guesses: Guess[]; warnings: DraftWarning[] } {
  if (read === null)
    return {
      guesses: [],
      warnings: [{ code: 'pattern-unmatched', message: 'The pattern does not fit this file name.' }],
    };
  const guesses: Guess[] = [];
  const warnings: DraftWarning[] = [];
  const add = (field: GuessField, value: string | null | undefined, raw: string) => {
    if (value) guesses.push({ field, value, from: 'pattern', raw });
    else
      warnings.push({
        code: `unknown-${field}`,
        message: `The pattern found “${raw}”, which this study does not know, or knows more than once.`,
      });
  };
  const { participant, wave, area, date } = read;
  if (participant !== undefined)
    add('participant', meaningOf('participant', participant, means, study)?.id, participant);
  if (wave !== undefined) {
    const id = meaningOf('wave', wave, means, study)?.id;
    add('month', study.waves.find((one) => one.id === id)?.month, wave);
  }
  if (area !== undefined) add('area', meaningOf('area', area, means, study)?.id, area);
  if (date !== undefined) {
    const months = study.waves.map((one) => one.month);
    const found = datesIn(date, { months, bareMonths: false })[0];
    add('date', found?.date, date);
    if (found?.date && wave === undefined) add('month', monthOf(found.date, study), date);
  }
  return { guesses, warnings };
}
