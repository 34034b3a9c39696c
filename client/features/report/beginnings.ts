import type { Audience } from '#shared/quote/clearing.ts';
import type { ReportKind, ReportTemplate } from '#shared/report/report.ts';

/** A way to begin a report. */
export interface Beginning {
  label: string;
  hint: string;
  kind: ReportKind;
  title: string;
  audience: Audience;
  /** The team's own, by its id. */
  template?: string;
}

export const BEGINNINGS: readonly Beginning[] = [
  {
    label: 'Interim from the frame',
    hint: 'headings from the groups of themes, with their stories and tables',
    kind: 'interim',
    title: 'Interim report',
    audience: 'public',
  },
  {
    label: 'Final from the interim',
    hint: 'the same, with what became of each interim claim',
    kind: 'final',
    title: 'Final report',
    audience: 'public',
  },
  {
    label: 'Area briefing',
    hint: 'for the coordinator of one area',
    kind: 'briefing',
    title: 'Area briefing',
    audience: 'coordinators',
  },
  { label: 'Blank', hint: 'nothing but a title', kind: 'blank', title: '', audience: 'team' },
];

export const ownBeginning = ({ id, title }: ReportTemplate): Beginning => ({
  label: title,
  hint: 'the team’s own',
  kind: 'blank',
  title,
  audience: 'team',
  template: id,
});
