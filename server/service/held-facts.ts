import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import {
  type Chosen,
  listAssessmentFacts,
  listCodingsIn,
  listPassesIn,
  listSourceFacts,
  listSourceOrder,
  listTurnsIn,
  type PassFact,
  type SourceFact,
} from '#server/store/study/fact.ts';
import { listGroups } from '#server/store/study/group.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { FactSource, Facts, FactTurn } from '#shared/analysis/facts.ts';
import type { SourceId, TextId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { factSource, factTurn, type People, peopleOf } from './fact-source.ts';
import { keptOfStudy } from './kept.ts';
import { newWordsBetween } from './pass-hold.ts';

/** One source as it was read, what the measures make of it, and what was worked on it. */
interface HeldSource {
  row: SourceFact;
  fact: FactSource;
  codings: Facts['codings'];
  passes: Facts['passes'];
}

/**
 * The facts of a study with the parts they were gathered from. Nothing here is ever changed: what a deed did not
 * touch is the same object afterwards, and the measures rely on it.
 */
export interface Held {
  /** The journal number they stand for. */
  head: number;
  people: People;
  order: readonly SourceId[];
  sources: ReadonlyMap<SourceId, HeldSource>;
  facts: Facts;
}

const turnsOf = keptOfStudy<Map<string, readonly FactTurn[]>>();

/** The turns of texts as the measures see them, read once a connection: texts never change. */
function turnsFor(
  db: Db,
  rows: readonly SourceFact[],
  unitWords: number,
): (text: TextId) => readonly FactTurn[] {
  const texts = turnsOf.get(db) ?? new Map<string, readonly FactTurn[]>();
  turnsOf.set(db, texts);
  const keyOf = (text: TextId) => `${text} ${unitWords}`;
  const missing = rows.filter(({ text }) => !texts.has(keyOf(text)));
  if (missing.length > 0) {
    const read = listTurnsIn(
      db,
      missing.map(({ id }) => id),
      unitWords,
    );
    for (const { text } of missing)
      texts.set(
        keyOf(text),
        (read.get(text) ?? []).map((turn) => factTurn(turn, unitWords)),
      );
  }
  return (text) => texts.get(keyOf(text)) ?? [];
}

const wasOnPanel = (participant: Participant | undefined, wave: Wave | undefined): boolean =>
  participant !== undefined &&
  wave !== undefined &&
  participant.panel &&
  (participant.panelFrom === null || participant.panelFrom <= wave.endsOn) &&
  (participant.panelTo === null || wave.startsOn <= participant.panelTo);

export function readEngagements(db: Db, { known }: People, waves: readonly Wave[]): Facts['engagements'] {
  const months = new Map(waves.map((wave) => [wave.id, wave]));
  return listEngagements(db).map(({ wave, state, reason, participant }) => {
    const who = known.get(participant);
    const panel = wasOnPanel(who, months.get(wave));
    return { wave, state, reason, participant, area: who?.area ?? null, panel };
  });
}

export const readWaves = (waves: readonly Wave[]): Facts['waves'] =>
  waves.map(({ id, number, month, status }) => ({ id, number, month, closed: status === 'closed' }));
export const readAreas = (db: Db): Facts['areas'] => listAreas(db).map(({ id, name }) => ({ id, name }));
export const readThemes = (db: Db): Facts['themes'] =>
  inFrameOrder(listThemes(db), listGroups(db)).map(({ id, kind, retired, mergedInto }) => ({
    id,
    kind,
    retired,
    mergedInto,
  }));
export const readPeople = (db: Db): People => peopleOf(listParticipants(db), listConsents(db));

/** A pass made on an earlier text counts unless more words are new since than the study allows (method 1.1). */
const holds = (db: Db, { textVersion, present }: PassFact, correctionWords: number): boolean =>
  textVersion === present || newWordsBetween(db, textVersion, present) <= correctionWords;

function bySource<Item extends { source: SourceId }>(items: readonly Item[]): Map<SourceId, Item[]> {
  const sources = new Map<SourceId, Item[]>();
  let list: Item[] = [];
  let last: SourceId | null = null;
  for (const item of items) {
    if (item.source !== last) {
      last = item.source;
      list = sources.get(last) ?? [];
      sources.set(last, list);
    }
    list.push(item);
  }
  return sources;
}

/** Reads some sources with what was worked on them; those in the trash are not among them. */
export function readSources(
  db: Db,
  chosen: Chosen,
  people: People,
  { unitWords, correctionWords }: Facts['policies'],
): HeldSource[] {
  const rows = listSourceFacts(db, chosen);
  const turns = turnsFor(db, rows, unitWords);
  const codings = bySource(listCodingsIn(db, chosen));
  const passes = bySource(listPassesIn(db, chosen).filter((pass) => holds(db, pass, correctionWords)));
  return rows.map((row) => ({
    row,
    fact: factSource(row, people, turns(row.text)),
    codings: codings.get(row.id) ?? [],
    passes: (passes.get(row.id) ?? []).map(({ source, event, themes }) => ({ source, event, themes })),
  }));
}

/** Everything that is laid out by source, in the study's order. */
export function laidOut({
  order,
  sources,
}: Pick<Held, 'order' | 'sources'>): Pick<Facts, 'sources' | 'codings' | 'passes'> {
  const facts: FactSource[] = [];
  const codings: Facts['codings'][number][] = [];
  const passes: Facts['passes'][number][] = [];
  for (const id of order) {
    const held = sources.get(id);
    if (!held) continue;
    facts.push(held.fact);
    for (const coding of held.codings) codings.push(coding);
    for (const pass of held.passes) passes.push(pass);
  }
  return { sources: facts, codings, passes };
}

/** Ids in slices of so many; all of them at once where there is no size. */
const slicesOf = (ids: readonly SourceId[], size: number): Chosen[] =>
  Number.isFinite(size)
    ? Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size))
    : [null];

/**
 * Reads everything the longitudinal measures look at, so many sources at a time; what lies in the trash is left out.
 * Deeds done between two slices may be in it by half: `renewed` then makes it whole, for it stands for the number at
 * its beginning.
 */
export function* readBySlices(db: Db, size = Number.POSITIVE_INFINITY): Generator<void, Held, void> {
  const head = lastNumber(db);
  const { policies } = getStudy(db);
  const waves = listWaves(db);
  const people = readPeople(db);
  const order = listSourceOrder(db);
  const lists = {
    policies,
    waves: readWaves(waves),
    areas: readAreas(db),
    themes: readThemes(db),
    events: listEvents(db),
    assessments: listAssessmentFacts(db),
    engagements: readEngagements(db, people, waves),
  };
  const sources = new Map<SourceId, HeldSource>();
  for (const slice of slicesOf(order, size)) {
    for (const held of readSources(db, slice, people, policies)) sources.set(held.row.id, held);
    yield;
  }
  return { head, people, order, sources, facts: { ...lists, ...laidOut({ order, sources }) } };
}

/** The same at once. */
export function readHeld(db: Db): Held {
  const reading = readBySlices(db);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
