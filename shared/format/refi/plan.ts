import { initialsOf } from '#shared/account/account.ts';
import { CoderId, CodingId, hashedId, isId } from '#shared/ids.ts';
import type { DraftWarning } from '../format.ts';
import type { StudyContent } from '../study-folder/content.ts';
import { type Candidate, type Counted, detect, type Found } from './detect.ts';
import type { RefiSource, RefiText } from './model.ts';
import { conventionKey } from './offsets.ts';
import type { RefiPackage } from './package.ts';
import { planCodes } from './plan-codes.ts';
import { type Grouping, type GroupingChoice, groupingsOf, valuesBySource } from './plan-frame.ts';
import { factsReader, type MemoGround, planLinks, planMemos } from './plan-memos.ts';
import { planFrame } from './plan-people.ts';
import { tellDangling } from './plan-references.ts';
import { type NotShown, notShownIn, unplacedIn } from './plan-report.ts';
import { type PlannedSource, planCodings, planSource, type Unplaced } from './plan-sources.ts';
import { Problems } from './problems.ts';
import { type SourceNames, sourceNames } from './source-names.ts';
import { isOurs, NAMES } from './words.ts';

export interface PlanOptions {
  /** Gives hex of at least 32 digits. */
  hash: (text: string) => string;
  /** Now, for what the file does not date. */
  now: string;
  /** Who imports: the author of what nobody in the file signed. */
  coder: StudyContent['coders'][number];
  /** Guid of a text → convention as its candidate names it; under "" for all that are asked. */
  conventions?: ReadonlyMap<string, string>;
  /** Key of a grouping → what it is; what is not in here stays a proposal. */
  groupings?: ReadonlyMap<string, GroupingChoice>;
  /** Guid of a user of the file → a coder of the study, as a person confirmed; others become coders of their own. */
  coders?: ReadonlyMap<string, CoderId>;
  /** Whether an id is somebody’s here: nobody becomes them by the id of the file, unless a person confirmed it. */
  isSomebody?: (id: string) => boolean;
  /** Whether labels that recur part a text into turns; without, codings on interviewers' words are kept too. */
  speakers?: 'labels' | 'words';
}

/** How the places of a text were read, or what has to be asked. */
export interface TextRead {
  guid: string;
  source: string;
  /** Its first words where the file gives it no name. */
  begins: string | null;
  convention: string | null;
  by: Found['by'];
  selections: number;
  candidates: Candidate[];
}

/** What would be kept of a project, and what a person is told and asked before. Nothing is written by it. */
export interface RefiPlan
  extends Pick<
    StudyContent,
    | 'coders'
    | 'areas'
    | 'waves'
    | 'participants'
    | 'groups'
    | 'themes'
    | 'sources'
    | 'codings'
    | 'memos'
    | 'links'
  > {
  title: string;
  description: string;
  origin: string;
  groupings: Grouping[];
  texts: TextRead[];
  /** Selections whose codings are not in the plan, by why. */
  unplaced: { why: Unplaced; selections: number; codings: number }[];
  /** Kept in the file as it came, not shown here. */
  notShown: NotShown[];
  warnings: DraftWarning[];
}

const initials = (id: string, name: string): string =>
  (/^\S{1,4}$/.test(id) ? id : initialsOf(name)).slice(0, 4) || '?';

/** The texts of a project that become sources, with the source each belongs to. */
const textsToKeep = ({ project, texts }: RefiPackage): { from: RefiSource; text: RefiText }[] =>
  project.sources.flatMap((from) =>
    from.texts.filter((text) => texts.has(text)).map((text) => ({ from, text })),
  );

