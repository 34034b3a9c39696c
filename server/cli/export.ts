import path from 'node:path';
import { type FolderKind, writeTextFolder, writeWhole } from '#server/io/files.ts';
import { exported } from '#server/service/access-log.ts';
import { exportStudy, nameExport, notCarried } from '#server/service/export.ts';
import { carriedAway } from '#server/service/refi-carry.ts';
import { DomainError } from '#shared/errors.ts';
import {
  type ExportAsked,
  ExportFormat,
  ExportWhat,
  FORMATS,
  RefiFormat,
  WORKING_COPY,
  whatMeant,
} from '#shared/format/export.ts';
import { CARRIED_ALONG } from '#shared/format/refi/carried.ts';
import { tables } from '#shared/format/study-folder/tables.ts';
import { SCHEMA_FILE, studySchema } from '#shared/format/study-json.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { REPORT_OPTIONS, writeReportFile } from './report.ts';
import { counted } from './table.ts';

const OURS = new Set([
  'README.md',
  'study.yaml',
  'codebook.yaml',
  'sources',
  'memos',
  'snapshots',
  'reports',
  'report-templates',
  'editions',
  ...Object.values(tables).map(({ file }) => file),
]);

/** What a study folder is known by, and what of an older one is written anew. */
const STUDY_FOLDER: FolderKind = {
  mark: 'study.yaml',
  isOurs: (entry) => OURS.has(entry),
  words: 'study folder',
};

/** What each format holds, in words. */
const HELD = Object.entries(FORMATS)
  .filter(([, { holds }]) => holds.length > 0)
  .map(([format, { holds }]) => `${format}: ${holds.join(', ')}`)
  .join('; ');

/** Refuses as wrong use what no study could be written as. */
function assertHeld(given: ExportAsked): void {
  try {
    whatMeant(given);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UsageError([error.message, error.detail.help].filter(Boolean).join(' '));
  }
}

export const exportCommand: Command = {
  name: 'export',
  does: `Writes a ${WORKING_COPY}: the study as a folder, as JSON with its schema beside it or as a REFI-QDA project, its codebook as .qdc, a package for a data archive, tables as CSV or XLSX, quotes, codebook or memos to read; or quotes and reports for readers, of which only what is cleared leaves`,
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    format: { takes: 'F', does: ExportFormat.options.join(', ') },
    what: {
      takes: 'W',
      does: `what of it, the first where nobody says. ${HELD}; docx, html, md: report:R, a report by id or title`,
    },
    audience: { takes: 'A', does: `readers whom quotes are written for: ${Audience.options.join(', ')}` },
    sidecar: {
      does: 'for qdpx: puts what the standard has no room for beside the project; other programs may refuse it',
    },
    'without-originals': {
      does: 'for qdpx: leaves out what came in with other projects and is not shown here: graphs, colours, pictures, recordings',
    },
    'for-archive': {
      does: 'for folder, json and qdpx: leaves out the sources and words of those who said no to archiving',
    },
    ...REPORT_OPTIONS,
    out: { takes: 'PATH', does: 'the file or folder to write' },
  },
  async run(asked) {
    asked.needed('format');
    const format = asked.oneOf('format', ExportFormat.options) ?? 'folder';
    const report = asked.text('what')?.match(/^report:(.+)$/s)?.[1];
    if (report !== undefined) return writeReportFile(asked, format, report);
    const reference = asked.needed('study');
    const out = path.resolve(asked.needed('out'));
    const audience = asked.oneOf('audience', Audience.options);
    const given = {
      format,
      what: asked.oneOf('what', ExportWhat.options),
      audience,
      archive: asked.flag('for-archive') ? ('yes' as const) : undefined,
      sidecar: asked.flag('sidecar') ? ('yes' as const) : undefined,
      carry: asked.flag('without-originals') ? ('no' as const) : undefined,
    };
    assertHeld(given);
    const { content, what, carried, left } = await asked.reading(async (world, who) => {
      const named = nameExport(world, who, reference, given);
      asked.progress('reading the study');
      const written = await exportStudy(world, who, reference, given, ({ done, of }) =>
        asked.progress(`writing, ${done} of ${of}`),
      );
      exported(world, who, reference, written.fileName);
      carriedAway(world, who, named.id, given);
      const other = RefiFormat.safeParse(format).data;
      const originals = given.archive === undefined && given.carry === undefined ? undefined : false;
      const warnings = other ? await notCarried(world, who, reference, other, originals) : [];
      const told = (isAlong: boolean) =>
        warnings.flatMap(({ code, message }) => ((code === CARRIED_ALONG) === isAlong ? [message] : []));
      return {
        content: written.content,
        what: named.what ?? null,
        carried: told(true),
        left: told(false),
      };
    });
    const isFile = typeof content === 'string' || content instanceof Uint8Array;
    if (isFile) writeWhole(out, content);
    else writeTextFolder(out, content, STUDY_FOLDER);
    const schema = format === 'json' ? path.join(path.dirname(out), SCHEMA_FILE) : null;
    if (schema !== null) writeWhole(schema, studySchema());
    const files = isFile ? (schema === null ? 1 : 2) : content.size;
    const copy =
      format === 'archive'
        ? 'for an archive'
        : audience === undefined
          ? WORKING_COPY
          : `cleared for ${audienceWords(audience)}`;
    asked.answer(
      {
        out,
        format,
        what,
        files,
        copy,
        ...(schema !== null && { schema }),
        ...(carried.length > 0 && { carried }),
        ...(left.length > 0 && { left }),
      },
      () => [`Wrote ${counted(files, 'file')} to ${out} (${copy}).`, ...carried, ...left].join('\n  '),
    );
    return EXIT.done;
  },
};
