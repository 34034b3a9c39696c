import type { Audience } from '#shared/quote/clearing.ts';
import type { ReportKind } from '#shared/report/report.ts';

export const kindWords: Record<ReportKind, string> = {
  interim: 'Interim',
  final: 'Final',
  briefing: 'Area briefing',
  blank: 'Report',
};

export const audienceWords: Record<Audience, string> = {
  team: 'the team',
  coordinators: 'the coordinators',
  funder: 'the funder',
  public: 'the public',
};

export const AUDIENCES: readonly Audience[] = ['public', 'funder', 'coordinators', 'team'];
