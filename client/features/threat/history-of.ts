import type { ExcerptView } from '#shared/api/analysis.ts';
import type { ThreatHistory } from '#shared/threat/record.ts';
import type { StatusRecord } from '#shared/threat/threat.ts';

interface Month {
  wave: string;
  excerpts: readonly Pick<ExcerptView, 'voice' | 'codings'>[];
}

/** What a new record is judged by, month by month: the coordinators' words under the present meaning, and earlier records. */
export const historyOf = (
  months: readonly Month[],
  waves: readonly { id: string }[],
  records: readonly Pick<StatusRecord, 'wave' | 'status'>[],
): ThreatHistory[] =>
  waves.map(({ id }, at) => ({
    wave: at,
    stances: months
      .filter(({ wave }) => wave === id)
      .flatMap(({ excerpts }) => excerpts)
      .filter(({ voice }) => voice === 'panel')
      .flatMap(({ codings }) => codings)
      .filter(({ toRecheck }) => !toRecheck)
      .map(({ stance }) => stance ?? 'anticipated'),
    recorded: records.flatMap(({ wave, status }) => (wave === id ? [status] : [])),
  }));
