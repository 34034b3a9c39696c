import path from 'node:path';
import { writeWhole } from '#server/io/files.ts';
import { exported } from '#server/service/access-log.ts';
import { leavingReport, REPORT_FORMATS, writeReport } from '#server/service/report-export.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import { type Asked, EXIT, type Option, UsageError } from './command.ts';

export const REPORT_OPTIONS: Record<string, Option> = {
  edition: { takes: 'E', does: 'a frozen edition of the report, by id or name; the draft where nobody says' },
  method: { does: 'of a report: with method note and codebook behind it' },
  evidence: { does: 'of a report: with a list of what every quote and figure rests on' },
};

/** Writes a report, or an edition of it, into `--out`; refused, with what and where, if uncleared words would leave. */
export async function writeReportFile(asked: Asked, given: string, report: string): Promise<number> {
  const format = REPORT_FORMATS.find((one) => one === given);
  if (!format) throw new UsageError(`A report is written as ${REPORT_FORMATS.join(', ')}, not ${given}`);
  const study = asked.needed('study');
  const out = path.resolve(asked.needed('out'));
  const { leaving, content } = await asked.reading(async (world, who) => {
    const leaving = leavingReport(world, who, study, {
      report,
      edition: asked.text('edition'),
      method: asked.flag('method') ? 'yes' : 'no',
      evidence: asked.flag('evidence') ? 'yes' : 'no',
    });
    exported(world, who, study, `${leaving.document.title} as ${format}`);
    return { leaving, content: await writeReport(leaving, format) };
  });
  writeWhole(out, content);
  const { title, audience } = leaving.document;
  asked.answer(
    { out, format, what: 'report', report: title, edition: leaving.edition, audience, files: 1 },
    () =>
      `Wrote ${title} (${leaving.edition ?? 'draft'}) to ${out}, with what is cleared for ${audienceWords(audience)}.`,
  );
  return EXIT.done;
}
