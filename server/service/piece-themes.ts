import type { Db } from '#server/store/database.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { letters } from '#shared/analysis/cells.ts';
import { describeStatus, threatStatus, threatWaves } from '#shared/analysis/threat-status.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { AreaId } from '#shared/ids.ts';
import type { ToldRow } from '#shared/report/resolve-cells.ts';
import type { ToldTheme } from '#shared/report/resolve-story.ts';
import { storyOf } from '#shared/theme/story.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { lastRecord } from '#shared/threat/last-record.ts';
import { statusWords, type ThreatStatus } from '#shared/threat/threat.ts';
import { labelWords, type TrajectoryLabel } from '#shared/trajectory/trajectory.ts';
import { ruleFor, viewCell } from './analysis.ts';
import { readStudy } from './facts.ts';

/** What nobody has to judge: it follows from who was heard, and was not said. */
const isOfFieldwork = (word: TrajectoryLabel | ThreatStatus): boolean =>
  ['not-raised', 'not-reported', 'not-examined', 'no-data'].includes(word);

/** What live pieces tell of themes, over one area or all of them; read once for all pieces of a report. */
export function themesTold(db: Db, area: AreaId | null) {
  const reading = readStudy(db);
  const { facts, cells } = reading;
  const names = waveNames(facts.waves);
  const judgements = listTrajectories(db);
  const statuses = listStatuses(db);
  const areas = facts.areas.filter(({ id }) => area === null || id === area);
  const inUse = listThemes(db).filter(({ retired }) => !retired);

  const ofRule = (status: ReturnType<typeof threatStatus>): ToldRow['stands'] => ({
    words: describeStatus(status, names),
    isConfirmed: isOfFieldwork(status.status),
  });

  /** A person's word where there is one, else the rule's. */
  function standsIn({ id: theme, kind }: Theme, here: AreaId): ToldRow['stands'] {
    if (kind === 'threat') {
      const recorded = lastRecord(
        statuses.filter((one) => one.theme === theme && one.area === here),
        cells.of(theme, here),
      );
      return recorded
        ? {
            words: `${statusWords[recorded.status]}${recorded.contradicted === null ? '' : ', contradicted'}`,
            isConfirmed: recorded.contradicted === null,
          }
        : ofRule(threatStatus(threatWaves(cells.of(theme, here))));
    }
    const judged = judgements.find((one) => one.theme === theme && one.area === here);
    const label = judged?.label ?? ruleFor(reading, theme, here).suggested.label;
    return { words: labelWords[label], isConfirmed: judged !== undefined || isOfFieldwork(label) };
  }

  return {
    facts,
    names,
    areas,
    inUse,
    /** One row an area. */
    rowsOf: (theme: Theme, among = areas): ToldRow[] =>
      among.map(({ id, name }) => {
        const rule = ruleFor(reading, theme.id, id);
        return {
          theme: theme.title,
          kind: theme.kind,
          area: name,
          cells: cells.of(theme.id, id).map((cell) => viewCell(reading, cell, rule)),
          stands: standsIn(theme, id),
        };
      }),
    storyOf(theme: Theme): ToldTheme {
      const told = areas.map(({ id, name }) => {
        const judged = judgements.find((one) => one.theme === theme.id && one.area === id);
        return {
          id,
          name,
          letters: letters(cells.of(theme.id, id)),
          label: judged?.label ?? ruleFor(reading, theme.id, id).suggested.label,
          confirmed: judged !== undefined,
        };
      });
      return {
        title: theme.title,
        story: storyOf(told, facts.waves),
        isRaised: told.some((one) => one.letters.includes('P')),
      };
    },
  };
}

export type ThemesTold = ReturnType<typeof themesTold>;
