import type { AreaId, SourceId } from '../ids.ts';
import type { FactSource, Facts } from './facts.ts';
import { isEvidence } from './places.ts';

/** A source with what was made of it. */
export interface WorkedSource {
  source: FactSource;
  codings: Facts['codings'][number][];
  passes: Facts['passes'][number][];
}

/** Everything that the cells of one area and wave are measured from, whatever the theme. */
export interface PlaceGiven {
  area: AreaId;
  wave: Facts['waves'][number];
  /** Those that may fill a cell, counted or not. */
  sources: WorkedSource[];
  /** Of the panel. */
  engagements: Facts['engagements'][number][];
  /** Confirmed ones. */
  assessments: Facts['assessments'][number][];
}

/** Adds every item to what it belongs to; items of one kind that follow each other are looked up once. */
function spread<Item, Key, To>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  to: ReadonlyMap<Key, To>,
  add: (to: To, item: Item) => void,
): void {
  let key: Key | undefined;
  let found: To | undefined;
  for (const item of items) {
    const next = keyOf(item);
    if (next !== key) {
      key = next;
      found = to.get(next);
    }
    if (found !== undefined) add(found, item);
  }
}

const placeKey = (area: string | null, wave: string | null): string => `${area} ${wave}`;

/** Lays out what there is by area and wave: area by area, wave by wave, in the study's order. */
export function byPlace(facts: Facts): PlaceGiven[] {
  const places = new Map(
    facts.areas.flatMap(({ id: area }) =>
      facts.waves.map((wave): [string, PlaceGiven] => [
        placeKey(area, wave.id),
        { area, wave, sources: [], engagements: [], assessments: [] },
      ]),
    ),
  );
  const worked = new Map<SourceId, WorkedSource>();
  spread(
    facts.sources.filter(isEvidence),
    ({ area, wave }) => placeKey(area, wave),
    places,
    ({ sources }, source) => {
      const one: WorkedSource = { source, codings: [], passes: [] };
      worked.set(source.id, one);
      sources.push(one);
    },
  );
  spread(
    facts.codings,
    ({ source }) => source,
    worked,
    ({ codings }, coding) => codings.push(coding),
  );
  spread(
    facts.passes,
    ({ source }) => source,
    worked,
    ({ passes }, pass) => passes.push(pass),
  );
  spread(
    facts.engagements.filter(({ panel }) => panel),
    ({ area, wave }) => placeKey(area, wave),
    places,
    ({ engagements }, engagement) => engagements.push(engagement),
  );
  spread(
    facts.assessments.filter(({ state }) => state === 'confirmed'),
    ({ area, wave }) => placeKey(area, wave),
    places,
    ({ assessments }, assessment) => assessments.push(assessment),
  );
  return [...places.values()];
}

const areSame = <Item>(a: readonly Item[], b: readonly Item[], isSame: (a: Item, b: Item) => boolean) =>
  a.length === b.length &&
  a.every((item, at) => {
    const other = b[at];
    return other !== undefined && isSame(item, other);
  });

const isOne = <Item>(a: Item, b: Item): boolean => a === b;

/**
 * Whether two places rest on the very same things. Facts are never changed, so that what is the same object says
 * the same; what was read anew counts as changed.
 */
export const isSamePlace = (a: PlaceGiven, b: PlaceGiven): boolean =>
  a.area === b.area &&
  a.wave === b.wave &&
  areSame(a.engagements, b.engagements, isOne) &&
  areSame(a.assessments, b.assessments, isOne) &&
  areSame(
    a.sources,
    b.sources,
    (one, other) =>
      one.source === other.source &&
      areSame(one.codings, other.codings, isOne) &&
      areSame(one.passes, other.passes, isOne),
  );
