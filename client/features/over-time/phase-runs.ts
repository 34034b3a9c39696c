import { type PhaseRow, type PhaseRun, phaseRuns } from '#shared/study/phase.ts';
import type { Block, Column, FrameWave } from './frame.ts';

/** Columns under one name of a phase; by area once in every block, else over all blocks. */
export interface BlockRuns {
  key: string;
  hasStory: boolean;
  runs: readonly PhaseRun<Column>[];
}

/** What stands over the columns of the grid: the phase of each, those of one phase together. */
export function runsOver(
  blocks: readonly Block[],
  row: PhaseRow,
  waves: readonly Pick<FrameWave, 'id'>[],
): BlockRuns[] {
  const phaseOf = new Map(waves.map(({ id }, at) => [id, row.phases[at] ?? null]));
  const runsOf = (columns: readonly Column[]) => phaseRuns(columns, ({ wave }) => phaseOf.get(wave) ?? null);
  return blocks.every(({ story }) => story === null)
    ? [{ key: row.kind, hasStory: false, runs: runsOf(blocks.flatMap(({ columns }) => columns)) }]
    : blocks.map(({ key, story, columns }) => ({ key, hasStory: story !== null, runs: runsOf(columns) }));
}
