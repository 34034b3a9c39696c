import { daysOf, monthLabel } from '#shared/dates.ts';
import { datesIn } from '../date-words.ts';
import type { RefiProject, RefiSource } from './model.ts';
import { isOurs, NAMES } from './words.ts';

export type GroupingSense = 'participant' | 'wave' | 'area' | 'none';

/** Sources that the file holds together: by a case, a set, the value of a variable, or how they are called. */
export interface Grouping {
  /** Names it in an answer. */
  key: string;
  from: 'case' | 'set' | 'variable' | 'file name';
  name: string;
  /** The variable that has this value. */
  variable: string | null;
  /** Guids. */
  sources: string[];
  guess: GroupingSense;
  /** `2020-10`, where it is known which month a wave would be. */
  month: string | null;
  /** The id it brings; null where one has to be made. */
  guid: string | null;
}

/** What a person says a grouping is; `month` is asked for where it is a wave. */
export interface GroupingChoice {
  as: GroupingSense;
  month?: string;
}

const WAVE = /\b(wave|round|time ?point|phase|month|visit|t\d)\b/i;
const AREA = /\b(area|site|place|region|location|town|village|district|county|field ?site)\b/i;
const PERSON = /\b(participant|respondent|interviewee|informant|person|pseudonym|case ?id|id)\b/i;
const CODE_NAME = /^(P\d{1,3})[ _-]?[RWT](\d{1,2})(?!\d)/i;
/** A variable with more values than this parts nothing. */
const MOST_VALUES = 40;

const senseOf = (words: string): GroupingSense =>
  WAVE.test(words) ? 'wave' : AREA.test(words) ? 'area' : PERSON.test(words) ? 'participant' : 'none';

