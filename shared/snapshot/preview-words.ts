import { waveNames } from '../analysis/wording.ts';
import { amount } from '../import/summary.ts';
import type { SnapshotPreview, Unsettled } from './snapshot.ts';

/** What a snapshot would hold, piece by piece. */
export function holdingWords(preview: SnapshotPreview): string[] {
  const { themes, areas, months, stories, statuses, assessments, watch, codebook } = preview;
  const names = waveNames(months.map((month) => ({ month })));
  const span = names.length < 2 ? names.join('') : `${names[0]} to ${names.at(-1)}`;
  return [
    `${amount(themes, 'theme')} in ${amount(areas, 'area')}, ${span}: every cell and how strongly`,
    `${stories.of === 1 ? '1 story' : `${stories.of} stories`}, ${stories.confirmed} of them confirmed`,
    `${statuses.of === 1 ? '1 status' : `${statuses.of} statuses`}, ${statuses.recorded} of them recorded by a person`,
    `${amount(assessments, 'assessment')} and ${watch === 1 ? '1 thing' : `${watch} things`} to watch threats by`,
    `the thresholds in force, and ${codebook}`,
  ];
}

/** What is not settled, piece by piece; empty where all is. */
export function unsettledWords(unsettled: Unsettled): string[] {
  const { openWaves, unconfirmed, staleStories, drafts, staleAssessments, judgedLater } = unsettled;
  const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);
  const pieces: [readonly unknown[], (count: number) => string][] = [
    [openWaves, (count) => `${amount(count, 'month')} of the phase not closed`],
    [unconfirmed, (count) => `${stories(count)} only suggested`],
    [staleStories, (count) => `${stories(count)} confirmed on something else than stands now`],
    [drafts, (count) => `${amount(count, 'draft')} among the assessments`],
    [staleAssessments, (count) => `${amount(count, 'assessment')} whose cell has changed since`],
    [
      judgedLater,
      (count) => `${stories(count)} judged on later months: the rule’s word stands for them here`,
    ],
  ];
  return pieces.flatMap(([things, say]) => (things.length > 0 ? [say(things.length)] : []));
}
