import { refiFaults } from '#server/io/refi-schema.ts';
import type { DraftWarning } from '#shared/format/format.ts';
import { packQdpx, writeCodebookQdc, writeQdpx } from '#shared/format/refi/write-package.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import type { World } from './world.ts';

/** A file for other programs, and what of the study is not in it. */
export interface RefiFile {
  content: Uint8Array | string;
  warnings: DraftWarning[];
}

type Tell = (progress: { done: number; of: number }) => void;
const STEPS = 3;

/** What the official schema refuses never leaves. Its messages may quote the study, so only their kind is told. */
async function assertValid(kind: 'project' | 'codebook', xml: string): Promise<void> {
  const [first] = await refiFaults(kind, xml);
  if (first !== undefined)
    throw new Error(`The ${kind} is not valid and was not written: ${first.replace(/'[^']*'/g, '…')}`);
}

/** A study as a REFI-QDA project: the same study gives the same bytes. */
export async function refiProject(
  { hash }: Pick<World, 'hash'>,
  content: StudyContent,
  { withSidecar = false, tell = () => undefined }: { withSidecar?: boolean; tell?: Tell } = {},
): Promise<RefiFile> {
  const { files, warnings } = writeQdpx(content, hash, { withSidecar });
  tell({ done: 1, of: STEPS });
  await assertValid('project', files.get('project.qde') ?? '');
  tell({ done: 2, of: STEPS });
  const packed = packQdpx(files);
  tell({ done: STEPS, of: STEPS });
  return { content: packed, warnings };
}

/** A codebook as REFI-QDA. Throws DomainError `invalid` where there is no theme. */
export async function refiCodebook(
  { hash }: Pick<World, 'hash'>,
  content: Pick<StudyContent, 'groups' | 'themes'>,
): Promise<RefiFile> {
  const { text, warnings } = writeCodebookQdc(content, hash);
  await assertValid('codebook', text);
  return { content: text, warnings };
}
