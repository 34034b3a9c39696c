import { accessSync, constants, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { filesAt } from '#server/io/files.ts';
import { area } from '#server/service/area.ts';
import {
  cancelImport,
  type GivenFile,
  importNews,
  importRead,
  importUnderReview,
  startImport,
} from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { previewImportedText } from '#server/service/import-text.ts';
import { participant, participants } from '#server/service/participant.ts';
import { study } from '#server/service/study.ts';
import { wave } from '#server/service/wave.ts';
import type { Who, World } from '#server/service/world.ts';
import { namePattern } from '#shared/format/name-pattern.ts';
import { duplicateWords } from '#shared/import/duplicate-words.ts';
import type { Import, ImportChoices, ImportFile } from '#shared/import/import.ts';
import { withNews } from '#shared/import/news.ts';
import { SourceKind } from '#shared/source/source.ts';
import { type Asked, type Command, EXIT } from './command.ts';
import { lines, type NewText, nothing, type Told, toTold } from './import-told.ts';
import { counted } from './table.ts';

const LARGEST_BYTES = 100 * 1024 * 1024;
const LOOK_MS = 60;

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

/** Nothing of such a file is new: it is left out, whatever is asked for near-duplicates. */
const isThere = ({ is }: NonNullable<ImportFile['duplicate']>): boolean =>
  is === 'same-file' || is === 'same-text';

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
    under = withNews(under, await importNews(world, who, reference, under.id, under.rev));
  }
  return importRead(world, who, reference, under.id);
}

/** What a file would do to the source whose next text it becomes; null where it becomes none. */
function newTextOf(
  world: World,
  who: Who,
  reference: string,
  read: string,
  { id, state, keep, duplicate }: ImportFile,
): NewText | null {
  if (state !== 'read' || !keep || duplicate?.choice !== 'version') return null;
  const { isSame, kept, affected, passes } = previewImportedText(world, who, reference, read, id);
  const moved = affected.filter(({ is }) => is === 'moved').length;
  return {
    of: duplicate.title,
    isSame,
    kept,
    moved,
    toLookAt: affected.length - moved,
    passesDropped: passes.dropped,
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
        if (file.state === 'read' && file.duplicate?.source && !isThere(file.duplicate))
          chooseInImport(world, who, id, read.id, file.id, { duplicate: 'version', keep: true });
    const { files } = await importUnderReview(world, who, id, read.id);
    const newTexts = new Map(files.map((file) => [file.id, newTextOf(world, who, id, read.id, file)]));
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
          newText: null,
        });
      if (isDry)
        return toTold(file, names, {
          state: file.keep ? 'would be kept' : 'left out',
          reason: file.keep || !file.duplicate ? null : duplicateWords(file.duplicate),
          source: null,
          newText: newTexts.get(file.id) ?? null,
        });
      const source = sources.get(file.id) ?? null;
      return toTold(file, names, {
        state: source ? 'kept' : 'left out',
        reason: source ? null : (reasons.get(file.id) ?? null),
        source,
        newText: source ? (newTexts.get(file.id) ?? null) : null,
      });
    });
  } finally {
    cancelImport(world, who, id, read.id);
  }
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
