import { z } from 'zod';
import { isObserved, isSilent } from '../analysis/cell-state.ts';
import { type Cell, letters as lettersOf } from '../analysis/cells.ts';
import { derive } from '../analysis/derived.ts';
import { describeStatus, threatStatus, threatWaves } from '../analysis/threat-status.ts';
import { seriesOf } from '../analysis/trajectories.ts';
import { suggestTrajectory } from '../analysis/trajectory.ts';
import { explainTrajectory } from '../analysis/trajectory-words.ts';
import type { Stance } from '../coding/coding.ts';
import type { Policies } from '../study/policies.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { lastRecord } from '../threat/last-record.ts';
import { statusWords, type ThreatStatus } from '../threat/threat.ts';
import { labelWords, type TrajectoryLabel } from '../trajectory/trajectory.ts';

/** Where a threat stands on its way, counted from 0: predicted, early signs, showing, easing, overcome. */
const Track = z.strictObject({ reached: z.array(z.int()), now: z.array(z.int()) });
export type Track = z.infer<typeof Track>;

/** What an area's board says of a theme as of one wave. */
export const Moment = z.strictObject({
  /** "fading, since Aug", "already showing". */
  words: z.string(),
  /** Why, as a sentence. */
  sentence: z.string(),
  /** A person said so; else a rule suggests it. */
  confirmed: z.boolean(),
  /** Still a live matter: not denied, and raised when last looked for. */
  live: z.boolean(),
  /** Of a threat: denied, or a person recorded it as avoided or overcome, so that it asks for no answer. */
  settled: z.boolean(),
  /** "back in Nov": what is different from the wave before; null where nothing is. */
  news: z.string().nullable(),
  /** Only of threats. */
  track: Track.nullable(),
  /** The latest wave up to then in which anybody raised or denied it, as an index. */
  evidence: z.int(),
});
export type Moment = z.infer<typeof Moment>;

export interface MomentsOf {
  kind: ThemeKind | null;
  /** One cell a wave. */
  row: readonly Cell[];
  informants: Parameters<typeof seriesOf>[1];
  policies: Policies;
  /** What each wave is called in a sentence. */
  names: readonly string[];
  /** A person's label, up to a wave (an index). */
  confirmed: { label: TrajectoryLabel; upTo: number } | null;
  /** What people recorded of a threat, oldest first; waves as indices. */
  records: readonly { wave: number; status: ThreatStatus }[];
}

const QUIET: readonly TrajectoryLabel[] = ['ceased', 'gone-quiet', 'raised-once', 'single-sighting'];
const SETTLED: readonly ThreatStatus[] = ['denied', 'avoided', 'overcome'];
const PLACES: Partial<Record<ThreatStatus | Stance, readonly number[]>> = {
  anticipated: [0],
  predicted: [0],
  'early-sign': [1],
  'early-signs': [1],
  occurring: [2],
  showing: [2],
  mixed: [2, 3],
  easing: [3],
  resolved: [4],
  'possibly-overcome': [4],
  overcome: [4],
};

const isHeard = ({ excerpts, otherSources }: Cell): boolean => excerpts > 0 || otherSources > 0;

/** How a theme moved, in few words and never as an end: "Aug – Oct, then not raised". */
function movedWords(label: TrajectoryLabel, series: string, heard: string, month: (at: number) => string) {
  const { onset, lastSeen, run } = derive(series);
  const last = [...series].findLastIndex(isObserved);
  if (series[last] === 'D') return `denied in ${month(last)}`;
  if (onset === null || lastSeen === null) return heard;
  const first = month(onset.by);
  if (QUIET.includes(label)) {
    const span = onset.by === lastSeen ? first : `${first} – ${month(lastSeen)}`;
    return last === lastSeen ? `${labelWords[label]}, ${span}` : `${span}, then not raised`;
  }
  if (label === 're-emerged') {
    const presents = [...series].flatMap((letter, at) => (letter === 'P' ? [at] : []));
    return `re-emerged in ${month(presents.at(-run) ?? lastSeen)}`;
  }
  return `${labelWords[label]}, ${onset.after === null && onset.by > 0 ? 'by' : 'since'} ${first}`;
}

