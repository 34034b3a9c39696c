import { freeze } from '#server/service/edition.ts';
import {
  addReport,
  addTemplate,
  changeReport,
  removeReport,
  removeTemplate,
  reports,
  restoreReport,
  templates,
} from '#server/service/report.ts';
import { reportGaps, setGapAside } from '#server/service/report-gaps.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listPhases } from '#server/store/study/phase.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { ReportKind } from '#shared/report/report.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What can be done to reports and to what they begin from. */
export function reportDeeds({ world, study, open: { db } }: CodedStudy): ((draw: Draw) => unknown)[] {
  const one = (d: Draw) => d.pick(reports(world, d.by, study)).id;
  return [
    (d) =>
      addReport(world, d.by, study, {
        title: d.word,
        kind: d.pick(ReportKind.options),
        ...(d.yes && { area: d.pick(listAreas(db)).id, phase: null }),
      }),
    (d) =>
      addReport(world, d.by, study, { title: d.word, template: d.pick(templates(world, d.by, study)).id }),
    (d) =>
      changeReport(world, d.by, study, one(d), {
        title: d.word,
        body: `\n${d.word}\r\n::theme{id="${d.word}"}\n---\n\n`,
        audience: d.pick(Audience.options),
      }),
    (d) =>
      changeReport(world, d.by, study, one(d), {
        area: d.yes ? d.pick(listAreas(db)).id : null,
        phase: d.yes ? d.pick(listPhases(db)).id : null,
      }),
    (d) => {
      const id = one(d);
      const { key } = d.pick(reportGaps(world, d.by, study, id));
      return setGapAside(world, d.by, study, id, { gap: key, reason: d.yes ? d.word : '' });
    },
    (d) => freeze(world, d.by, study, one(d), { name: d.word }),
    (d) => removeReport(world, d.by, study, one(d)),
    (d) => restoreReport(world, d.by, study, d.pick(reports(world, d.by, study, { trashed: true })).id),
    (d) => addTemplate(world, d.by, study, { title: d.word, body: `${d.word}\n\n` }),
    (d) => removeTemplate(world, d.by, study, d.pick(templates(world, d.by, study)).id),
  ];
}
