import { accessSync, constants, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { filesAt } from '#server/io/files.ts';
import { area } from '#server/service/area.ts';
import { cancelImport, type GivenFile, importUnderReview, startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { participant, participants } from '#server/service/participant.ts';
import { study } from '#server/service/study.ts';
import { wave } from '#server/service/wave.ts';
import type { Who, World } from '#server/service/world.ts';
import { namePattern } from '#shared/format/name-pattern.ts';
import type { Import, ImportChoices, ImportFile } from '#shared/import/import.ts';
import { SourceKind } from '#shared/source/source.ts';
import { type Asked, type Command, EXIT } from './command.ts';
import { counted } from './table.ts';

const LARGEST_BYTES = 100 * 1024 * 1024;
const LOOK_MS = 60;

/** What became of one file. */
interface Told {
  file: string;
  state: 'kept' | 'would be kept' | 'left out' | 'failed';
  /** Why it was left out or failed. */
  reason: string | null;
  source: string | null;
  format: string;
  title: string;
  kind: string | null;
  form: string | null;
  area: string | null;
  wave: string | null;
  date: string | null;
  participant: string | null;
  turns: number;
  words: number;
  /** What the review would still ask. */
  open: string[];
  warnings: string[];
  notUnderstood: number;
  duplicateOf: string | null;
}

const nothing: Omit<Told, 'file' | 'state' | 'reason'> = {
  source: null,
  format: '',
  title: '',
  kind: null,
  form: null,
  area: null,
  wave: null,
  date: null,
  participant: null,
  turns: 0,
  words: 0,
  open: [],
  warnings: [],
  notUnderstood: 0,
  duplicateOf: null,
};

/** Files that can be handed in, and those that cannot even be opened; refuses where nothing is there at all. */
function readFiles(paths: readonly string[]): { given: GivenFile[]; failed: Told[] } {
  const given: GivenFile[] = [];
  const failed: Told[] = [];
  const failAs = (file: string) => (reason: string) =>
    failed.push({ file, state: 'failed', reason, ...nothing });
  const found = paths.flatMap((path) => {
    try {
      return filesAt(path);
    } catch (error) {
      if (paths.length === 1 || !(error instanceof Error)) throw error;
      failAs(path)(error.message);
      return [];
    }
  });
  for (const { path, name } of found) {
    const fail = failAs(name);
    try {
      if (statSync(path).size > LARGEST_BYTES) fail('It is larger than 100 MB.');
      else {
        accessSync(path, constants.R_OK);
        given.push({ fileName: name, path });
      }
    } catch (error) {
      fail(`It cannot be opened (${error instanceof Error ? error.message : String(error)}).`);
    }
  }
  return { given, failed };
}

/** What the command line sets over the guesses of every file. */
function choicesOf(asked: Asked, world: World, who: Who, reference: string): ImportChoices {
  const kind = asked.oneOf('kind', SourceKind.options);
  const named = {
    area: asked.text('area'),
    wave: asked.text('wave'),
    participant: asked.text('participant'),
  };
  return {
    ...(kind && { kind }),
    ...(named.area !== undefined && { area: area(world, who, reference, named.area).id }),
    ...(named.wave !== undefined && { wave: wave(world, who, reference, named.wave).id }),
    ...(named.participant !== undefined && {
      participant: participant(world, who, reference, named.participant).id,
    }),
  };
}

const isUnread = ({ state }: ImportFile): boolean => state === 'waiting' || state === 'reading';

/** Reads every file, saying how far it is. */
async function readAll(
  asked: Asked,
  world: World,
  who: Who,
  reference: string,
  given: readonly GivenFile[],
): Promise<Import> {
  let under = await startImport(world, who, reference, given, {
    wait: false,
    pattern: asked.text('pattern') ?? null,
  });
  while (under.files.some(isUnread)) {
    asked.progress(`read ${under.files.filter((file) => !isUnread(file)).length} of ${under.files.length}`);
    await setTimeout(LOOK_MS);
    under = await importUnderReview(world, who, reference, under.id);
  }
  return under;
}

function toTold(
  file: ImportFile,
  names: ReadonlyMap<string, string>,
  became: Pick<Told, 'state' | 'reason' | 'source'>,
): Told {
  const named = (id: string | null | undefined) => (id == null ? null : (names.get(id) ?? id));
  return {
    file: file.fileName,
    ...became,
    format: file.format,
    title: file.title,
    kind: file.kind?.value ?? null,
    form: file.form?.value ?? null,
    area: named(file.area?.value),
    wave: named(file.wave?.value),
    date: file.date?.value ?? null,
    participant: named(file.participant?.value),
    turns: file.turns,
    words: file.words,
    open: file.open,
    warnings: file.warnings.map(({ message, line }) =>
      line === undefined ? message : `line ${line}: ${message}`,
    ),
    notUnderstood: file.notUnderstood,
    duplicateOf: file.duplicate?.title ?? null,
  };
}

/** Reads files into the study, or only says what it would do; what cannot be read stops nothing else. */
async function importFiles(
  asked: Asked,
  world: World,
  who: Who,
  given: readonly GivenFile[],
): Promise<Told[]> {
  const reference = asked.needed('study');
  const { id, areas, waves } = study(world, who, reference);
  const choices = choicesOf(asked, world, who, id);
  if (given.length === 0) return [];
  const names = new Map<string, string>([
    ...areas.map((one): [string, string] => [one.id, one.name]),
    ...waves.map((one): [string, string] => [one.id, one.month]),
    ...participants(world, who, id).map((one): [string, string] => [one.id, one.pseudonym]),
  ]);
  const read = await readAll(asked, world, who, id, given);
  try {
    if (Object.keys(choices).length > 0)
      for (const file of read.files)
        if (file.state === 'read') chooseInImport(world, who, id, read.id, file.id, choices);
    if (asked.flag('new-text'))
      for (const file of read.files)
        if (file.state === 'read' && file.duplicate?.source)
          chooseInImport(world, who, id, read.id, file.id, { duplicate: 'version', keep: true });
    const { files } = await importUnderReview(world, who, id, read.id);
    const isDry = asked.flag('dry-run');
    asked.progress(isDry ? '' : 'keeping');
    const done = isDry
      ? { kept: [], skipped: [] }
      : await keepImport(world, who, id, read.id, { incomplete: true });
    const sources = new Map(done.kept.map(({ file, source }) => [file, source]));
    const reasons = new Map(done.skipped.map(({ file, reason }) => [file, reason]));
    return files.map((file) => {
      if (file.failure)
        return toTold(file, names, {
          state: 'failed',
          reason: [file.failure.message, file.failure.help].filter(Boolean).join(' '),
          source: null,
        });
      if (isDry)
        return toTold(file, names, {
          state: file.keep ? 'would be kept' : 'left out',
          reason: file.keep ? null : `near-duplicate of “${file.duplicate?.title ?? ''}”`,
          source: null,
        });
      const source = sources.get(file.id) ?? null;
      return toTold(file, names, {
        state: source ? 'kept' : 'left out',
        reason: source ? null : (reasons.get(file.id) ?? null),
        source,
      });
    });
  } finally {
    cancelImport(world, who, id, read.id);
  }
}

/** A file's line, and what to know of it under it. */
function lines(told: Told): string {
  if (told.state === 'failed') return `✗ ${told.file}\n    ${told.reason}`;
  const placed = [told.kind, told.area, told.wave, told.date, told.participant].filter(Boolean).join(' · ');
  const notes = [
    ...(told.reason === null ? [] : [`left out: ${told.reason}`]),
    ...(told.open.length === 0 ? [] : [`not settled: ${told.open.join(', ')}`]),
    ...told.warnings,
    ...(told.notUnderstood === 0 ? [] : [`${counted(told.notUnderstood, 'line')} not understood`]),
  ];
  const mark = told.state === 'left out' ? '–' : '✓';
  return [
    `${mark} ${told.file}`,
    `${told.format}: ${placed} · ${counted(told.turns, 'turn')}, ${counted(told.words, 'word')}`,
    ...notes,
  ].join('\n    ');
}

export const importCommand: Command = {
  name: 'import',
  takes: 'PATH…',
  words: { least: 1, most: 10_000 },
  does: 'Brings in transcripts and readings, in any mix of formats; folders are walked',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    area: { takes: 'A', does: 'the area of every file' },
    wave: { takes: '2020-10', does: 'the wave of every file' },
    kind: { takes: 'interview', does: SourceKind.options.join(', ') },
    participant: { takes: 'P', does: 'whose words they are, by pseudonym' },
    pattern: { takes: 'REGEX', does: 'reads file names, with groups participant, wave, area, date' },
    'new-text': { does: 'keeps what is nearly a source of the study as the next text of that source' },
    'dry-run': { does: 'says what it would do and keeps nothing' },
  },
  async run(asked) {
    const pattern = asked.text('pattern');
    if (pattern !== undefined) namePattern(pattern);
    asked.needed('study');
    const { given, failed } = readFiles(asked.words);
    const told = [...(await asked.writing((world, who) => importFiles(asked, world, who, given))), ...failed];
    const bad = told.filter(({ state }) => state === 'failed');
    const kept = told.filter(({ state }) => state === 'kept' || state === 'would be kept');
    asked.answer({ kept: kept.length, failed: bad.length, files: told }, () =>
      [
        ...told.map(lines),
        `${asked.flag('dry-run') ? 'Would keep' : 'Kept'} ${kept.length} of ${counted(told.length, 'file')}.`,
      ].join('\n'),
    );
    if (bad.length === 0) return EXIT.done;
    asked.terminal.err(
      `${counted(bad.length, 'file')} could not be read: ${bad.map(({ file }) => file).join(', ')}\n`,
    );
    return EXIT.refused;
  },
};
