import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { slug } from '../../reference.ts';
import { Report, ReportTemplate } from '../../report/report.ts';
import { readEdition } from '../../report/written.ts';
import type { StudyContent } from './content.ts';
import type { Names } from './names.ts';
import { parted } from './source-file.ts';
import { fromYaml, picked, toYaml } from './yaml.ts';

type Reports = Pick<StudyContent, 'reports' | 'reportTemplates'>;
type KeptReport = StudyContent['reports'][number];
type KeptTemplate = StudyContent['reportTemplates'][number];
type ReadEdition = Omit<StudyContent['editions'][number], 'document'>;

const FILE = /^(reports|report-templates)\/[^/]+\.md$/;
const EDITION = /^editions\/[^/]+\.json$/;

export const isOfReports = (file: string): boolean => FILE.test(file) || EDITION.test(file);

/** Where the document of an edition stands in the folder. */
export const editionPath = (id: string): string => `editions/${id}.json`;

const signed = { id: z.string().optional(), title: z.string().trim().min(1), by: z.string(), at: z.string() };
const Front = z.strictObject({
  ...signed,
  position: z.int().default(0),
  kind: Report.shape.kind.default('blank'),
  audience: Report.shape.audience.default('funder'),
  area: z.string().nullable().default(null),
  phase: z.string().nullable().default(null),
});
const TemplateFront = z.strictObject(signed);

/** Names of files, without ending: the title’s words, told apart by the id where two are alike. */
function fileNames(things: readonly { id: string; title: string }[]): (thing: { id: string }) => string {
  const stemOf = (title: string) => slug(title).slice(0, 80);
  const names = new Map(
    things.map(({ id, title }) => {
      const stem = stemOf(title);
      const isAlone = stem !== '' && things.filter((one) => stemOf(one.title) === stem).length === 1;
      return [id, isAlone ? stem : `${stem}-${id}`.replace(/^-/, '')];
    }),
  );
  return ({ id }) => names.get(id) ?? id;
}

const fileOf = (front: object, body: string): string => `---\n${toYaml(front)}---\n\n${body}\n`;

/** Reports and beginnings of the team’s own as files, path → text. */
export function writeReports({ reports, reportTemplates }: Reports, names: Names): [string, string][] {
  const nameOf = fileNames(reports);
  const nameOfTemplate = fileNames(reportTemplates);
  return [
    ...reports.map(({ body, ...report }): [string, string] => {
      const front = {
        ...report,
        area: report.area === null ? null : names.of('area', report.area),
        phase: report.phase === null ? null : names.of('phase', report.phase),
        by: names.of('coder', report.by),
      };
      const fields = ['id', 'title', 'position', 'kind', 'audience', 'area', 'phase', 'by', 'at'] as const;
      return [`reports/${nameOf(report)}.md`, fileOf(picked(front, fields), body)];
    }),
    ...reportTemplates.map(({ body, ...template }): [string, string] => {
      const front = { ...template, by: names.of('coder', template.by) };
      return [
        `report-templates/${nameOfTemplate(template)}.md`,
        fileOf(picked(front, ['id', 'title', 'by', 'at']), body),
      ];
    }),
  ];
}

/** The files of one folder with their front matter read and their bodies as they were kept. */
const filesIn = (files: ReadonlyMap<string, string>, folder: string) =>
  [...files].flatMap(([file, text]) => {
    if (!file.startsWith(`${folder}/`)) return [];
    const { front, body } = parted(file, text);
    return [{ file, front, body: body.replace(/\n$/, '') }];
  });

/** Says which file a reference that means nothing stands in. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DomainError ? new DomainError('invalid', `${file}: ${error.message}.`) : error;
  }
}

function checked<Schema extends z.ZodType>(file: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DomainError('invalid', `${file}, ${issue?.path.join('.')}: ${issue?.message}.`);
}

const byId = <T extends { id: string }>(things: readonly T[]): T[] =>
  [...things].sort((one, other) => (one.id < other.id ? -1 : 1));

export function readReports(
  files: ReadonlyMap<string, string>,
  names: Names,
  idFor: (naturalKey: string) => string,
): KeptReport[] {
  return byId(
    filesIn(files, 'reports').map(({ file, front, body }) => {
      const head = fromYaml(file, front, Front);
      return checked(
        file,
        Report.omit({ rev: true, trashedAt: true }),
        inFile(file, () => ({
          ...head,
          id: head.id ?? idFor(`report ${file}`),
          area: head.area && names.id('area', head.area),
          phase: head.phase && names.id('phase', head.phase),
          by: names.id('coder', head.by),
          body,
        })),
      );
    }),
  );
}

export function readTemplates(
  files: ReadonlyMap<string, string>,
  names: Names,
  idFor: (naturalKey: string) => string,
): KeptTemplate[] {
  return byId(
    filesIn(files, 'report-templates').map(({ file, front, body }) => {
      const head = fromYaml(file, front, TemplateFront);
      return checked(
        file,
        ReportTemplate.omit({ rev: true }),
        inFile(file, () => ({
          ...head,
          id: head.id ?? idFor(`report template ${file}`),
          by: names.id('coder', head.by),
          body,
        })),
      );
    }),
  );
}

/** The editions of a table with their documents; one that is not as it was hashed is refused. */
export function readEditions(
  files: ReadonlyMap<string, string>,
  hash: (text: string) => string,
  editions: readonly ReadEdition[],
): StudyContent['editions'] {
  const named = new Set(editions.map(({ id }) => editionPath(id)));
  const loose = [...files.keys()].find((file) => EDITION.test(file) && !named.has(file));
  if (loose !== undefined) throw new DomainError('invalid', `${loose} is named by no row of editions.csv.`);
  return editions.map((edition) => {
    const file = editionPath(edition.id);
    const document = files.get(file);
    if (document === undefined)
      throw new DomainError('invalid', `editions.csv names an edition without ${file}.`);
    if (hash(document) !== edition.hash)
      throw new DomainError('invalid', `${file} is not as it was when it was frozen.`, {
        help: 'An edition never changes; editions.csv has its hash.',
      });
    readEdition(document, file);
    return { ...edition, document };
  });
}
