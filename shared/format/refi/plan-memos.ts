import { Stance } from '#shared/coding/coding.ts';
import { type AreaId, type CoderId, type CodingId, LinkId, MemoId, type WaveId } from '#shared/ids.ts';
import { LinkType, mayLink } from '#shared/link/link.ts';
import { MemoKind } from '#shared/memo/memo.ts';
import type { StudyContent } from '../study-folder/content.ts';
import type { RefiProject, RefiText } from './model.ts';
import { canonical, type RawText } from './offsets.ts';
import type { PlannedCodes } from './plan-codes.ts';
import type { PlannedFrame } from './plan-people.ts';
import { momentOf, type PlannedSource } from './plan-sources.ts';
import type { Problems } from './problems.ts';
import { NAMES } from './words.ts';

type Memo = StudyContent['memos'][number];
type Place = Omit<Memo, 'id' | 'kind' | 'body' | 'author' | 'createdAt' | 'changedAt'>;

/** What a memo can be found on by guid, once everything else is planned. */
export interface MemoGround {
  project: RefiProject;
  texts: ReadonlyMap<RefiText, RawText>;
  codes: PlannedCodes;
  frame: PlannedFrame;
  sources: readonly PlannedSource[];
  /** Guid of a source of the file → its texts in the study. */
  sourceOf: ReadonlyMap<string, PlannedSource>;
  codings: ReadonlyMap<string, CodingId>;
  adopt(guid: string): string;
  idFor(key: string): string;
  coderOf(guid: string | null): CoderId;
  now: string;
  ours: boolean;
}

const nowhere: Place = {
  about: 'study',
  source: null,
  start: null,
  end: null,
  version: null,
  coding: null,
  theme: null,
  area: null,
  wave: null,
  participant: null,
};

const wordsOf = ({ texts }: MemoGround, note: RefiText): string => {
  const file = texts.get(note);
  return file ? canonical(file.raw) : '';
};

/** What notes of ours say of a coding beside its theme, by the notes it refers to. */
export function factsReader({ ours, texts, project }: Pick<MemoGround, 'ours' | 'texts' | 'project'>) {
  const said = new Map(
    project.noteTexts.flatMap((note): [string, string][] =>
      ours && note.name === NAMES.facts ? [[note.guid, texts.get(note)?.raw ?? '']] : [],
    ),
  );
  return (
    notes: readonly string[],
  ): Pick<StudyContent['codings'][number], 'stance' | 'told' | 'prompted'> => {
    const words = said.get(notes.find((guid) => said.has(guid)) ?? '') ?? '';
    return {
      stance: Stance.safeParse(/^Stance: (.*)$/m.exec(words)?.[1]).data ?? null,
      told: /^Told of: (.*)$/m.exec(words)?.[1] ?? '',
      prompted: /^Prompted: yes$/m.test(words),
    };
  };
}

/** Where the notes of the file are referred to from: guid of a note → places, in the order of the file. */
function placesOfNotes(ground: MemoGround): Map<string, Place[]> {
  const { project, codes, frame, sourceOf, codings } = ground;
  const places = new Map<string, Place[]>();
  const put = (notes: readonly string[], place: Place) => {
    for (const note of notes) places.set(note, [...(places.get(note) ?? []), place]);
  };
  put(project.notes, nowhere);
  for (const { guid, notes } of project.codes) {
    const theme = codes.themeOf.get(guid);
    put(notes, theme ? { ...nowhere, about: 'theme', theme } : nowhere);
  }
  const selections = new Map<string, Place>();
  for (const { source, text, passages } of ground.sources)
    for (const [at, selection] of text.selections.entries()) {
      const span = passages[at]?.[0];
      const on: Place = span
        ? { ...nowhere, about: 'excerpt', source: source.id, ...span }
        : { ...nowhere, about: 'source', source: source.id };
      selections.set(selection.guid, on);
      put(selection.notes, on);
      for (const coding of selection.codings) {
        const id = codings.get(coding.guid);
        put(coding.notes, id ? { ...nowhere, about: 'coding', coding: id } : on);
      }
    }
  for (const one of project.sources) {
    const planned = sourceOf.get(one.guid);
    const on: Place = planned ? { ...nowhere, about: 'source', source: planned.source.id } : nowhere;
    put([...one.notes, ...one.codings.flatMap(({ notes }) => notes)], on);
    for (const region of one.regions)
      put([...region.notes, ...region.codings.flatMap(({ notes }) => notes)], on);
  }
  const notes = new Set(project.noteTexts.map(({ guid }) => guid));
  for (const { from, to } of project.links) {
    const [note, other] = notes.has(from) ? [from, to] : [to, from];
    if (!notes.has(note)) continue;
    const theme = codes.themeOf.get(other);
    const person = frame.participants.find(({ id }) => id === ground.adopt(other));
    const source = sourceOf.get(other);
    const on =
      selections.get(other) ??
      (source ? { ...nowhere, about: 'source' as const, source: source.source.id } : null);
    if (person) put([note], { ...nowhere, about: 'participant', participant: person.id });
    else if (theme) put([note], { ...nowhere, about: 'theme', theme });
    else if (on) put([note], on);
  }
  bySets(ground, places);
  return places;
}

