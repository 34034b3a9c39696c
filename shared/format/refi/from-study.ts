import { hashedId } from '#shared/ids.ts';
import { writeLines } from '#shared/source/line-format.ts';
import { THEME_KINDS, type Theme } from '#shared/theme/theme.ts';
import type { ContentSource, StudyContent } from '../study-folder/content.ts';
import { rolesIn } from '../study-folder/source-file.ts';
import { addMemos, addNotes } from './from-memos.ts';
import type {
  RefiCode,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiSource,
  RefiText,
  RefiValue,
} from './model.ts';
import { turned } from './turns.ts';
import { NAMES, ORIGIN, shortened, toDescription, toLines, toSpeakers } from './words.ts';

/** Codes of a study: groups as headings that cannot be coded with, themes under them, sub-themes under those. */
export function codesOf({ groups, themes }: Pick<StudyContent, 'groups' | 'themes'>): RefiCode[] {
  const rank = (kind: Theme['kind']) => (kind === null ? THEME_KINDS.length : THEME_KINDS.indexOf(kind));
  const inOrder = <T extends { position: number; kind: Theme['kind']; id: string }>(things: readonly T[]) =>
    [...things].sort(
      (a, b) => rank(a.kind) - rank(b.kind) || a.position - b.position || (a.id < b.id ? -1 : 1),
    );
  const codes: RefiCode[] = [];
  const titles = new Map(themes.map(({ id, title }) => [id, title]));
  const put = (theme: StudyContent['themes'][number], parent: string | null) => {
    const { id: guid, title: name } = theme;
    const twins = theme.distinguishFrom.flatMap(({ theme: twin, note }) => {
      const title = titles.get(twin);
      return title === undefined ? [] : [{ title, note }];
    });
    const description = toDescription(theme, twins);
    codes.push({ guid, parent, name, description, isCodable: true, color: '', notes: [] });
    for (const under of inOrder(themes.filter((one) => one.parent === guid))) put(under, guid);
  };
  for (const kind of [...THEME_KINDS, null]) {
    for (const { id: guid, title: name } of inOrder(groups.filter((group) => group.kind === kind))) {
      codes.push({ guid, parent: null, name, description: '', isCodable: false, color: '', notes: [] });
      for (const theme of inOrder(themes))
        if (theme.group === guid && theme.parent === null) put(theme, guid);
    }
    for (const theme of inOrder(themes))
      if (theme.kind === kind && theme.group === null && theme.parent === null) put(theme, null);
  }
  return codes;
}

/** What the standard has no field for, as sets of codes: the kinds, and themes no longer used. */
export function setsOfCodes(
  { themes, groups }: Pick<StudyContent, 'themes' | 'groups'>,
  idFor: (key: string) => string,
): RefiSet[] {
  const set = (name: string, codes: string[]): RefiSet[] =>
    codes.length === 0
      ? []
      : [{ guid: idFor(`refi set ${name}`), name, description: '', codes, sources: [], notes: [] }];
  const order = new Map(codesOf({ themes, groups }).map(({ guid }, at) => [guid, at]));
  const sorted = (codes: string[]) => codes.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const kinds = THEME_KINDS.flatMap((kind) =>
    set(
      `Kind: ${kind}`,
      sorted([...groups, ...themes].flatMap((one) => (one.kind === kind ? [one.id] : []))),
    ),
  );
  return [
    ...kinds,
    ...set(NAMES.retired, sorted(themes.flatMap((theme) => (theme.retired ? [theme.id] : [])))),
  ];
}

const value = (variable: string, type: RefiValue['type'], words: string | null): RefiValue[] =>
  words === null || words === '' ? [] : [{ variable, type, value: words }];

const nobody = { by: null, at: null, changedBy: null, changedAt: null };