/** A change, enabler, opportunity or unsorted theme up to a wave. */
function movedBy(given: MomentsOf, at: number, evidence: number): Omit<Moment, 'news'> {
  const { informants, policies, names, confirmed } = given;
  const row = given.row.slice(0, at + 1);
  const series = seriesOf(row, informants.slice(0, at + 1));
  const suggestion = suggestTrajectory(series, policies);
  const said = confirmed && confirmed.upTo <= at ? confirmed.label : null;
  const label = said ?? suggestion.label;
  const month = (wave: number) => (names[wave] ?? '').slice(0, 3);
  const isOpen = row[evidence]?.provisional === true;
  const others =
    row[evidence]?.excerpts === 0 ? 'other voices only' : isOpen ? 'heard, provisional' : 'heard';
  const last = [...series.letters].findLast(isObserved);
  return {
    words: movedWords(label, series.letters, `${others}, ${month(evidence)}`, month),
    sentence: explainTrajectory(suggestion, series, names),
    confirmed: said !== null,
    live: last === undefined || !isSilent(last) || isOpen,
    settled: false,
    track: null,
    evidence,
  };
}

/** A threat up to a wave: the last record up to then, else the rule's status. */
function statusBy({ row, names, records }: MomentsOf, at: number, evidence: number) {
  const upTo = row.slice(0, at + 1);
  const suggested = threatStatus(threatWaves(upTo));
  const recorded = records.filter(({ wave }) => wave <= at);
  const last = lastRecord(recorded, upTo);
  const isContradicted = last !== null && last.contradicted !== null;
  const status = last === null || isContradicted ? suggested.status : last.status;
  const passed = [
    ...threatWaves(upTo).flatMap(({ letter, stances }) => (letter === '-' ? [] : stances)),
    ...recorded.map((record) => record.status),
  ];
  const month = (names[evidence] ?? '').slice(0, 3);
  const isHeardElsewhere = recorded.length === 0 && suggested.lastEvidence === null;
  return {
    status,
    words: isHeardElsewhere
      ? `${row[evidence]?.provisional ? 'heard' : 'other voices only'}, ${month}`
      : isContradicted
        ? `${statusWords[last.status]}, contradicted`
        : statusWords[status],
    sentence: [last?.contradicted, `The rule reads: ${describeStatus(suggested, names)}.`]
      .filter(Boolean)
      .join(' '),
    confirmed: recorded.length > 0 && !isContradicted,
    live: recorded.length > 0 ? true : suggested.since !== 'not-raised-since' && status !== 'denied',
    settled: SETTLED.includes(status),
    track: isHeardElsewhere
      ? null
      : {
          reached: [...new Set(passed.flatMap((one) => PLACES[one] ?? []))].sort(),
          now: [...(PLACES[status] ?? [])],
        },
    evidence,
  };
}

/** Whether a threat asks for no answer as of a wave: denied, or recorded as avoided or overcome. */
export const isSettled = (given: MomentsOf, at: number): boolean =>
  SETTLED.includes(statusBy(given, at, at).status);

/**
 * Answers: what does this area's board say of a theme, month by month? Null before anybody there raised it.
 * Each moment knows only what was known by then; what people recorded or confirmed later is left out of it.
 */
export function momentsOf(given: MomentsOf): (Moment | null)[] {
  const { kind, row, names } = given;
  return row.map((cell, at) => {
    const evidence = row.slice(0, at + 1).findLastIndex(isHeard);
    if (evidence < 0) return null;
    const isFirst = at > 0 && !row.slice(0, at).some(isHeard);
    const month = (names[at] ?? '').slice(0, 3);
    if (kind === 'threat') {
      const { status, ...moment } = statusBy(given, at, evidence);
      const before = at === 0 ? null : statusBy(given, at - 1, evidence).status;
      const hasTurned = before !== null && before !== status && !isFirst;
      const news = isFirst
        ? `new in ${month}`
        : hasTurned
          ? `now ${statusWords[status].replace('already ', '')}`
          : null;
      return { ...moment, news };
    }
    const before = [...lettersOf(row.slice(0, at))].findLast(isObserved);
    const isBack = cell.state === 'present' && before !== undefined && isSilent(before);
    const news = isFirst ? `new in ${month}` : isBack ? `back in ${month}` : null;
    return { ...movedBy(given, at, evidence), news };
  });
}
