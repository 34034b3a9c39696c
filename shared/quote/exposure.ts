import { z } from 'zod';
import type { AreaId, ParticipantId } from '../ids.ts';
import { type Participant, RolePopulation } from '../participant/participant.ts';

/** How easily the words beneath a quote give its speaker away; `someone-else` where they describe others and not who spoke. */
export const Exposure = z.enum(['someone-else', 'named', 'high', 'insider', 'low']);
export type Exposure = z.infer<typeof Exposure>;

/** What stands beneath a quote: a label, with or without the area. */
const Signature = z.strictObject({
  /** As print would write it, without the area: "coordinator". */
  label: z.string(),
  namesArea: z.boolean(),
});
type Signature = z.infer<typeof Signature>;

/** A signature with who fits it. */
export const Fit = Signature.extend({
  /** Participants of the study whom it describes: what insiders can work out. */
  fits: z.int(),
  /** How many people in the world fit it: what outsiders can work out; null while nobody has said. */
  population: RolePopulation.nullable(),
  exposure: Exposure,
});
export type Fit = z.infer<typeof Fit>;

type Person = Pick<Participant, 'id' | 'area' | 'role' | 'rolePopulation' | 'sector' | 'label' | 'panel'>;

/** The ways to sign a quote, and the label of those that have none of their own. */
export const WaysToSign = z.strictObject({ ways: z.array(Fit), usual: z.string() });
export type WaysToSign = z.infer<typeof WaysToSign>;

/** What the guard knows of a study. */
export interface Company {
  participants: readonly Person[];
  /** Fewer participants than this fitting a label is an insider risk. */
  attributionK: number;
  /** Participants who are named elsewhere in the same report. */
  named?: ReadonlySet<ParticipantId>;
}

/** Says nothing but that somebody took part. */
export const ANYBODY = 'participant';
/** What everybody around a study calls those on its panel: one in each area. */
const COORDINATOR = 'coordinator';

const folded = (words: string): string => words.trim().toLowerCase();
const isSame = (one: string, other: string) => one !== '' && folded(one) === folded(other);

/** Whether a label describes somebody: by role or seat, by the label that print gives them, by sector, or as anybody. */
const describes = (label: string, { role, label: own, sector, panel }: Person): boolean =>
  isSame(label, ANYBODY) ||
  (panel && isSame(label, COORDINATOR)) ||
  isSame(label, role) ||
  isSame(label, own) ||
  isSame(label, sectorLabel(sector));

/** A label that only names the sector: "voluntary sector". */
export const sectorLabel = (sector: string): string => {
  const [first = ''] = sector.split(',');
  return first.trim() === '' ? '' : `${first.trim()} sector`;
};

/**
 * How many people in the world a label fits, as outsiders see it. A role as many as hold it there, or one step more
 * where its area is not told and the study knows its like elsewhere; labels wider than a role fit many.
 */
function populationOf({ label, namesArea }: Signature, fitting: readonly Person[]): Fit['population'] {
  if (isSame(label, COORDINATOR)) return namesArea ? 'one' : 'few';
  const byRole = fitting.filter(({ role }) => isSame(label, role));
  if (byRole.length === 0) return fitting.length > 0 ? 'many' : null;
  const known = byRole.map(({ rolePopulation }) => rolePopulation);
  const least = (['one', 'few', 'many'] as const).find((one) => known.includes(one)) ?? null;
  if (known.includes(null)) return least === 'one' ? 'one' : null;
  const elsewhere = new Set(byRole.map(({ area }) => area)).size > 1;
  return least === 'one' && !namesArea && elsewhere ? 'few' : least;
}

/**
 * Answers: who could this be? Of the words beneath a quote of somebody in an area.
 * A population nobody has told counts as few: silence protects nobody. Where the speaker is known, a label that
 * describes others and not them is nobody's protection: it says that somebody else spoke.
 * Source: the risk rule of the method, 1.5.
 */
export function exposureOf(
  signature: Signature,
  area: AreaId | null,
  company: Company,
  speaker: Person | null = null,
): Fit {
  const { label, namesArea } = signature;
  const fitting = company.participants.filter(
    (person) => describes(label, person) && (!namesArea || area === null || person.area === area),
  );
  const population = populationOf(signature, fitting);
  const isNamed = fitting.length === 1 && fitting.some(({ id }) => company.named?.has(id));
  const isSomeoneElse = fitting.length > 0 && speaker !== null && !describes(label, speaker);
  const exposure = isSomeoneElse
    ? 'someone-else'
    : isNamed
      ? 'named'
      : population !== 'many'
        ? 'high'
        : fitting.length < company.attributionK
          ? 'insider'
          : 'low';
  return { ...signature, fits: fitting.length, population, exposure };
}

/** Whether a quote may be asked about: nobody outside can tell who spoke, or they agreed to be known; and it was they who spoke. */
export const isSafe = (exposure: Exposure, isIdentifiable: boolean): boolean =>
  exposure !== 'someone-else' && (isIdentifiable || exposure === 'low' || exposure === 'insider');

/** The ways to sign somebody's words, from the most exact to the widest, each once; `thought` is a label besides. */
export function waysToSign(
  person: Person | null,
  area: AreaId | null,
  company: Company,
  thought = '',
): Fit[] {
  const own = [person?.role ?? '', person?.label ?? '', sectorLabel(person?.sector ?? ''), ANYBODY];
  const labels = [...own, thought.trim()];
  const ways = labels
    .filter((label, at) => label !== '' && labels.findIndex((one) => isSame(one, label)) === at)
    .flatMap((label) => [true, false].map((namesArea) => ({ label, namesArea })));
  return ways.map((way) => exposureOf(way, area, company, person));
}