/** How many code points stand before a UTF-16 position of a text. */
export function codePointCounter(text: string): (at: number) => number {
  const seconds = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index + 1);
  return (at) => {
    let [low, high] = [0, seconds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seconds[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}

interface Made {
  source: RefiSource;
  file: string;
}

function sourceOf(content: StudyContent, source: ContentSource, idFor: (key: string) => string): Made {
  const file = writeLines(source.turns);
  const place = turned(file, 'own', source.speakers);
  const selections = new Map<string, RefiSelection>();
  const codePoints = codePointCounter(file);
  const selectionAt = (start: number, end: number): RefiSelection => {
    const key = `${start} ${end}`;
    const known = selections.get(key);
    if (known) return known;
    const span = place.back({ start, end });
    const made: RefiSelection = {
      guid: idFor(`refi selection ${source.id} ${key}`),
      name: shortened(file.slice(span.start, span.end)),
      description: '',
      start: codePoints(span.start),
      end: codePoints(span.end),
      codings: [],
      notes: [],
      ...nobody,
    };
    selections.set(key, made);
    return made;
  };
  for (const coding of content.codings) {
    const { id: guid, theme: code, coder: by, createdAt: at } = coding;
    if (coding.source !== source.id || coding.version !== null || coding.state !== 'accepted') continue;
    const selection = selectionAt(coding.start, coding.end);
    selection.codings.push({ guid, code, by, at, notes: [] });
    if (selection.at === null || at < selection.at) Object.assign(selection, { by, at });
  }
  for (const memo of content.memos) {
    if (memo.about !== 'excerpt' || memo.source !== source.id || memo.version !== null) continue;
    if (memo.start !== null && memo.end !== null) selectionAt(memo.start, memo.end).notes.push(memo.id);
  }
  const path = `internal://${source.id}.txt`;
  const words: RefiText = {
    guid: source.id,
    name: source.title,
    description: '',
    path,
    richPath: '',
    content: null,
    selections: [...selections.values()].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.guid < b.guid ? -1 : 1),
    ),
    codings: [],
    notes: [],
    values: [],
    ...nobody,
  };
  return {
    source: {
      guid: source.id,
      medium: 'text',
      name: source.title,
      description: '',
      path: '',
      texts: [words],
      regions: [],
      codings: [],
      notes: [],
      values: valuesOfSource(content, source, idFor),
      ...nobody,
    },
    file: file.startsWith('\uFEFF') ? `\uFEFF${file}` : file,
  };
}

function valuesOfSource(
  content: StudyContent,
  source: ContentSource,
  idFor: (key: string) => string,
): RefiValue[] {
  const of = (name: string) => idFor(`refi variable ${name}`);
  const wave = content.waves.find(({ id }) => id === source.wave);
  const area = content.areas.find(({ id }) => id === source.area);
  const pseudonym = (id: string | null) =>
    content.participants.find((one) => one.id === id)?.pseudonym ?? null;
  const told = Object.entries(source.speakers).map(([label, { role, participant }]) => ({
    label,
    role,
    pseudonym: pseudonym(participant),
  }));
  const untold = Object.entries(rolesIn(source.turns, source.speakers)).map(([label, role]) => ({
    label,
    role,
    pseudonym: null,
  }));
  return [
    ...value(of(NAMES.wave), 'Text', wave?.month ?? null),
    ...value(of(NAMES.waveNumber), 'Integer', wave ? String(wave.number) : null),
    ...value(of(NAMES.area), 'Text', area?.name ?? null),
    ...value(of(NAMES.day), 'Date', source.conductedOn),
    ...value(of(NAMES.kind), 'Text', source.kind),
    ...value(of(NAMES.form), 'Text', source.form),
    ...value(of(NAMES.speakers), 'Text', toSpeakers([...told, ...untold])),
  ];
}

