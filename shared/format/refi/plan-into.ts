import { CodingId, MemoId, type SourceId } from '#shared/ids.ts';
import type { Brought } from '#shared/import/project.ts';
import { mayLink } from '#shared/link/link.ts';
import { alike } from '#shared/reference.ts';
import type { StudyContent } from '../study-folder/content.ts';
import type { RefiPlan } from './plan.ts';
import { type CodebookAtHand, codebookInto, type IntoCodebook } from './plan-into-codebook.ts';

/** What became of a source of a plan in the study it goes to. */
export interface PlacedSource {
  /** `conflict`: the study has other words under this id; `trashed`: it lies in the trash there. */
  state: 'new' | 'known' | 'conflict' | 'trashed';
  /** The id it has, or gets, in the study. */
  id: SourceId;
  /** Number of the text that says the same; null for the present one. */
  version: number | null;
}

/** What a plan has to know of the study it goes to. */
export interface StudyAtHand extends CodebookAtHand, Pick<StudyContent, 'areas' | 'waves' | 'participants'> {
  links: Pick<StudyContent['links'][number], 'from' | 'to' | 'type'>[];
  has(what: Brought, id: string): boolean;
  /** By the ids of the plan. */
  sources: ReadonlyMap<string, PlacedSource>;
  /** `codingKey` of every coding on a source that a plan may add to. */
  coded: ReadonlySet<string>;
}

export const codingKey = (
  coding: Pick<StudyContent['codings'][number], 'source' | 'version' | 'start' | 'end' | 'theme' | 'coder'>,
): string =>
  `${coding.source} ${coding.version ?? ''} ${coding.start} ${coding.end} ${coding.theme} ${coding.coder}`;

/** What of a plan is new to a study, with the ids that things have there. */
export interface IntoStudy {
  plan: RefiPlan;
  known: Record<Brought, number>;
  /** Things that cannot be kept because their source is not. */
  withoutSource: { codings: number; memos: number };
}

type IdFor = (key: string) => string;

const ended = <T extends { id: string }>(
  things: readonly T[],
  there: (thing: T) => { id: T['id'] } | undefined,
) => {
  const ids = new Map<string, T['id']>();
  const fresh: T[] = [];
  for (const thing of things) {
    const found = there(thing);
    ids.set(thing.id, found?.id ?? thing.id);
    if (!found) fresh.push(thing);
  }
  const of = (id: T['id'] | null): T['id'] | null => (id === null ? null : (ids.get(id) ?? null));
  return { fresh, of };
};

/** Areas, waves and people by their ids, else by what they are called: a study has each name once. */
function frameInto(plan: RefiPlan, study: StudyAtHand) {
  const areas = ended(plan.areas, ({ id, name }) =>
    study.areas.find((one) => one.id === id || [one.name, ...one.aliases].some((said) => alike(said, name))),
  );
  const waves = ended(plan.waves, ({ id, month }) =>
    study.waves.find((one) => one.id === id || one.month === month),
  );
  const people = ended(plan.participants, ({ id, pseudonym }) =>
    study.participants.find((one) => one.id === id || alike(one.pseudonym, pseudonym)),
  );
  const first = Math.max(-1, ...study.areas.map(({ position }) => position)) + 1;
  return {
    areaOf: areas.of,
    waveOf: waves.of,
    personOf: people.of,
    areas: areas.fresh.map((area, at) => ({ ...area, position: first + at })),
    waves: waves.fresh,
    participants: people.fresh.map((one) => ({ ...one, area: areas.of(one.area) })),
  };
}
type Frame = ReturnType<typeof frameInto>;

function sourcesInto(plan: RefiPlan, study: StudyAtHand, frame: Frame): StudyContent['sources'] {
  const idOf = (id: SourceId | null) => {
    const placed = id === null ? undefined : study.sources.get(id);
    return placed && (placed.state === 'new' || placed.state === 'known') ? placed.id : null;
  };
  return plan.sources.flatMap((source) => {
    const placed = study.sources.get(source.id);
    if (placed?.state !== 'new') return [];
    return [
      {
        ...source,
        id: placed.id,
        area: frame.areaOf(source.area),
        wave: frame.waveOf(source.wave),
        participants: source.participants.flatMap((id) => frame.personOf(id) ?? []),
        duplicateOf: idOf(source.duplicateOf),
        speakers: Object.fromEntries(
          Object.entries(source.speakers).map(([label, speaker]) => [
            label,
            { ...speaker, participant: frame.personOf(speaker.participant) },
          ]),
        ),
      },
    ];
  });
}

/**
 * The id of a thing on a source that has another id in the study than in the file: its own, unless that is taken; null
 * where the study has the thing already.
 */
function newId<Id extends string>(
  schema: { parse(id: string): Id },
  id: Id,
  route: { from: string; placed: PlacedSource | null },
  has: (id: string) => boolean,
  idFor: IdFor,
): { id: Id; isKnown: boolean } {
  const { from, placed } = route;
  if (placed === null || from === placed.id) return { id, isKnown: has(id) };
  const moved = schema.parse(idFor(`refi ${id} in ${placed.id}`));
  if (has(moved)) return { id: moved, isKnown: true };
  if (!has(id)) return { id, isKnown: false };
  return placed.state === 'new' ? { id: moved, isKnown: false } : { id, isKnown: true };
}

