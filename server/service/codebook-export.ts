import type { Appendix } from '#shared/codebook/appendix.ts';
import { codebookCsv } from '#shared/format/codebook/csv.ts';
import type { CodebookFormat } from '#shared/format/codebook/format.ts';
import { codebookMarkdown } from '#shared/format/codebook/markdown.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import { slug } from '#shared/reference.ts';
import { type AppendixAsked, codebookAppendix } from './codebook-appendix.ts';
import { mayLeave } from './may-leave.ts';
import type { Who, World } from './world.ts';

export interface CodebookFile {
  /** A name to save it under. */
  fileName: string;
  mediaType: string;
  content: string | Uint8Array;
}

const MEDIA_TYPE: Record<CodebookFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  csv: 'text/csv',
};

const WRITE: Record<CodebookFormat, (appendix: Appendix) => string | Promise<Uint8Array>> = {
  // Loaded once asked for: a program that only serves pages does without.
  docx: async (appendix) => (await import('#server/io/codebook-word.ts')).codebookWord(appendix),
  md: codebookMarkdown,
  csv: codebookCsv,
};

/** The codebook as the appendix of a report, in a file. */
export async function codebookFile(
  world: World,
  who: Who,
  study: string,
  { format, ...asked }: AppendixAsked & { format: CodebookFormat },
): Promise<CodebookFile> {
  const appendix = codebookAppendix(world, who, study, asked);
  mayLeave(world, who, study, appendix.isWorkingCopy ? 'export.working' : 'export.readers');
  const words = [appendix.study, 'codebook', asked.asOf ?? '', appendix.isWorkingCopy ? WORKING_COPY : ''];
  return {
    fileName: `${words.map(slug).filter(Boolean).join('-')}.${format}`,
    mediaType: MEDIA_TYPE[format],
    content: await WRITE[format](appendix),
  };
}
