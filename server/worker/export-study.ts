import { openForReading } from '#server/service/data-folder.ts';
import { exportPieces, inPieces, notCarried } from '#server/service/export.ts';
import { writeQuoteList } from '#server/service/quote-list.ts';
import { leavingReport, type ReportAsked, writeReport } from '#server/service/report-export.ts';
import type { World } from '#server/service/world.ts';
import { findOriginal } from '#server/store/originals/import.ts';
import { findProject } from '#server/store/originals/project.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { ExportAsked, RefiFormat } from '#shared/format/export.ts';
import type { ImportId, StudyId } from '#shared/ids.ts';
import type { QuoteListAsked } from '#shared/quote/list.ts';
import { answerAsks } from './answer.ts';

interface Asker {
  folder: string;
  study: StudyId;
  account: Coder;
}
/** Whether whoever asks may read what came in as it came; here everybody is as on their own machine. */
interface Originals {
  originals: boolean;
}

/**
 * What to write of which study, or which list of its quotes or report, and who asks; or what a format would not carry, as
 * JSON, or a project as it came.
 */
export type DownloadAsk = Asker &
  (
    | (ExportAsked & Originals)
    | { list: QuoteListAsked }
    | { written: ReportAsked }
    | ({ notCarriedBy: RefiFormat } & Originals)
    | { project: ImportId }
  );

/** The file of a project as it came. */
function projectFile(world: World, study: StudyId, id: ImportId): Uint8Array {
  const originals = world.studies.open(study).originals();
  const row = findProject(originals, id);
  const bytes = row && findOriginal(originals, row.hash);
  if (!bytes) throw new Error('A project without its file.');
  return bytes;
}

answerAsks<DownloadAsk, null>(async ({ folder, study, account, ...asked }, send, tell) => {
  const { world, close } = openForReading(folder);
  const who = { account, key: null, as: 'local' as const, founds: false };
  try {
    const pieces =
      'written' in asked
        ? inPieces(
            await writeReport(leavingReport(world, who, study, asked.written), asked.written.format, tell),
          )
        : 'list' in asked
          ? inPieces(writeQuoteList(world, who, study, asked.list, tell))
          : 'notCarriedBy' in asked
            ? inPieces(
                JSON.stringify(await notCarried(world, who, study, asked.notCarriedBy, asked.originals)),
              )
            : 'project' in asked
              ? inPieces(projectFile(world, study, asked.project))
              : exportPieces(world, who, study, asked, tell, asked.originals);
    for await (const piece of pieces) await send(piece);
  } finally {
    close();
  }
  return null;
});