function codingsInto(plan: RefiPlan, study: StudyAtHand, { themeOf }: IntoCodebook, idFor: IdFor) {
  const taken = new Set(study.coded);
  const ids = new Map<string, CodingId>();
  const fresh: StudyContent['codings'] = [];
  let [known, without] = [0, 0];
  for (const coding of plan.codings) {
    const placed = study.sources.get(coding.source);
    const theme = themeOf(coding.theme);
    if (!placed || theme === null) continue;
    const isKept = placed.state === 'new' || placed.state === 'known';
    const route = { from: coding.source, placed };
    const { id, isKnown } = newId(CodingId, coding.id, route, (one) => study.has('codings', one), idFor);
    const there = { ...coding, id, source: placed.id, version: placed.version, theme };
    if (isKnown) {
      known += 1;
      ids.set(coding.id, id);
    } else if (!isKept) without += 1;
    else if (taken.has(codingKey(there))) known += 1;
    else {
      taken.add(codingKey(there));
      fresh.push(there);
      ids.set(coding.id, id);
    }
  }
  return { fresh, known, without, idOf: (id: string) => ids.get(id) ?? null };
}

function memosInto(
  plan: RefiPlan,
  study: StudyAtHand,
  ends: Frame & Pick<IntoCodebook, 'themeOf'> & { codingOf: ReturnType<typeof codingsInto>['idOf'] },
  idFor: IdFor,
) {
  const fresh: StudyContent['memos'] = [];
  let [known, without] = [0, 0];
  for (const memo of plan.memos) {
    const placed = memo.source === null ? null : (study.sources.get(memo.source) ?? null);
    const route = { from: memo.source ?? '', placed };
    const { id, isKnown } = newId(MemoId, memo.id, route, (one) => study.has('memos', one), idFor);
    const there = {
      ...memo,
      id,
      source: placed?.id ?? null,
      version: memo.about === 'excerpt' ? (placed?.version ?? null) : null,
      coding: memo.coding === null ? null : ends.codingOf(memo.coding),
      theme: memo.theme === null ? null : ends.themeOf(memo.theme),
      area: ends.areaOf(memo.area),
      wave: ends.waveOf(memo.wave),
      participant: ends.personOf(memo.participant),
    };
    const isKept = memo.source === null || placed?.state === 'new' || placed?.state === 'known';
    const isWhole = (['coding', 'theme', 'area', 'wave', 'participant'] as const).every(
      (end) => memo[end] === null || there[end] !== null,
    );
    if (isKnown) known += 1;
    else if (!isKept || !isWhole) without += 1;
    else fresh.push(there);
  }
  return { fresh, known, without };
}

function linksInto(plan: RefiPlan, study: StudyAtHand, { endOf, kindOf }: IntoCodebook, frame: Frame) {
  const keyOf = ({ from, to, type }: StudyAtHand['links'][number]) => `${from} ${type} ${to}`;
  const taken = new Set(study.links.map(keyOf));
  const fresh = plan.links.flatMap((link) => {
    const [from, to] = [endOf(link.from), endOf(link.to)];
    if (from === null || to === null || from === to || study.has('links', link.id)) return [];
    // Somebody may have sorted the themes since: a word for a link that no longer fits is a plain one.
    const type = mayLink(link.type, kindOf(from), kindOf(to)) ? link.type : ('leads-to' as const);
    const there = {
      ...link,
      from,
      to,
      type,
      areas: link.areas.flatMap((id) => frame.areaOf(id) ?? []),
      excerpts: [],
    };
    if (!mayLink(type, kindOf(from), kindOf(to)) || taken.has(keyOf(there))) return [];
    taken.add(keyOf(there));
    return [there];
  });
  return { fresh, known: plan.links.length - fresh.length };
}

/**
 * What a plan adds to a study. Things are known by the ids of the file; an area, a month and a pseudonym also by what they
 * are called. A theme of another id is another theme, and numbered where its title is taken.
 */
export function planInto(plan: RefiPlan, study: StudyAtHand, idFor: IdFor): IntoStudy {
  const frame = frameInto(plan, study);
  const codebook = codebookInto(plan, study);
  const sources = sourcesInto(plan, study, frame);
  const codings = codingsInto(plan, study, codebook, idFor);
  const ends = { ...frame, themeOf: codebook.themeOf, codingOf: codings.idOf };
  const memos = memosInto(plan, study, ends, idFor);
  const links = linksInto(plan, study, codebook, frame);
  const signing = new Set<string>([
    ...codings.fresh.map(({ coder }) => coder),
    ...memos.fresh.map(({ author }) => author),
  ]);
  const coders = plan.coders.filter(({ id }) => signing.has(id) && !study.has('coders', id));
  const fresh = {
    coders,
    areas: frame.areas,
    waves: frame.waves,
    participants: frame.participants,
    groups: codebook.groups,
    themes: codebook.themes,
    sources,
    codings: codings.fresh,
    memos: memos.fresh,
    links: links.fresh,
  };
  const there = (what: 'areas' | 'waves' | 'participants' | 'groups' | 'themes') =>
    plan[what].length - fresh[what].length;
  const stands = [...study.sources.values()].filter(({ state }) => state === 'known' || state === 'trashed');
  return {
    plan: { ...plan, ...fresh },
    known: {
      coders: plan.coders.filter(({ id }) => study.has('coders', id)).length,
      areas: there('areas'),
      waves: there('waves'),
      participants: there('participants'),
      groups: there('groups'),
      themes: there('themes'),
      sources: stands.length,
      codings: codings.known,
      memos: memos.known,
      links: links.known,
    },
    withoutSource: { codings: codings.without, memos: memos.without },
  };
}
