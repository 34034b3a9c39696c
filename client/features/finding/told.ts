import { longDay } from '#client/lib/day.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { FindingTold } from '#shared/finding/export.ts';
import type { FindingView } from '#shared/finding/finding.ts';
import { type ProblemKind, problemsOf } from '#shared/finding/problems.ts';
import { reachOf } from '#shared/finding/reach.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import type { ClaimGround } from '#shared/report/claim-ground.ts';
import type { FindingThings } from './api.ts';

/** The areas and waves of a study, named as in a sentence. */
export interface Where {
  areas: readonly { id: AreaId; name: string }[];
  waves: readonly { id: WaveId; name: string }[];
}

export const whereOf = (study: {
  areas: readonly { id: AreaId; name: string }[];
  waves: readonly { id: WaveId; month: string }[];
}): Where => {
  const names = waveNames(study.waves);
  return {
    areas: study.areas,
    waves: study.waves.map(({ id }, at) => ({ id, name: names[at] ?? '' })),
  };
};

const named = <Id extends string>(
  ids: readonly Id[],
  things: readonly { id: Id; name: string }[],
): string[] => things.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));

/** A finding with what it comes to. */
export const tell = (
  finding: FindingView,
  { ground, where, things }: { ground: ClaimGround; where: Where; things: FindingThings },
): FindingTold => ({
  finding,
  reach: reachOf(finding, ground, where),
  problems: problemsOf(finding, ground, where),
  themes: finding.themes.flatMap((id) => things.themes.find((theme) => theme.id === id)?.title ?? []),
  areas: named(finding.areas, where.areas),
  waves: named(finding.waves, where.waves),
  report: things.reports.find(({ id }) => id === finding.report)?.title ?? '',
  signed:
    finding.state === 'draft'
      ? 'draft'
      : `confirmed by ${things.coders.find(({ id }) => id === finding.by)?.name ?? 'somebody'}, ${longDay(finding.at)}`,
});

export interface FindingFilter {
  theme: string | undefined;
  state: FindingView['state'] | undefined;
  problem: ProblemKind | undefined;
}

export const shownOf = (
  told: readonly FindingTold[],
  { theme, state, problem }: FindingFilter,
): FindingTold[] =>
  told.filter(
    ({ finding, problems }) =>
      (theme === undefined || finding.themes.some((id) => id === theme)) &&
      (state === undefined || finding.state === state) &&
      (problem === undefined || problems.some(({ kind }) => kind === problem)),
  );
