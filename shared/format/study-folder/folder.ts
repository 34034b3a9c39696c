import { z } from 'zod';
import { Area } from '../../area/area.ts';
import { CodebookEvent } from '../../codebook/event.ts';
import { pairOf } from '../../codebook/twin.ts';
import { Coder } from '../../coding/coder.ts';
import { DomainError } from '../../errors.ts';
import { CoderId, hashedId, type SourceId } from '../../ids.ts';
import { Participant } from '../../participant/participant.ts';
import { pairOfSources } from '../../source/near-dismissal.ts';
import { Source, SpeakerRole } from '../../source/source.ts';
import { Phase } from '../../study/phase.ts';
import { Study } from '../../study/study.ts';
import { Group, Theme } from '../../theme/theme.ts';
import { Wave } from '../../wave/wave.ts';
import { archiveNotes } from '../archiving.ts';
import { anchored } from './anchor.ts';
import { readCodebookFile, writeCodebookFile } from './codebook-file.ts';
import type { ContentSource, StudyContent } from './content.ts';
import { Names } from './names.ts';
import {
  editionPath,
  isOfReports,
  readEditions,
  readReports,
  readTemplates,
  writeReports,
} from './report-file.ts';
import { isOfSnapshots, readSnapshots, writeSnapshots } from './snapshot-file.ts';
import { assertSound } from './sound.ts';
import { readSourceFile, readSourceHead, sourceNames, writeSourceFile } from './source-file.ts';
import { readStudyFile, writeStudyFile } from './study-file.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';
import { marksOf, textMarks, withTextMarks } from './text-marks.ts';
import { textsOf } from './texts.ts';
import { readVersionFile, versionOf, versionPath, writeVersionFile } from './version-file.ts';

const rev = { rev: true } as const;
const Frame = z.object({
  study: Study.omit({ ...rev, trashedAt: true }),
  areas: z.array(Area.omit(rev)),
  waves: z.array(Wave.omit(rev)),
  phases: z.array(Phase.omit(rev)),
  participants: z.array(Participant.omit(rev)),
  coders: z.array(Coder),
});
const Codebook = z.object({
  groups: z.array(Group.omit(rev)),
  themes: z.array(Theme.omit(rev)),
  events: z.array(CodebookEvent),
});
const SpokenTurns = z.array(
  z.strictObject({
    speaker: z.string().nullable(),
    role: SpeakerRole,
    time: z.int().nullable(),
    text: z.string(),
  }),
);
const Origin = z.strictObject({ number: z.int(), madeAt: z.string(), by: CoderId, reason: z.string() });
const ContentSourceSchema = Source.omit({
  ...rev,
  text: true,
  version: true,
  words: true,
  participantWords: true,
  turns: true,
  trashedAt: true,
}).extend({ turns: SpokenTurns, origin: Origin.nullable() });
const Earlier = Origin.extend({ turns: SpokenTurns });

function namesOf(content: StudyContent): Names {
  const names = new Names();
  const files = sourceNames(content.sources);
  const by = <T extends { id: string }>(things: readonly T[], of: (thing: T) => (string | null)[]) =>
    things.map((thing) => ({ id: thing.id, names: of(thing) }));
  names.know(
    'coder',
    by(content.coders, (coder) => [coder.initials, coder.name]),
  );
  names.know(
    'area',
    by(content.areas, (area) => [area.name, ...area.aliases]),
  );
  names.know(
    'wave',
    by(content.waves, (wave) => [wave.month, wave.label]),
  );
  names.know(
    'phase',
    by(content.phases, (phase) => [phase.title]),
  );
  names.know(
    'participant',
    by(content.participants, (participant) => [participant.pseudonym]),
  );
  names.know(
    'group',
    by(content.groups, (group) => [group.title]),
  );
  names.know(
    'theme',
    by(content.themes, (theme) => [theme.title]),
  );
  names.know(
    'source',
    by(content.sources, (source) => [files.get(source.id) ?? source.id]),
  );
  return names;
}

