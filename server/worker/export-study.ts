import { openForReading } from '#server/service/data-folder.ts';
import { type ExportAsked, exportPieces } from '#server/service/export.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { StudyId } from '#shared/ids.ts';
import { answerAsks } from './answer.ts';

/** What to write of which study, and who asks. */
export interface DownloadAsk extends ExportAsked {
  folder: string;
  study: StudyId;
  account: Coder;
}

answerAsks<DownloadAsk, null>(async ({ folder, study, account, format, what, audience }, send) => {
  const { world, close } = openForReading(folder);
  try {
    const asked = { format, what, audience };
    for await (const piece of exportPieces(world, { account, key: null }, study, asked)) await send(piece);
  } finally {
    close();
  }
  return null;
});
