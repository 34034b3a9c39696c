import {
  addFinding,
  changeFinding,
  confirmFinding,
  findings,
  removeFinding,
} from '#server/service/finding.ts';
import { reports } from '#server/service/report.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { Confidence, FindingKind } from '#shared/finding/finding.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What people claim, rest on passages, and confirm. */
export function findingDeeds({ world, study, open: { db } }: CodedStudy): ((draw: Draw) => unknown)[] {
  const one = (d: Draw) => d.pick(findings(world, d.by, study)).id;
  const coding = (d: Draw) => d.pick(listCodings(db).filter(({ state }) => state === 'accepted')).id;
  return [
    (d) =>
      addFinding(world, d.by, study, {
        claim: d.word,
        kind: d.pick(FindingKind.options),
        themes: [d.pick(listThemes(db)).id],
        areas: listAreas(db).map(({ id }) => id),
        ...(d.yes && { evidence: [coding(d)], report: d.pick(reports(world, d.by, study)).id }),
      }),
    (d) => addFinding(world, d.by, study, { claim: d.word }),
    (d) =>
      changeFinding(world, d.by, study, one(d), {
        claim: d.word,
        confidence: d.yes ? d.pick(Confidence.options) : null,
        waves: [d.pick(listWaves(db)).id],
      }),
    (d) =>
      changeFinding(world, d.by, study, one(d), {
        evidence: [],
        against: [coding(d)],
        againstNote: d.word,
        position: d.number % 3,
      }),
    (d) => confirmFinding(world, d.by, study, one(d)),
    (d) => removeFinding(world, d.by, study, one(d)),
  ];
}
