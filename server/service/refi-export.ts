import { refiFaults } from '#server/io/refi-schema.ts';
import type { DraftWarning } from '#shared/format/format.ts';
import {
  packQdpx,
  type RefiExport,
  type ToCarry,
  writeCodebookQdc,
  writeQdpx,
} from '#shared/format/refi/write-package.ts';
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

/** A file that came in may hold what the schema allows nobody; the study leaves in any case. */
const REFUSED: DraftWarning = {
  code: 'not-carried',
  message:
    'Not in the file: what came in with a project and is not shown here, since no valid file could hold it.',
};

/** A study as a REFI-QDA project, with what is to be carried along: the same study gives the same bytes. */
export async function refiProject(
  { hash }: Pick<World, 'hash'>,
  content: StudyContent,
  {
    withSidecar = false,
    carry,
    tell = () => undefined,
  }: { withSidecar?: boolean; carry?: ToCarry; tell?: Tell } = {},
): Promise<RefiFile> {
  const alone = () => writeQdpx(content, hash, { withSidecar });
  let written = carry ? writeQdpx(content, hash, { withSidecar, carry }) : alone();
  tell({ done: 1, of: STEPS });
  const projectIn = ({ files }: RefiExport) => files.get('project.qde') ?? '';
  const isRefused = carry !== undefined && (await refiFaults('project', projectIn(written))).length > 0;
  if (isRefused) written = alone();
  if (isRefused || !carry) await assertValid('project', projectIn(written));
  tell({ done: 2, of: STEPS });
  const packed = packQdpx(written);
  tell({ done: STEPS, of: STEPS });
  const { warnings } = written;
  return { content: packed, warnings: isRefused ? [...warnings, REFUSED] : warnings };
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
