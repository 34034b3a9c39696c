import { turnTaking } from '#server/io/turn-taking.ts';
import { writeSoon } from '#server/store/database.ts';
import { type FileRow, findFile, listFiles, setFile } from '#server/store/originals/import.ts';
import { sourcesOfOriginals } from '#server/store/study/original.ts';
import type { ImportId } from '#shared/ids.ts';
import type { Fingerprint } from '#shared/source/similarity.ts';
import { draftTurns, storedDraft } from './import-draft.ts';
import type { DraftAsked } from './near-drafts.ts';
import { likenDrafts } from './near-duplicate.ts';
import type { OpenStudy, World } from './world.ts';

/** What is known of the likeness of an import's files while it is under review. */
export interface Likeness {
  /** Of files read since the program started; of others they are made anew. */
  prints: Map<string, Fingerprint>;
  /** Files that were compared already. */
  compared: Set<string>;
}

/** What has the same bytes: a source of the study, else a file before it in the import. */
function sameBytes(study: OpenStudy, files: readonly FileRow[]): (file: FileRow) => DraftAsked['same'] {
  const sources = sourcesOfOriginals(
    study.db,
    files.map(({ hash }) => hash),
  );
  const first = new Map<string, string>();
  for (const { id, hash } of files) if (!first.has(hash)) first.set(hash, id);
  return ({ id, hash }) => {
    const source = sources.get(hash);
    const file = first.get(hash);
    // A file's own source has its id: it is there already where a stop came before that was noted.
    return source && source !== id ? { source } : file !== undefined && file !== id ? { file } : null;
  };
}

const wordsOf = (study: OpenStudy, file: string): string =>
  draftTurns(study, file)
    .map((turn) => turn.text)
    .join('\n');

/**
 * Says of each file that was not compared yet what it is the same as or nearly a copy of: a source, or a file before it,
 * whichever thread read it first. A file that another review brought in since is compared again. Answers the files that
 * something new was said of.
 */
export async function likenTo(
  world: World,
  study: OpenStudy,
  id: ImportId,
  { prints, compared }: Likeness,
): Promise<ReadonlySet<string>> {
  const db = study.originals();
  const files = listFiles(db, id).filter(({ state }) => state === 'read' || state === 'kept');
  const told = new Set<string>();
  const sameOf = sameBytes(study, files);
  for (const file of files) {
    const same = file.state === 'read' && compared.has(file.id) ? sameOf(file) : null;
    if (same && 'source' in same && storedDraft(file)?.near === null) compared.delete(file.id);
  }
  if (files.every((file) => compared.has(file.id))) return told;
  const others = turnTaking();
  const asked: DraftAsked[] = [];
  for (const file of files) {
    await others();
    const read = prints.get(file.id) ?? wordsOf(study, file.id);
    asked.push({ id: file.id, read, same: sameOf(file) });
  }
  const found = await likenDrafts(world, study, asked);
  for (const { id: one } of files) {
    await others();
    // Read anew each time: others are served in between, and may choose for it or leave it out.
    const file = compared.has(one) ? undefined : findFile(db, id, one);
    compared.add(one);
    const stored = file?.state === 'read' ? storedDraft(file) : null;
    const near = found.get(one);
    if (!file || !stored || stored.near !== null || !near) continue;
    const draft = JSON.stringify({ ...stored, near });
    writeSoon(db, () => setFile(db, one, { ...file, draft }));
    told.add(one);
  }
  return told;
}
