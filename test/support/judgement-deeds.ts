import { assessments, removeAssessment, setAssessment } from '#server/service/assessment.ts';
import { codings } from '#server/service/coding.ts';
import { recordStatus } from '#server/service/status.ts';
import { removeSummary, setSummary, summaries } from '#server/service/summary.ts';
import { confirmedTrajectories, confirmTrajectory, removeTrajectory } from '#server/service/trajectory.ts';
import { removeWatch, setWatch, watches } from '#server/service/watch.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { Stage } from '#shared/status/life-cycle.ts';
import { SummaryRowName } from '#shared/summary/summary.ts';
import { RecordedStatus } from '#shared/threat/threat.ts';
import { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What people judge of cells, stories, threats and waves. */
export function judgementDeeds({ world, who, study, open }: CodedStudy): ((draw: Draw) => unknown)[] {
  const { db } = open;
  const areas = () => listAreas(db).map(({ id }) => id);
  const waves = () => listWaves(db);
  const themes = () => listThemes(db);
  const coded = () => codings(world, who, study);
  return [
    (d) =>
      setAssessment(world, d.by, study, {
        theme: d.pick(themes()).id,
        area: d.pick(areas()),
        wave: d.pick(waves()).id,
        text: d.word,
        prominence: 2,
        state: d.yes ? 'draft' : 'confirmed',
        excerpts: coded()
          .slice(0, d.number % 3)
          .map(({ id }) => id),
        cites: coded()
          .slice(0, d.number % 3)
          .map(({ id }) => ({ coding: id, sentence: d.yes ? d.word : 'It went.' })),
      }),
    (d) => removeAssessment(world, d.by, study, d.pick(assessments(world, d.by, study)).id),
    (d) =>
      confirmTrajectory(world, d.by, study, {
        theme: d.pick(themes()).id,
        area: d.pick(areas()),
        label: d.pick(TrajectoryLabel.options),
        reason: `because of ${d.word} twice`,
        excerpts: coded()
          .slice(0, 1)
          .map(({ id }) => id),
      }),
    (d) => removeTrajectory(world, d.by, study, d.pick(confirmedTrajectories(world, d.by, study)).id),
    (d) =>
      recordStatus(world, d.by, study, {
        theme: d.pick(themes()).id,
        area: d.pick(areas()),
        wave: d.pick(waves()).id,
        status: d.pick([...RecordedStatus.options, ...Stage.options]),
        reason: d.word,
      }),
    (d) =>
      setWatch(world, d.by, study, {
        theme: d.pick(themes()).id,
        area: d.yes ? d.pick(areas()) : null,
        claim: d.word,
        askIn: d.pick(waves()).id,
      }),
    (d) => removeWatch(world, d.by, study, d.pick(watches(world, d.by, study)).id),
    (d) =>
      setSummary(world, d.by, study, {
        earlier: d.pick(waves()).id,
        later: d.pick(waves()).id,
        area: d.yes ? d.pick(areas()) : null,
        row: d.pick(SummaryRowName.options),
        text: d.word,
      }),
    (d) => removeSummary(world, d.by, study, d.pick(summaries(world, d.by, study)).id),
  ];
}
