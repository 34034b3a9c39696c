import type { Stance } from '../coding/coding.ts';
import { statusWords, type ThreatStatus } from '../threat/threat.ts';
import { isMissing, stateLetters } from './cell-state.ts';
import type { Cell } from './cells.ts';
import { listed } from './wording.ts';

/** What one wave says of a threat in an area. */
export interface ThreatWave {
  /** P A D N T U R, or `-` for a wave that is not closed. */
  letter: string;
  /** Of the panel's codings under the present meaning; *none yet* counts as anticipated. */
  stances: readonly Stance[];
  othersOnly?: boolean;
}

export interface SuggestedStatus {
  status: ThreatStatus;
  /** Never part of the status: what it means to a reader who must not take silence for an end. */
  note: 'so-far' | 'no-earlier-record' | null;
  /** The latest wave with any coding, as an index; null where never coded. */
  lastEvidence: number | null;
  since: 'not-raised-since' | 'as-of' | null;
  /** Waves in which others raise it and the panel does not. */
  othersRaise: readonly number[];
}

/** Two silences after the last evidence are said; one is not. */
const SAID_SILENCES = 2;

type Ruling = Pick<SuggestedStatus, 'status' | 'note'>;
const rule = (status: ThreatStatus, note: Ruling['note'] = null): Ruling => ({ status, note });

function neverCoded(letters: string): ThreatStatus {
  // Words that wait to be re-checked are not "not reported".
  if (/[AD]/.test(letters) && !letters.includes('R')) return 'not-reported';
  return /[UR]/.test(letters) ? 'not-examined' : 'no-data';
}

/** The first rule of method 2.8 that fits, from the stances of the latest wave and of those before it. */
function statusBy(now: ReadonlySet<Stance>, before: ReadonlySet<Stance>): Ruling {
  const hadShown = before.has('occurring');
  const hadSigns = before.has('early-sign');
  const wasForeseen = before.has('anticipated');
  if (now.has('occurring')) {
    const isContradicted = now.has('easing') || now.has('resolved') || now.has('not-happening');
    return rule(isContradicted ? 'mixed' : 'showing');
  }
  if (now.has('early-sign')) return rule('early-signs');
  if (now.has('resolved')) {
    if (hadShown || hadSigns) return rule('possibly-overcome');
    return wasForeseen ? rule('possibly-avoided') : rule('denied', 'no-earlier-record');
  }
  if (now.has('easing')) return rule('easing');
  if (now.has('not-happening')) {
    if (hadShown) return rule('possibly-overcome');
    return wasForeseen || hadSigns ? rule('possibly-avoided', 'so-far') : rule('denied');
  }
  return rule('predicted');
}

function sinceThen(later: string): SuggestedStatus['since'] {
  const silences = later.replaceAll(/[^AD]/g, '').length;
  if (silences >= SAID_SILENCES) return 'not-raised-since';
  return later !== '' && [...later].every(isMissing) ? 'as-of' : null;
}

/**
 * Answers: what was feared here, and what became of it? (method 2.8)
 * A suggestion up to the last wave given; *avoided* and *overcome* are only ever said by a person (I10), and
 * silence alone never changes a status. Waves that are not closed are passed over.
 */
export function threatStatus(waves: readonly ThreatWave[]): SuggestedStatus {
  const closed = waves.map((wave, index) => ({ ...wave, index })).filter(({ letter }) => letter !== '-');
  const letters = closed.map(({ letter }) => letter).join('');
  const othersRaise = closed.flatMap(({ index, othersOnly }) => (othersOnly ? [index] : []));
  const latest = closed.findLastIndex(({ stances }) => stances.length > 0);
  const now = closed[latest];
  if (now === undefined) {
    return { status: neverCoded(letters), note: null, lastEvidence: null, since: null, othersRaise };
  }
  const before = new Set(closed.slice(0, latest).flatMap(({ stances }) => stances));
  return {
    ...statusBy(new Set(now.stances), before),
    lastEvidence: now.index,
    since: sinceThen(letters.slice(latest + 1)),
    othersRaise,
  };
}

/** What a row of cells of a threat gives the rule to read. */
export const threatWaves = (row: readonly Cell[]): ThreatWave[] =>
  row.map((cell) => ({
    letter: cell.provisional ? '-' : stateLetters[cell.state],
    stances: cell.withoutStance ? [...cell.stances, 'anticipated'] : cell.stances,
    othersOnly: cell.othersOnly,
  }));

/** "possibly avoided so far, not raised since August; others raise it in December". */
export function describeStatus(suggested: SuggestedStatus, names: readonly string[]): string {
  const { status, note, lastEvidence, since, othersRaise } = suggested;
  const wave = lastEvidence === null ? '' : (names[lastEvidence] ?? `wave ${lastEvidence + 1}`);
  const words =
    note === 'no-earlier-record'
      ? 'reported resolved, no earlier record'
      : `${statusWords[status]}${note === 'so-far' ? ' so far' : ''}`;
  const suffix = since === null ? '' : `, ${since === 'as-of' ? 'as of' : 'not raised since'} ${wave}`;
  const others = othersRaise.map((at) => names[at] ?? `wave ${at + 1}`);
  return `${words}${suffix}${others.length > 0 ? `; others raise it in ${listed(others)}` : ''}`;
}
