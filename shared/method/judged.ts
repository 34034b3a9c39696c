import type { AreaId, ThemeId } from '../ids.ts';
import type { ThreatStatus } from '../threat/threat.ts';
import { ThreatStatus as Statuses } from '../threat/threat.ts';
import type { Trajectory, TrajectoryLabel } from '../trajectory/trajectory.ts';
import { TrajectoryLabel as Labels } from '../trajectory/trajectory.ts';

type Judged = Pick<Trajectory, 'suggested' | 'label'>;

/** Whether a person said otherwise than the rule did at the time: what the rule says since is staleness. */
export const isOverride = ({ suggested, label }: Judged): boolean => suggested !== label;

/** How often which suggestion was confirmed as which label; in the order of the labels. */
export function labelsConfirmed(
  judged: readonly Judged[],
): { suggested: TrajectoryLabel; confirmed: TrajectoryLabel; stories: number }[] {
  return Labels.options.flatMap((suggested) =>
    Labels.options.flatMap((confirmed) => {
      const stories = judged.filter((one) => one.suggested === suggested && one.label === confirmed).length;
      return stories === 0 ? [] : [{ suggested, confirmed, stories }];
    }),
  );
}

/** How many threats, area by area, stand at which status by the last record; records come oldest first. */
export function statusesRecorded(
  records: readonly { theme: ThemeId; area: AreaId; status: ThreatStatus }[],
): { recorded: number; last: { status: ThreatStatus; threats: number }[] } {
  const last = new Map(records.map(({ theme, area, status }) => [`${theme} ${area}`, status]));
  return {
    recorded: last.size,
    last: Statuses.options.flatMap((status) => {
      const threats = [...last.values()].filter((one) => one === status).length;
      return threats === 0 ? [] : [{ status, threats }];
    }),
  };
}
