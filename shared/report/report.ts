import { z } from 'zod';
import { AreaId, CoderId, PhaseId, ReportId, TemplateId } from '../ids.ts';
import { Audience } from '../quote/clearing.ts';

export const ReportKind = z.enum(['interim', 'final', 'briefing', 'blank']);
export type ReportKind = z.infer<typeof ReportKind>;

/** A report being written: Markdown with live pieces, for one audience. */
export const Report = z.strictObject({
  id: ReportId,
  rev: z.int(),
  position: z.int(),
  title: z.string(),
  kind: ReportKind,
  /** Who will read it: only what is cleared for them leaves. */
  audience: Audience,
  /** The area a briefing is about. */
  area: AreaId.nullable(),
  /** The phase it reports on. */
  phase: PhaseId.nullable(),
  body: z.string(),
  /** Who wrote it last, and when. */
  by: CoderId,
  at: z.string(),
  trashedAt: z.string().nullable(),
});
export type Report = z.infer<typeof Report>;

/** A report without its text. */
export const ReportHead = Report.omit({ body: true }).extend({ words: z.int(), editions: z.int() });
export type ReportHead = z.infer<typeof ReportHead>;

const fields = {
  title: z.string().trim().min(1, 'a report needs a title').max(200),
  audience: Audience,
  area: z.string().nullable(),
  phase: z.string().nullable(),
  body: z.string().max(2_000_000),
};
/** `area` and `phase` are ids, names or titles. Without a body it begins from the template of its kind, or from one of the study's own. */
export const NewReport = z
  .strictObject({ ...fields, kind: ReportKind, template: z.string() })
  .partial()
  .required({ title: true });
export type NewReport = z.infer<typeof NewReport>;
export const ReportChanges = z.strictObject(fields).partial();
export type ReportChanges = z.infer<typeof ReportChanges>;

/** A beginning of reports that the team made for itself. */
export const ReportTemplate = z.strictObject({
  id: TemplateId,
  rev: z.int(),
  title: z.string(),
  body: z.string(),
  by: CoderId,
  at: z.string(),
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;