function monthIn(words: string): string | null {
  const iso = /(?<!\d)((?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)/.exec(words)?.[1];
  return iso ?? datesIn(words, { months: [], bareMonths: false })[0]?.month ?? null;
}

/** The values of a source: its own, and those of the nameless cases that some programs put them on. */
export function valuesBySource(project: RefiProject): Map<string, Map<string, string>> {
  const names = new Map(project.variables.map(({ guid, name }) => [guid, name]));
  const found = new Map(project.sources.map(({ guid }) => [guid, new Map<string, string>()]));
  const put = (source: string, values: RefiSource['values']) => {
    for (const { variable, value } of values)
      if (value !== null) found.get(source)?.set(names.get(variable) ?? variable, value);
  };
  for (const one of project.cases) {
    const [source, ...others] = one.sources;
    if (one.name.trim() === '' && source !== undefined && others.length === 0) put(source, one.values);
  }
  for (const { guid, values } of project.sources) put(guid, values);
  return found;
}

/** The day of an interview as a variable says it; when a source came into a program says nothing. */
export function dayOf(values: ReadonlyMap<string, string>): string | null {
  const said = [...values].find(
    ([name]) => /\bdate\b|\bday\b/i.test(name) && !/creat|import|modif/i.test(name),
  );
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(said?.[1] ?? '')?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

function monthOf(
  sources: readonly string[],
  values: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string | null {
  const months = new Set(sources.map((guid) => dayOf(values.get(guid) ?? new Map())?.slice(0, 7) ?? ''));
  const [month] = months;
  return months.size === 1 && month ? month : null;
}

function byVariable(project: RefiProject, values: Map<string, Map<string, string>>): Grouping[] {
  return project.variables.flatMap(({ name, type }) => {
    if (type !== 'Text' && type !== 'Integer') return [];
    if (isOurs(project.origin) && name !== NAMES.wave && name !== NAMES.area) return [];
    const sources = new Map<string, string[]>();
    for (const [guid, said] of values) {
      const value = said.get(name)?.trim();
      if (value) sources.set(value, [...(sources.get(value) ?? []), guid]);
    }
    if (sources.size > MOST_VALUES) return [];
    return [...sources].map(
      ([value, members]): Grouping => ({
        key: `variable ${name}: ${value}`,
        from: 'variable',
        name: value,
        variable: name,
        sources: members,
        guess: senseOf(name),
        month: senseOf(name) === 'wave' ? (monthIn(value) ?? monthOf(members, values)) : null,
        guid: null,
      }),
    );
  });
}

const bare = (name: string): string =>
  name.replace(/^\s*[\p{L} ]{1,20}:\s*/u, '').replace(/\s*\(.*\)\s*$/u, '');

/** Everything that holds sources together, with what it may be; the same said twice is told once, by the one with an id. */
export function groupingsOf(
  project: RefiProject,
  memberships: ReadonlyMap<string, readonly string[]>,
): Grouping[] {
  const values = valuesBySource(project);
  const cases = project.cases
    .filter(({ name }) => name.trim() !== '')
    .map(
      ({ guid, name, sources }): Grouping => ({
        key: `case ${guid}`,
        from: 'case',
        name: name.trim(),
        variable: null,
        sources: [...new Set([...sources, ...(memberships.get(guid) ?? [])])],
        guess: 'participant',
        month: null,
        guid,
      }),
    );
  const sets = project.sets
    .filter(
      ({ sources, name }) => sources.length > 0 || (isOurs(project.origin) && /^(Area|Wave): /.test(name)),
    )
    .map((set): Grouping => {
      const month = monthIn(set.name);
      const guess = senseOf(set.name) === 'none' && month !== null ? 'wave' : senseOf(set.name);
      return {
        key: `set ${set.guid}`,
        from: 'set',
        name: set.name.replace(/^(area|site|place|region|location|wave|round)\s*[:=]\s*/i, ''),
        variable: null,
        sources: set.sources,
        guess,
        month: guess === 'wave' ? (month ?? monthOf(set.sources, values)) : null,
        guid: set.guid,
      };
    });
  const firm = [...cases, ...sets];
  const said = byVariable(project, values).filter(
    (one) =>
      !firm.some(
        (other) =>
          other.guess === one.guess &&
          (bare(other.name).toLowerCase() === one.name.toLowerCase() ||
            (one.month !== null && other.month === one.month)),
      ),
  );
  return [
    ...firm,
    ...said,
    ...byFileName(project, firm.length > 0 || said.some(({ guess }) => guess !== 'none')),
  ];
}

/** Names like `P2R3` are only ever proposed, and only where nothing else says who and when. */
function byFileName({ sources }: RefiProject, isToldOtherwise: boolean): Grouping[] {
  if (isToldOtherwise) return [];
  const found = new Map<string, Grouping>();
  const put = (key: string, name: string, guess: GroupingSense, source: string) => {
    const known = found.get(key);
    if (known) known.sources.push(source);
    else
      found.set(key, {
        key: `file name ${key}`,
        from: 'file name',
        name,
        variable: null,
        sources: [source],
        guess,
        month: null,
        guid: null,
      });
  };
  for (const { guid, name } of sources) {
    const [, person, round] = CODE_NAME.exec(name.trim()) ?? [];
    if (!person || !round) continue;
    put(person.toUpperCase(), person.toUpperCase(), 'participant', guid);
    put(`round ${Number(round)}`, `Round ${Number(round)}`, 'wave', guid);
  }
  return [...found.values()];
}

/** Takes every guess that the file itself states; file names and sets that could be anything stay open. */
export const statedChoices = (groupings: readonly Grouping[]): Map<string, GroupingChoice> =>
  new Map(
    groupings.flatMap(({ key, from, guess, month }): [string, GroupingChoice][] =>
      from === 'file name' || guess === 'none' || (guess === 'wave' && month === null)
        ? []
        : [[key, { as: guess, ...(month !== null && { month }) }]],
    ),
  );

/** A wave of a month, as somebody would set it up who knows no more. */
export const waveOfMonth = (month: string, number: number, label: string) => {
  const { first: startsOn, last: endsOn } = daysOf(month);
  return {
    number,
    month,
    label: label || monthLabel(month),
    startsOn,
    endsOn,
    status: 'open' as const,
    closedOn: null,
  };
};
