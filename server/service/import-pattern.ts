import { turnTaking } from '#server/io/turn-taking.ts';
import {
  findFile,
  findFound,
  listFileStates,
  setFile,
  setPattern,
  touchImport,
} from '#server/store/originals/import.ts';
import { DomainError } from '#shared/errors.ts';
import { type NameRead, namePattern } from '#shared/format/name-pattern.ts';
import { proposeFor, type TextFound } from '#shared/format/proposals.ts';
import type { ImportId } from '#shared/ids.ts';
import type { Import } from '#shared/import/import.ts';
import type { PatternChange, PatternMeans, PatternReading } from '#shared/import/pattern.ts';
import { patternReading } from '#shared/import/pattern-reading.ts';
import { namesOf, storedDraft } from './import-draft.ts';
import { placeByNeighbours } from './import-read.ts';
import { importRow, wholeImport } from './import-view.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** Reads file names by a pattern; refuses one that is none, and one that never comes to an end. */
export async function readsOf(
  world: World,
  pattern: string,
  fileNames: readonly string[],
): Promise<NameRead[]> {
  namePattern(pattern);
  try {
    return await world.readNames({ pattern, fileNames });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'TIMEOUT') throw error;
    throw new DomainError('invalid', 'The pattern takes too long on these names.', {
      field: 'pattern',
      help: 'A repetition inside a repetition, like (a+)+, has too many ways to fit. Write it with one.',
    });
  }
}

/** What a pattern would read of the file names of an import; what is wrong with it is said in the answer. */
export async function readImportNames(
  world: World,
  who: Who,
  reference: string,
  id: string,
  { pattern, means }: { pattern: string; means: PatternMeans },
): Promise<PatternReading> {
  const study = mayWrite(world, who, reference, 'source.import');
  const fileNames = listFileStates(study.originals(), importRow(study, id).id).map((file) => file.file_name);
  try {
    const reads = await readsOf(world, pattern, fileNames);
    return patternReading(fileNames, reads, means, namesOf(study));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      problem: { message: error.message, help: error.detail.help ?? '' },
      files: fileNames.length,
      fits: 0,
      examples: [],
      values: [],
    };
  }
}

/** Proposes anew for every file that is under review; what people chose stands over it. */
async function proposeAnew(
  study: OpenStudy,
  id: ImportId,
  named: (at: number) => { read: NameRead; means: PatternMeans } | null,
): Promise<void> {
  const db = study.originals();
  const names = namesOf(study);
  const others = turnTaking();
  for (const [at, { id: listed }] of listFileStates(db, id).entries()) {
    await others();
    const file = findFile(db, id, listed);
    const found = findFound(db, listed);
    const stored = file?.state === 'read' ? storedDraft(file) : null;
    if (!file || !stored || found === null) continue;
    const by = named(at);
    const { conflicts: _, ...before } = stored.draft;
    const text = JSON.parse(found) as TextFound;
    const proposed = proposeFor(text, file.file_name, { study: names, ...(by && { named: by }) });
    setFile(db, listed, {
      ...file,
      draft: JSON.stringify({ ...stored, draft: { ...before, ...proposed } }),
    });
  }
}

/** Reads the file names of an import by a pattern from now on, or by none. */
export async function setImportPattern(
  world: World,
  who: Who,
  reference: string,
  id: string,
  { pattern, means }: PatternChange,
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const db = study.originals();
  const files = listFileStates(db, row.id);
  const reads =
    pattern === null
      ? []
      : await readsOf(
          world,
          pattern,
          files.map((file) => file.file_name),
        );
  const readOf = new Map(files.map((file, at) => [file.id, reads[at] ?? null]));
  setPattern(db, row.id, pattern, JSON.stringify(means));
  touchImport(db, row.id, world.now());
  const now = listFileStates(db, row.id);
  await proposeAnew(study, row.id, (at) =>
    pattern === null ? null : { read: readOf.get(now[at]?.id ?? '') ?? null, means },
  );
  await placeByNeighbours(study, row.id);
  return wholeImport(world, study, row.id);
}
