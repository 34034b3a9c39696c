import { addressOf } from '#client/lib/call.ts';
import { download, fileNameOf } from '#client/lib/download.ts';
import { request } from '#client/lib/request.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { exportApi } from '#shared/api/export.ts';
import type { CodebookFormat } from '#shared/format/codebook/format.ts';

export const CODEBOOK_FORMATS: readonly { format: CodebookFormat; label: string }[] = [
  { format: 'docx', label: 'Download as Word' },
  { format: 'md', label: 'Download as Markdown' },
  { format: 'csv', label: 'Download as CSV' },
];

/** Hands over the codebook as the appendix of a report, as it was at `asOf`, with every example or those that are cleared; throws where the server refuses. */
export async function codebookFile(
  study: { id: string; title: string },
  format: CodebookFormat,
  { asOf, examples }: { asOf?: string | undefined; examples: 'yes' | 'cleared' },
): Promise<void> {
  const { path } = codebookApi.download;
  const answer = await request(addressOf(path, { study: study.id }, { format, asOf, examples }));
  download(fileNameOf([study.title, 'codebook', asOf ?? ''], format), await answer.blob());
}

/** Hands over the codebook as other programs read it (REFI-QDA); throws where the server refuses. */
export async function refiCodebookFile(study: { id: string; title: string }): Promise<void> {
  const answer = await request(addressOf(exportApi.download.path, { study: study.id }, { format: 'qdc' }));
  download(fileNameOf([study.title, 'codebook'], 'qdc'), await answer.blob());
}
