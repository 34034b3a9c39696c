import { z } from 'zod';
import { Audience } from '../quote/clearing.ts';
import { Edition, EditionHead, ResolvedPiece } from '../report/edition.ts';
import { Gap } from '../report/gap.ts';
import { NewReport, Report, ReportChanges, ReportHead, ReportTemplate } from '../report/report.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const report = z.strictObject({ study: z.string(), report: z.string() });
const edition = z.strictObject({ study: z.string(), report: z.string(), edition: z.string() });
const template = z.strictObject({ study: z.string(), template: z.string() });

export const reportApi = {
  list: endpoint('GET', '/api/studies/:study/reports', {
    summary: 'The reports in their order, without their texts',
    params: study,
    query: z.strictObject({ ...paging, trashed: z.enum(['true', 'false']).optional() }),
    result: listOf(ReportHead),
  }),
  get: endpoint('GET', '/api/studies/:study/reports/:report', {
    summary: 'One report with its text',
    params: report,
    result: Report,
  }),
  add: endpoint('POST', '/api/studies/:study/reports', {
    summary: 'Begins a report, from a template or from nothing',
    params: study,
    body: NewReport,
    result: Report,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/reports/:report', {
    summary: 'Changes a report’s text or what it is for',
    params: report,
    body: ReportChanges.extend(seen),
    result: Report,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/reports/:report', {
    summary: 'Puts a report into the trash; its editions stay with it',
    params: report,
    query: z.strictObject(seen),
    result: Report.pick({ id: true }),
  }),
  restore: endpoint('POST', '/api/studies/:study/reports/:report/restore', {
    summary: 'Brings a report back from the trash',
    params: report,
    result: Report,
  }),
  /** `lines` are the lines that ask for pieces, as they stand in the text. */
  resolve: endpoint('POST', '/api/studies/:study/reports/resolve', {
    summary: 'What live pieces come to today, for an audience',
    params: study,
    /** `area`: of a briefing, the one area it tells of; what others said is left out. */
    body: z.strictObject({
      lines: z.array(z.string()).max(500),
      audience: Audience,
      area: z.string().nullable().optional(),
    }),
    result: z.strictObject({ items: z.array(ResolvedPiece) }),
  }),
  gaps: endpoint('POST', '/api/studies/:study/reports/:report/gaps', {
    summary: 'What is missing in a report or does not hold, of a text not saved yet too',
    params: report,
    body: z.strictObject({ body: z.string().max(2_000_000).optional() }),
    result: z.strictObject({ items: z.array(Gap) }),
  }),
  setAside: endpoint('POST', '/api/studies/:study/reports/:report/gaps/aside', {
    summary: 'Sets a gap aside with a reason, or takes that back where the reason is empty',
    params: report,
    body: z.strictObject({ gap: z.string().min(1), reason: z.string().trim() }),
    result: z.strictObject({ items: z.array(Gap) }),
  }),
  editions: endpoint('GET', '/api/studies/:study/reports/:report/editions', {
    summary: 'The frozen editions of a report, oldest first',
    params: report,
    query: z.strictObject(paging),
    result: listOf(EditionHead),
  }),
  edition: endpoint('GET', '/api/studies/:study/reports/:report/editions/:edition', {
    summary: 'A frozen edition with everything it is drawn from',
    params: edition,
    result: Edition,
  }),
  freeze: endpoint('POST', '/api/studies/:study/reports/:report/editions', {
    summary: 'Freezes a report as it is today, if nothing stops it',
    params: report,
    body: z.strictObject({ name: z.string().trim().min(1).max(120), ...seen }),
    result: EditionHead,
    status: 201,
  }),
  download: endpoint('GET', '/api/studies/:study/reports/:report/download', {
    summary: 'A report or an edition of it as a file; only what is cleared for its audience leaves',
    params: report,
    query: z.strictObject({
      format: z.enum(['docx', 'html', 'md']),
      edition: z.string().optional(),
      /** Method note and codebook behind it. */
      method: z.enum(['yes', 'no']).optional(),
      /** The list of what every quote and figure rests on. */
      evidence: z.enum(['yes', 'no']).optional(),
    }),
    result: z.unknown(),
    answers: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/html',
      'text/markdown',
    ],
  }),
  templates: endpoint('GET', '/api/studies/:study/report-templates', {
    summary: 'The team’s own beginnings of reports',
    params: study,
    query: z.strictObject(paging),
    result: listOf(ReportTemplate),
  }),
  addTemplate: endpoint('POST', '/api/studies/:study/report-templates', {
    summary: 'Keeps a beginning for reports',
    params: study,
    body: z.strictObject({ title: z.string().trim().min(1).max(200), body: z.string().max(2_000_000) }),
    result: ReportTemplate,
    status: 201,
  }),
  removeTemplate: endpoint('DELETE', '/api/studies/:study/report-templates/:template', {
    summary: 'Removes a beginning of the team’s own',
    params: template,
    query: z.strictObject(seen),
    result: ReportTemplate.pick({ id: true }),
  }),
};