/** A study as files: path in the folder → text. The same content gives the same bytes. */
export function writeFolder(content: StudyContent): Map<string, string> {
  const names = namesOf(content);
  const files = new Map<string, string>();
  files.set('study.yaml', writeStudyFile(content, names));
  files.set('codebook.yaml', writeCodebookFile(content, names));
  const [first, ...people] = archiveNotes(content);
  if (first !== undefined)
    files.set('README.md', `# Archiving\n\n${first}\n\n${people.map((line) => `- ${line}\n`).join('')}`);
  for (const source of content.sources) {
    const name = names.of('source', source.id);
    files.set(`sources/${name}.md`, writeSourceFile(source, names));
    for (const text of source.earlier)
      files.set(versionPath(name, text.number), writeVersionFile(text, names));
  }
  const put = <T>(table: Table<T>, records: readonly T[]) => {
    if (records.length > 0) files.set(table.file, table.write(records, names));
  };
  put(textMarks, marksOf(content.sources));
  put(tables.engagements, content.engagements);
  put(tables.consents, content.consents);
  put(tables.lawfulBases, content.lawfulBases);
  put(tables.codings, content.codings);
  put(tables.passes, content.passes);
  put(tables.assessments, content.assessments);
  put(tables.trajectories, content.trajectories);
  put(tables.statuses, content.statuses);
  put(tables.watch, content.watch);
  put(tables.summaries, content.summaries);
  put(tables.links, content.links);
  put(tables.twinDismissals, content.twinDismissals);
  put(tables.nearDismissals, content.nearDismissals);
  put(tables.quotes, content.quotes);
  put(tables.clearances, content.clearances);
  put(tables.citations, content.citations);
  put(tables.collections, content.collections);
  put(tables.collectionItems, content.collectionItems);
  put(tables.savedSearches, content.savedSearches);
  put(tables.exercises, content.exercises);
  put(tables.nextSteps, content.nextSteps);
  put(tables.sheetItems, content.sheetItems);
  put(tables.cardPlaces, content.cardPlaces);
  put(tables.memos, content.memos);
  for (const memo of content.memos) files.set(`memos/${memo.id}.md`, `${memo.body}\n`);
  put(tables.findings, content.findings);
  put(tables.memberChecks, content.memberChecks);
  put(tables.checkItems, content.checkItems);
  put(tables.replies, content.replies);
  put(tables.resolutions, content.resolutions);
  put(tables.additions, content.additions);
  put(tables.offeredExercises, content.offeredExercises);
  put(tables.gapsAside, content.gapsAside);
  put(tables.editions, content.editions);
  for (const { id, document } of content.editions) files.set(editionPath(id), document);
  for (const [file, text] of writeReports(content, names)) files.set(file, text);
  for (const [file, text] of writeSnapshots(content.snapshots)) files.set(file, text);
  return files;
}

/** Parses what was read into domain values; a fault is named with its file. */
function checked<Schema extends z.ZodType>(file: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DomainError('invalid', `${file}, ${issue?.path.join('.')}: ${issue?.message}.`);
}

/** Files that a folder may hold; anything else is named in the refusal rather than passed over. */
const KNOWN =
  /^(README\.md|study\.yaml|codebook\.yaml|sources\/[^/]+(\.versions\/[1-9]\d*)?\.md|memos\/[^/]+\.md)$/;

/**
 * A text as the folder writes it: without a byte order mark and, where another system turned every line end
 * into its own, with `\n` again.
 */
function withOwnLineEnds(text: string): string {
  const plain = text.replace(/^\uFEFF/, '');
  return /(?<!\r)\n/.test(plain) ? plain : plain.replaceAll('\r\n', '\n');
}

/** The earlier texts of sources by the names of their files, each list from the oldest on. */
function earlierTexts(files: ReadonlyMap<string, string>, names: Names) {
  const found = new Map<string, z.infer<typeof Earlier>[]>();
  for (const [file, text] of files) {
    const version = versionOf(file);
    if (!version) continue;
    const read = checked(file, Earlier, readVersionFile(file, version.number, text, names));
    found.set(version.name, [...(found.get(version.name) ?? []), read]);
  }
  const taken = new Set<string>();
  return {
    of(name: string) {
      taken.add(name);
      return (found.get(name) ?? []).sort((a, b) => a.number - b.number);
    },
    assertAllTaken() {
      const loose = [...found.keys()].find((name) => !taken.has(name));
      if (loose)
        throw new DomainError('invalid', `There are earlier texts of ${loose}, but no sources/${loose}.md.`);
    },
  };
}

/**
 * Reads a study folder (path → text). Every fault is a refusal that names file and row; nothing is guessed.
 * `hash` gives hex of at least 32 digits.
 */