/** What a REFI-QDA project would become in a study. The same file gives the same ids, whatever was chosen. */
export function planProject(file: RefiPackage, options: PlanOptions): RefiPlan {
  const { project, texts } = file;
  const problems = new Problems();
  const idFor = hashedId(options.hash);
  const adopt = (guid: string) => (isId(guid) ? guid : idFor(`refi guid ${guid}`));
  const ours = isOurs(project.origin);

  const kept = textsToKeep(file);
  const names = sourceNames(file);
  const counted = kept.flatMap(({ text }): Counted[] => {
    const raw = texts.get(text);
    return raw ? [{ guid: text.guid, file: raw, selections: text.selections }] : [];
  });
  const found = detect(counted, project.origin, options.conventions);

  const ownId = (guid: string) =>
    options.isSomebody?.(adopt(guid)) ? idFor(`refi user ${guid}`) : adopt(guid);
  const users = new Map(
    project.users.map(({ guid, name, id }) => {
      const known = options.coders?.get(guid);
      const named = name.trim() || id.trim() || 'Unnamed';
      return [
        guid,
        known ?? { id: CoderId.parse(ownId(guid)), name: named, initials: initials(id, named) },
      ] as const;
    }),
  );
  const signing = new Set<CoderId>();
  const coderOf = (guid: string | null): CoderId => {
    const user = guid === null ? undefined : users.get(guid);
    const id = user === undefined ? options.coder.id : typeof user === 'string' ? user : user.id;
    signing.add(id);
    return id;
  };

  const used = new Set(
    project.sources.flatMap(({ texts: all, codings, regions }) =>
      [
        ...codings,
        ...regions.flatMap((one) => one.codings),
        ...all.flatMap((text) => [...text.codings, ...text.selections.flatMap((one) => one.codings)]),
      ].map(({ code }) => code),
    ),
  );
  const codes = planCodes(project, used, adopt, problems);
  const memberships = membershipsOf(project.sources, codes.caseCodes);
  const groupings = groupingsOf(project, memberships);
  const frame = planFrame(project, groupings, options.groupings ?? new Map(), adopt, idFor);
  const people = new Map(frame.participants.map(({ pseudonym, id }) => [pseudonym, id]));
  const values = valuesBySource(project);

  const unplaced: { why: Unplaced; codings: number }[] = [];
  const sources: PlannedSource[] = [];
  const sourceOf = new Map<string, PlannedSource>();
  const taken = new Set<string>();
  for (const { from, text } of kept) {
    const raw = texts.get(text);
    const how = found.get(text.guid);
    if (!raw || !how) continue;
    const id = taken.has(adopt(from.guid)) ? idFor(`refi text ${from.guid} ${text.guid}`) : adopt(from.guid);
    const named = names.of(from, text);
    const telling = ours ? 'own' : options.speakers === 'words' ? 'nobody' : 'labels';
    const read = planSource(from, text, raw, how, id, {
      title: named,
      telling,
      values: values.get(from.guid) ?? new Map(),
      frame,
      participants: people,
    });
    if (!read || taken.has(id)) {
      problems.add(
        'no-words',
        `“${named}” ${read ? 'is there twice' : 'holds no words'} and is not kept as a source.`,
      );
      continue;
    }
    taken.add(id);
    if (read.coded.length > 0)
      problems.add(
        'coded-interviewer',
        `In “${named}” words of ${read.coded.map((label) => `“${label}”`).join(', ')} are coded, who seemed to interview; they are kept as of an unknown speaker.`,
      );
    sources.push(read.planned);
    if (!sourceOf.has(from.guid)) sourceOf.set(from.guid, read.planned);
    for (const [selection, why] of read.unplaced) unplaced.push({ why, codings: selection.codings.length });
  }

  const factsOf = factsReader({ ours, texts, project });
  const codings = uniqueCodings(
    sources.flatMap((source) =>
      planCodings(source, {
        adopt,
        idFor,
        themeOf: codes.themeOf,
        coderOf,
        now: options.now,
        problems,
        factsOf,
      }),
    ),
    idFor,
    problems,
  );
  const ids = new Map(codings.map(({ id }) => [String(id), id]));
  const ground: MemoGround = {
    project,
    texts,
    codes,
    frame,
    sources,
    sourceOf,
    codings: new Map([...ids].map(([id, coding]) => [id, coding] as const)),
    adopt,
    idFor,
    coderOf,
    now: options.now,
    ours,
  };
  alikeNames(project, problems);
  tellDangling(project, problems);
  const memos = planMemos(ground);
  const links = planLinks(ground, problems);
  const known = [...users.values()].flatMap((user) => (typeof user === 'string' ? [] : [user]));
  return {
    title: project.name.trim() || 'Untitled project',
    description: project.description,
    origin: project.origin,
    coders: [
      ...known,
      ...(signing.has(options.coder.id) && !known.some(({ id }) => id === options.coder.id)
        ? [options.coder]
        : []),
    ],
    areas: frame.areas,
    waves: frame.waves,
    participants: frame.participants,
    groups: codes.groups,
    themes: codes.themes,
    sources: withDuplicates(sources, project.links, ours),
    codings,
    memos,
    links,
    groupings,
    texts: kept.flatMap(({ from, text }) => {
      const how = found.get(text.guid);
      return how ? [readOf(from, text, how, names)] : [];
    }),
    unplaced: unplacedIn(unplaced),
    notShown: notShownIn(project, codes),
    warnings: [...file.warnings, ...problems.list()],
  };
}

