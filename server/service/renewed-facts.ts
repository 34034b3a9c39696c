import type { Db } from '#server/store/database.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listAssessmentFacts, listSourceOrder } from '#server/store/study/fact.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { getStudy } from '#server/store/study/study.ts';
import { type Touched, touchedSince } from '#server/store/study/touched.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { FactSource, Facts } from '#shared/analysis/facts.ts';
import { factSource } from './fact-source.ts';
import {
  type Held,
  laidOut,
  readAreas,
  readEngagements,
  readHeld,
  readPeople,
  readSources,
  readThemes,
  readWaves,
} from './held-facts.ts';

/** Parts of the facts that are read anew together. */
type Part = 'thresholds' | 'waves' | 'areas' | 'themes' | 'events' | 'assessments' | 'people' | 'sources';

/** Which parts a table bears on; a table that is not here might bear on all. */
export const BEARS_ON: Readonly<Record<string, readonly Part[]>> = {
  study: ['thresholds'],
  wave: ['waves'],
  area: ['areas'],
  theme: ['themes'],
  theme_group: ['themes'],
  codebook_event: ['events'],
  assessment: ['assessments'],
  participant: ['people'],
  consent: ['people'],
  engagement: ['people'],
  source: ['sources'],
  source_participant: ['sources'],
  coding: ['sources'],
  pass: ['sources'],
  card_place: [],
  citation: [],
  clearance: [],
  collection: [],
  collection_item: [],
  edition: [],
  exercise_row: [],
  finding: [],
  gap_aside: [],
  lawful_basis: [],
  link: [],
  member_addition: [],
  member_check: [],
  member_check_item: [],
  member_reply: [],
  memo: [],
  near_dismissal: [],
  next_step: [],
  offered_exercise: [],
  phase: [],
  quote: [],
  report: [],
  report_template: [],
  resolution: [],
  saved_search: [],
  sheet_item: [],
  snapshot: [],
  status: [],
  summary_row: [],
  trajectory: [],
  twin_dismissal: [],
  watch: [],
};

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Items read anew, each the very object it was where nothing of it changed; the whole list likewise. */
function asBefore<Item>(
  before: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const kept = now.map((item) => {
    const same = known.get(keyOf(item));
    return same !== undefined && isAlike(same, item) ? same : item;
  });
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept;
}

/** A source told anew, the very object it was where nothing of it changed. */
const sourceAsBefore = (before: FactSource | undefined, now: FactSource): FactSource =>
  before?.turns === now.turns && isAlike({ ...before, turns: null }, { ...now, turns: null }) ? before : now;

/** The parts that deeds bore on; null where one of them is not understood. */
function partsOf({ tables }: Touched): Set<Part> | null {
  const parts = new Set<Part>();
  for (const table of tables) {
    const borne = BEARS_ON[table];
    if (borne === undefined) return null;
    for (const part of borne) parts.add(part);
  }
  return parts;
}

/** Sources of which something changed are read anew; who took part may count otherwise in all of them. */
function renewSources(
  db: Db,
  held: Held,
  people: Held['people'],
  { sources: touched }: Touched,
): Held['sources'] {
  const sources = new Map(held.sources);
  if (people !== held.people)
    for (const [id, one] of held.sources) {
      const fact = sourceAsBefore(one.fact, factSource(one.row, people, one.fact.turns));
      if (fact !== one.fact) sources.set(id, { ...one, fact });
    }
  for (const id of touched) sources.delete(id);
  if (touched.length > 0)
    for (const one of readSources(db, touched, people, held.facts.policies))
      sources.set(one.row.id, {
        ...one,
        fact: sourceAsBefore(held.sources.get(one.row.id)?.fact, one.fact),
      });
  return sources;
}

/** The small lists that deeds bore on, read anew. */
function renewLists(db: Db, { facts }: Held, parts: ReadonlySet<Part>, people: Held['people']) {
  const has = (...some: Part[]) => some.some((part) => parts.has(part));
  const waves = has('waves', 'people') ? listWaves(db) : [];
  return {
    ...(has('waves') && { waves: asBefore(facts.waves, readWaves(waves), ({ id }) => id) }),
    ...(has('areas') && { areas: asBefore(facts.areas, readAreas(db), ({ id }) => id) }),
    ...(has('themes') && { themes: asBefore(facts.themes, readThemes(db), ({ id }) => id) }),
    ...(has('events') && {
      events: asBefore(facts.events, listEvents(db), ({ number }) => String(number)),
    }),
    ...(has('assessments') && {
      assessments: asBefore(
        facts.assessments,
        listAssessmentFacts(db),
        ({ theme, area, wave }) => `${theme} ${area} ${wave}`,
      ),
    }),
    ...(has('waves', 'people') && {
      engagements: asBefore(
        facts.engagements,
        readEngagements(db, people, waves),
        ({ participant, wave }) => `${participant} ${wave}`,
      ),
    }),
  } satisfies Partial<Facts>;
}

/**
 * The facts as they stand now, from those of an earlier number: what the deeds since then touched is read anew,
 * all else is the very same. Where it cannot be told what they touched, everything is read.
 */
export function renewed(db: Db, held: Held): Held {
  const head = lastNumber(db);
  if (head === held.head) return held;
  const touched = head > held.head ? touchedSince(db, held.head) : null;
  const parts = touched && partsOf(touched);
  if (!touched || !parts) return readHeld(db);
  if (parts.has('thresholds') && !isAlike(getStudy(db).policies, held.facts.policies)) return readHeld(db);
  const people = parts.has('people') ? readPeople(db) : held.people;
  const lists = renewLists(db, held, parts, people);
  const isLaidOutAnew = (['waves', 'areas', 'people', 'sources'] as const).some((part) => parts.has(part));
  if (!isLaidOutAnew)
    return { ...held, head, facts: Object.keys(lists).length > 0 ? { ...held.facts, ...lists } : held.facts };
  const order = listSourceOrder(db);
  const sources = renewSources(db, held, people, touched);
  return {
    head,
    people,
    order,
    sources,
    facts: { ...held.facts, ...lists, ...laidOut({ order, sources }) },
  };
}