/** A study as a project to be written, with its plain texts by their entries. `hash` gives hex of at least 32 digits. */
export function projectOfStudy(
  content: StudyContent,
  hash: (text: string) => string,
): { project: RefiProject; files: Map<string, string> } {
  const idFor = hashedId(hash);
  const of = (name: string) => idFor(`refi variable ${name}`);
  const made = content.sources.map((source) => sourceOf(content, source, idFor));
  const members = (belongs: (source: ContentSource) => boolean) =>
    content.sources.filter(belongs).map(({ id }) => id);
  const project: RefiProject = {
    name: content.study.title,
    origin: ORIGIN,
    namespace: 'urn:QDA-XML:project:1.0',
    description: content.study.description,
    createdAt: null,
    users: content.coders.map(({ id: guid, name, initials: id }) => ({ guid, name, id })),
    codes: codesOf(content),
    variables: [],
    cases: content.participants.map(({ id, pseudonym: name, label: description, ...person }) => ({
      guid: id,
      name,
      description,
      codes: [],
      values: [
        ...value(of(NAMES.role), 'Text', person.role),
        ...value(of(NAMES.sector), 'Text', person.sector),
        ...value(of(NAMES.area), 'Text', content.areas.find((area) => area.id === person.area)?.name ?? null),
        ...value(of(NAMES.population), 'Text', person.rolePopulation),
        ...value(of(NAMES.panel), 'Boolean', String(person.panel)),
        ...value(of(NAMES.panelFrom), 'Date', person.panelFrom),
        ...value(of(NAMES.panelTo), 'Date', person.panelTo),
      ],
      sources: members((source) => source.participants.includes(id)),
      selections: [],
    })),
    sources: made.map(({ source }) => source),
    noteTexts: [],
    links: content.sources.flatMap(({ id, duplicateOf: to }) =>
      to === null
        ? []
        : [
            {
              guid: idFor(`refi duplicate ${id}`),
              name: NAMES.duplicate,
              direction: 'OneWay',
              from: id,
              to,
              notes: [],
            },
          ],
    ),
    sets: [
      ...[...content.areas]
        .sort((a, b) => a.position - b.position)
        .map(({ id: guid, name, character, seat, publicName, aliases }) => ({
          guid,
          name: `${NAMES.area}: ${name}`,
          description: toLines([
            ['Character', character],
            ['Seat', seat],
            ['Name in print', publicName],
            ['Also called', aliases.join('; ')],
          ]),
          codes: [],
          sources: members((source) => source.area === guid),
          notes: [],
        })),
      ...[...content.waves]
        .sort((a, b) => a.number - b.number)
        .map(({ id: guid, month, label, startsOn, endsOn, closedOn }) => ({
          guid,
          name: `${NAMES.wave}: ${month} (${label})`,
          description: toLines([
            ['From', startsOn],
            ['To', endsOn],
            ['Closed on', closedOn],
          ]),
          codes: [],
          sources: members((source) => source.wave === guid),
          notes: [],
        })),
      ...setsOfCodes(content, idFor),
    ],
    graphs: [],
    notes: [],
  };
  const files = new Map(made.map(({ source, file }) => [`sources/${source.guid}.txt`, file]));
  addMemos(project, content, files, idFor);
  addNotes(project, content, idFor);
  project.variables = variablesIn(project, of);
  return { project: settled(project), files };
}

const byGuid = <T extends { guid: string }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => (a.guid < b.guid ? -1 : 1));

/** In an order that does not hang on how the study was read, so that the same study gives the same bytes. */
const settled = (project: RefiProject): RefiProject => ({
  ...project,
  users: byGuid(project.users),
  cases: byGuid(project.cases).map((one) => ({ ...one, sources: [...one.sources].sort() })),
  sources: byGuid(project.sources).map((source) => ({
    ...source,
    notes: [...source.notes].sort(),
    texts: source.texts.map((text) => ({
      ...text,
      selections: text.selections.map((selection) => ({
        ...selection,
        codings: byGuid(selection.codings).map((coding) => ({ ...coding, notes: [...coding.notes].sort() })),
        notes: [...selection.notes].sort(),
      })),
    })),
  })),
  codes: project.codes.map((code) => ({ ...code, notes: [...code.notes].sort() })),
  noteTexts: byGuid(project.noteTexts),
  links: byGuid(project.links),
  sets: project.sets.map((set) => ({
    ...set,
    sources: [...set.sources].sort(),
    notes: [...set.notes].sort(),
  })),
  notes: [...project.notes].sort(),
});

const TYPES: Partial<Record<string, 'Integer' | 'Date' | 'Boolean'>> = {
  [NAMES.waveNumber]: 'Integer',
  [NAMES.day]: 'Date',
  [NAMES.panel]: 'Boolean',
  [NAMES.panelFrom]: 'Date',
  [NAMES.panelTo]: 'Date',
};

/** The variables that any value of the project is of. */
function variablesIn(project: RefiProject, of: (name: string) => string): RefiProject['variables'] {
  const used = new Set(
    [...project.sources, ...project.cases, ...project.noteTexts].flatMap(({ values }) =>
      values.map(({ variable }) => variable),
    ),
  );
  return Object.values(NAMES).flatMap((name) =>
    used.has(of(name))
      ? [{ guid: of(name), name, type: TYPES[name] ?? ('Text' as const), description: '' }]
      : [],
  );
}