/** Two users or two sources of one name are told: they are kept apart by their ids. */
function alikeNames({ users, sources }: RefiPackage['project'], problems: Problems): void {
  for (const [what, things] of [
    ['users', users],
    ['sources', sources],
  ] as const) {
    const seen = new Set<string>();
    for (const name of things.map((one) => one.name.trim()).filter(Boolean)) {
      if (seen.has(name)) problems.add(`same-${what}`, `Two ${what} are called “${name}”; both are kept.`);
      seen.add(name);
    }
  }
}

/** A duplicate of what is no duplicate itself, as a link of ours says. */
function withDuplicates(
  sources: readonly PlannedSource[],
  links: RefiPackage['project']['links'],
  ours: boolean,
): StudyContent['sources'] {
  const ids = new Map(sources.map(({ source }) => [String(source.id), source.id]));
  const of = new Map(
    links.flatMap(({ name, from, to }) => {
      const target = ids.get(to);
      return ours && name === NAMES.duplicate && target && from !== to ? [[from, target] as const] : [];
    }),
  );
  return sources.map(({ source }) => {
    const target = of.get(source.id);
    return target && !of.has(target) ? { ...source, duplicateOf: target } : source;
  });
}

const readOf = (from: RefiSource, text: RefiText, how: Found, names: SourceNames): TextRead => ({
  guid: text.guid,
  source: names.of(from, text),
  begins: names.beginningOf(from, text),
  convention: how.convention === null ? null : conventionKey(how.convention),
  by: how.by,
  selections: text.selections.length,
  candidates: how.convention === null ? how.candidates : [],
});

/** Guid of a case → the sources in which something is coded with the code of the same guid. */
function membershipsOf(
  sources: readonly RefiSource[],
  caseCodes: ReadonlySet<string>,
): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { guid, texts, codings } of sources)
    for (const { code } of [
      ...codings,
      ...texts.flatMap(({ selections }) => selections.flatMap((one) => one.codings)),
    ])
      if (caseCodes.has(code)) members.set(code, [...(members.get(code) ?? []), guid]);
  return members;
}

/** Gives a coding whose id is there already another, the same each time. */
function uniqueCodings(
  codings: StudyContent['codings'],
  idFor: (key: string) => string,
  problems: Problems,
): StudyContent['codings'] {
  const taken = new Set<string>();
  return codings.map((coding) => {
    const { id, source, start, end, theme } = coding;
    const isTaken = taken.has(id);
    taken.add(id);
    if (!isTaken) return coding;
    problems.add('twice', 'Two codings have one id; the second was given another.');
    const again = idFor(`refi coding ${id} ${source} ${start} ${end} ${theme}`);
    taken.add(again);
    return { ...coding, id: CodingId.parse(again) };
  });
}