export function readFolder(given: ReadonlyMap<string, string>, hash: (text: string) => string): StudyContent {
  const files = new Map([...given].map(([file, text]) => [file, withOwnLineEnds(text)]));
  const idFor = hashedId(hash);
  const tableFiles = new Set([textMarks, ...Object.values(tables)].map(({ file }) => file));
  const strange = [...files.keys()].find(
    (file) => !KNOWN.test(file) && !tableFiles.has(file) && !isOfSnapshots(file) && !isOfReports(file),
  );
  if (strange) throw new DomainError('invalid', `${strange} does not belong in a study folder.`);
  const studyText = files.get('study.yaml');
  if (studyText === undefined)
    throw new DomainError('invalid', 'This is not a study folder: it has no study.yaml.');
  const names = new Names();
  const frame = checked('study.yaml', Frame, readStudyFile(studyText, names, idFor));
  names.know(
    'phase',
    frame.phases.map(({ id, title }) => ({ id, names: [title] })),
  );
  const codebook = checked(
    'codebook.yaml',
    Codebook,
    readCodebookFile(files.get('codebook.yaml') ?? '{}', names, idFor),
  );

  const sourceFiles = [...files].filter(([file]) => file.startsWith('sources/') && versionOf(file) === null);
  const heads = sourceFiles.map(([file, text]) => ({ file, text, ...readSourceHead(file, text, idFor) }));
  names.know(
    'source',
    heads.map(({ id, file, title }) => ({ id, names: [file.slice('sources/'.length, -3), title] })),
  );
  const earlier = earlierTexts(files, names);
  const unmarked: ContentSource[] = heads.map(({ file, text, id }) => ({
    ...checked(file, ContentSourceSchema, readSourceFile(file, text, id, names)),
    earlier: earlier.of(file.slice('sources/'.length, -3)),
  }));
  earlier.assertAllTaken();
  const textFor = textsOf(unmarked);

  const read = <T>(table: Table<T>): T[] => {
    const csv = files.get(table.file);
    return csv === undefined ? [] : table.read(csv, names, idFor);
  };
  const sources = withTextMarks(unmarked, read(textMarks));
  const inText = <
    T extends {
      id: string;
      source: SourceId;
      version: number | null;
      start: number;
      end: number;
      text: string;
    },
  >(
    file: string,
    records: T[],
  ) =>
    records.map((record, at) => {
      const where = `${file}, row ${at + 2}`;
      return anchored(record, textFor(where, record.source, record.version), where);
    });

  const content: StudyContent = {
    ...frame,
    ...codebook,
    sources,
    engagements: read(tables.engagements),
    consents: read(tables.consents),
    lawfulBases: read(tables.lawfulBases),
    codings: inText('codings.csv', read(tables.codings)),
    passes: read(tables.passes),
    assessments: read(tables.assessments),
    trajectories: read(tables.trajectories),
    statuses: read(tables.statuses),
    watch: read(tables.watch),
    summaries: read(tables.summaries),
    links: read(tables.links),
    twinDismissals: read(tables.twinDismissals).map((said) => ({
      ...said,
      ...pairOf(said.theme, said.twin),
    })),
    nearDismissals: read(tables.nearDismissals).map(({ source, other, ...said }) => {
      const [one, two] = pairOfSources({ id: source }, { id: other });
      return { ...said, source: one.id, other: two.id };
    }),
    quotes: inText('quotes.csv', read(tables.quotes)),
    clearances: read(tables.clearances),
    citations: read(tables.citations),
    collections: read(tables.collections),
    collectionItems: read(tables.collectionItems),
    savedSearches: read(tables.savedSearches),
    exercises: read(tables.exercises),
    nextSteps: read(tables.nextSteps),
    snapshots: readSnapshots(files, hash, frame.coders),
    sheetItems: read(tables.sheetItems),
    cardPlaces: read(tables.cardPlaces),
    reports: readReports(files, names, idFor),
    reportTemplates: readTemplates(files, names, idFor),
    findings: read(tables.findings),
    memberChecks: read(tables.memberChecks),
    checkItems: read(tables.checkItems),
    replies: read(tables.replies),
    resolutions: read(tables.resolutions),
    additions: read(tables.additions),
    offeredExercises: read(tables.offeredExercises),
    gapsAside: read(tables.gapsAside),
    editions: readEditions(files, hash, read(tables.editions)),
    memos: read(tables.memos).map((memo) => {
      const body = files.get(`memos/${memo.id}.md`);
      if (body === undefined)
        throw new DomainError('invalid', `memos.csv names a memo without memos/${memo.id}.md.`);
      return { ...memo, body: body.replace(/\n$/, '') };
    }),
  };
  assertSound(content);
  return content;
}