/** Notes that a set holds are on the area or wave it became, and with a theme on that cell. */
function bySets({ project, frame, adopt }: MemoGround, places: Map<string, Place[]>): void {
  const held = new Map<string, { area?: AreaId; wave?: WaveId }>();
  for (const set of project.sets) {
    const area = frame.areas.find(({ id }) => id === adopt(set.guid))?.id;
    const wave = frame.waves.find(({ id }) => id === adopt(set.guid))?.id;
    for (const note of set.notes)
      held.set(note, { ...held.get(note), ...(area && { area }), ...(wave && { wave }) });
  }
  for (const [note, { area, wave }] of held) {
    const [first, ...rest] = places.get(note) ?? [];
    if (area && wave && first?.about === 'theme')
      places.set(note, [{ ...first, about: 'cell', area, wave }, ...rest]);
    else if (area && !wave)
      places.set(note, [...(places.get(note) ?? []), { ...nowhere, about: 'area', area }]);
    else if (wave && !area)
      places.set(note, [...(places.get(note) ?? []), { ...nowhere, about: 'wave', wave }]);
  }
}

/** A note's words, under its name where they do not begin with it. */
function bodyOf(name: string, words: string): string {
  const title = name.replace(/…$/, '').trim();
  const begins = words.replace(/\s+/g, ' ').trim().startsWith(title.replace(/\s+/g, ' '));
  return begins || title === '' ? words : `**${title}**\n\n${words}`.trim();
}

/** Notes, comments and descriptions as memos, each on what it is about; what nothing refers to is on the study. */
export function planMemos(ground: MemoGround): Memo[] {
  const { project, idFor, now } = ground;
  const places = placesOfNotes(ground);
  const variables = new Map(project.variables.map(({ guid, name }) => [guid, name]));
  const facts = new Set(
    ground.ours ? project.noteTexts.flatMap((note) => (note.name === NAMES.facts ? [note.guid] : [])) : [],
  );
  const memos = project.noteTexts.flatMap((note): Memo[] => {
    if (facts.has(note.guid)) return [];
    const own = wordsOf(ground, note);
    const words = bodyOf(note.name, own.trim() === '' ? note.description : own);
    if (words.trim() === '') return [];
    const said = note.values.find(({ variable }) => variables.get(variable) === NAMES.memoKind)?.value;
    return (places.get(note.guid) ?? [nowhere]).map((place, at) => ({
      ...place,
      id: MemoId.parse(at === 0 ? ground.adopt(note.guid) : idFor(`refi memo ${at} of ${note.guid}`)),
      kind: MemoKind.safeParse(said).data ?? 'analytic',
      body: words,
      author: ground.coderOf(note.by),
      createdAt: momentOf(note.at) ?? now,
      changedAt: momentOf(note.changedAt) ?? momentOf(note.at) ?? now,
    }));
  });
  const comment = (
    guid: string,
    words: string,
    by: string | null,
    at: string | null,
    place: Place,
  ): Memo[] =>
    words.trim() === ''
      ? []
      : [
          {
            ...place,
            id: MemoId.parse(idFor(`refi comment ${guid}`)),
            kind: 'analytic',
            body: words,
            author: ground.coderOf(by),
            createdAt: momentOf(at) ?? now,
            changedAt: momentOf(at) ?? now,
          },
        ];
  const onSources = project.sources.flatMap(({ guid, description, by, at }) => {
    const planned = ground.sourceOf.get(guid);
    return comment(
      guid,
      description,
      by,
      at,
      planned ? { ...nowhere, about: 'source', source: planned.source.id } : nowhere,
    );
  });
  const onPassages = ground.sources.flatMap(({ source, text, passages }) =>
    text.selections.flatMap((selection, at) => {
      const span = passages[at]?.[0];
      const place: Place = span
        ? { ...nowhere, about: 'excerpt', source: source.id, ...span }
        : { ...nowhere, about: 'source', source: source.id };
      return comment(selection.guid, selection.description, selection.by, selection.at, place);
    }),
  );
  return withOwnIds([...memos, ...onSources, ...onPassages], idFor);
}

/** Two things of one guid, which a file should not have, are two memos all the same. */
function withOwnIds(memos: readonly Memo[], idFor: MemoGround['idFor']): Memo[] {
  const taken = new Set<string>();
  return memos.map((memo) => {
    let { id } = memo;
    for (let more = 2; taken.has(id); more += 1) id = MemoId.parse(idFor(`${memo.id} again ${more}`));
    taken.add(id);
    return { ...memo, id };
  });
}

/** Links between codes; one that the method has no word for is a *leads to*, one without direction is left to the report. */
export function planLinks(ground: MemoGround, problems: Problems): StudyContent['links'] {
  const { project, codes } = ground;
  const kindOf = new Map([...codes.themes, ...codes.groups].map((one) => [String(one.id), one.kind]));
  const known = new Set<string>();
  return project.links.flatMap((link) => {
    const [from, to] = [codes.endOf.get(link.from), codes.endOf.get(link.to)];
    if (!from || !to) return [];
    const named = LinkType.safeParse(link.name).data;
    const kinds = [kindOf.get(from) ?? null, kindOf.get(to) ?? null] as const;
    const fits = named !== undefined && mayLink(named, ...kinds);
    const type = fits ? named : 'leads-to';
    const key = `${from} ${type} ${to}`;
    if (from === to) return [];
    if (!fits && link.direction !== 'OneWay') {
      problems.add('link', `A link without direction between two codes (“${link.name}”) is not shown.`);
      return [];
    }
    if (known.has(key)) return [];
    known.add(key);
    const notes = project.noteTexts.filter(({ guid }) => link.notes.includes(guid));
    const said = notes.map((note) => wordsOf(ground, note)).filter((words) => words !== '');
    const note = [...(fits ? [] : [link.name]), ...said].filter((words) => words !== '').join('\n\n');
    return [
      {
        id: LinkId.parse(ground.adopt(link.guid)),
        from,
        to,
        type,
        basis: 'researcher' as const,
        areas: [],
        excerpts: [],
        note,
      },
    ];
  });
}
