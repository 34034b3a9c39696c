import { statusWords, type ThreatStatus } from './threat.ts';

/** What the rule says of a threat in an area, and what a person recorded last. */
export interface ThreatHere {
  suggested: {
    status: ThreatStatus;
    note: 'so-far' | 'no-earlier-record' | null;
    lastEvidence: string | null;
    since: 'not-raised-since' | 'as-of' | null;
    othersRaise: readonly string[];
  };
  recorded: { status: ThreatStatus; wave: string; contradicted: string | null } | null;
  withoutStance: number;
  unexamined: number;
  /** One letter a wave; `-` for every wave that is not closed. */
  series: string;
}

/** What stands: a person's word before the rule's, unless something known speaks against it. */
export interface Standing {
  status: ThreatStatus;
  words: string;
  isConfirmed: boolean;
  /** A person said otherwise than the rule. */
  differs: boolean;
}

/** *Avoided* and *overcome* are what a person makes of a *possibly*: that is no disagreement. */
const settled: Partial<Record<ThreatStatus, ThreatStatus>> = {
  'possibly-avoided': 'avoided',
  'possibly-overcome': 'overcome',
};
const agrees = (recorded: ThreatStatus, suggested: ThreatStatus): boolean =>
  recorded === suggested || recorded === settled[suggested];

/** What the rule says, without what follows after it. */
export function ruleWords({ status, note }: ThreatHere['suggested']): string {
  if (note === 'no-earlier-record') return 'reported resolved, no earlier record';
  return `${statusWords[status]}${note === 'so-far' ? ' so far' : ''}`;
}

export function standingOf({ suggested, recorded }: Pick<ThreatHere, 'suggested' | 'recorded'>): Standing {
  if (recorded === null)
    return { status: suggested.status, words: ruleWords(suggested), isConfirmed: false, differs: false };
  if (recorded.contradicted !== null)
    return {
      status: suggested.status,
      words: `${statusWords[recorded.status]}, contradicted`,
      isConfirmed: false,
      differs: true,
    };
  return {
    status: recorded.status,
    words: statusWords[recorded.status],
    isConfirmed: true,
    differs: !agrees(recorded.status, suggested.status),
  };
}

/** Of `closed` waves, those in which it was looked for, or heard, and there was talk enough to tell. */
export function lookedFor(series: string): { of: number; closed: number } {
  const closed = series.replaceAll('-', '');
  return { of: closed.replaceAll(/[^PAD]/g, '').length, closed: closed.length };
}

/**
 * What a reader must not miss of a threat in an area, the most serious first; `names` are the waves' by id.
 * None of it changes the status.
 */
export function warningsOf(here: ThreatHere, names: ReadonlyMap<string, string>): string[] {
  const { suggested, recorded, withoutStance, unexamined } = here;
  const order = [...names.keys()];
  const last = suggested.lastEvidence;
  const isNewer = recorded && last && order.indexOf(last) > order.indexOf(recorded.wave);
  const others = suggested.othersRaise.length;
  return [
    ...(recorded?.contradicted == null ? [] : [recorded.contradicted.replace(/\.$/, '')]),
    ...(isNewer ? [`more said since ${names.get(recorded.wave)}`] : []),
    ...(withoutStance > 0 ? [`${withoutStance} without stance`] : []),
    ...(unexamined > 0 ? [`${unexamined} not read for it`] : []),
    ...(suggested.since === 'as-of' && last ? [`as of ${names.get(last)}`] : []),
    ...(suggested.since === 'not-raised-since' && last ? [`not raised since ${names.get(last)}`] : []),
    ...(others > 0 ? ['other voices raise it'] : []),
  ];
}
