import type { AreaId, ParticipantId, SourceId } from '../ids.ts';
import type { EngagementState } from '../participant/engagement.ts';
import { canShowAbsence, type SourceKind } from '../source/source.ts';
import type { Policies } from '../study/policies.ts';
import type { PlaceGiven } from './by-place.ts';
import type { FactSource, Facts } from './facts.ts';
import { talkIn } from './units.ts';

/** Why a place has no data: what became of the interview, and the reason given. */
export interface NoData {
  /** `not-counted`: there is a source, but withdrawn or a duplicate; null where nothing was planned. */
  cause: EngagementState | 'not-counted' | null;
  reason: string;
}

/** The included sources of one place, of the panel or of all others. */
export interface Track {
  sources: number;
  /** Those that can show absence. */
  capable: SourceId[];
  /** Participant words in those that can show absence. */
  words: number;
}

/** One area in one wave, whatever the theme. */
export interface Place {
  area: AreaId;
  wave: Facts['waves'][number];
  panel: Track;
  others: Track;
  /** The base of a share of talk: mention units of the panel; null in notes, or where there are too few. */
  shareUnits: number | null;
  /** Who spoke for the panel; null where nobody, or not one person, did. */
  informant: ParticipantId | null;
  noData: NoData;
}

/** Readings fill no cell even where an area and wave were set; replies to member checks are not evidence (I16). */
const FILLS_A_CELL: readonly SourceKind[] = ['interview', 'conversation', 'exercise', 'field-note'];

/** Whether what was said in a source is evidence of a theme. */
export const isEvidence = ({ kind }: { kind: SourceKind }): boolean => FILLS_A_CELL.includes(kind);

const CAUSES: readonly EngagementState[] = ['missed', 'declined', 'held', 'planned'];

function whyNoData(engagements: PlaceGiven['engagements'], hasUncounted: boolean): NoData {
  const weightiest = CAUSES.flatMap((state) => engagements.filter((one) => one.state === state))[0];
  if (hasUncounted && weightiest?.state !== 'missed' && weightiest?.state !== 'declined')
    return { cause: 'not-counted', reason: '' };
  return { cause: weightiest?.state ?? null, reason: weightiest?.reason ?? '' };
}

interface Talk {
  words: number;
  units: number;
}

function trackOf(sources: readonly FactSource[], talkOf: (source: FactSource) => Talk): Track {
  const capable = sources.filter(canShowAbsence);
  return {
    sources: sources.length,
    capable: capable.map(({ id }) => id),
    words: capable.reduce((sum, source) => sum + talkOf(source).words, 0),
  };
}

function shareBase(
  panel: readonly FactSource[],
  talkOf: (source: FactSource) => Talk,
  least: number,
): number | null {
  if (panel.some(({ form }) => form !== 'transcript')) return null;
  const units = panel.reduce((sum, source) => sum + talkOf(source).units, 0);
  return units < least ? null : units;
}

function oneInformant(panel: readonly FactSource[]): ParticipantId | null {
  const known = new Set(panel.flatMap(({ informant }) => (informant === null ? [] : [informant])));
  const [informant] = known;
  return known.size === 1 && informant !== undefined ? informant : null;
}

/** What is known of one area and wave before any theme is asked about. */
export function placeOf(
  { area, wave, sources, engagements }: PlaceGiven,
  { shareUnits, unitWords }: Pick<Policies, 'shareUnits' | 'unitWords'>,
): Place {
  const included = sources.flatMap(({ source }) => (source.included ? [source] : []));
  const panel = included.filter((source) => source.panel);
  const talk = new Map(included.map((source) => [source.id, talkIn(source, unitWords)]));
  const talkOf = ({ id }: FactSource): Talk => talk.get(id) ?? { words: 0, units: 0 };
  return {
    area,
    wave,
    panel: trackOf(panel, talkOf),
    others: trackOf(
      included.filter((source) => !source.panel),
      talkOf,
    ),
    shareUnits: shareBase(panel, talkOf, shareUnits),
    informant: oneInformant(panel),
    noData: whyNoData(
      engagements,
      sources.some(({ source }) => source.panel && !source.included),
    ),
  };
}
