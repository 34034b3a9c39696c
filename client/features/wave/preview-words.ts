import { stateWords } from '#shared/analysis/cell-state.ts';
import { inWords } from '#shared/analysis/wording.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { WavePreview } from '#shared/wave/preview.ts';

/** What closing or reopening changes, cell states first: “8 cells: not yet known → looked for, not raised”. */
export const stateLines = ({ states }: WavePreview): string[] =>
  states.map(
    ({ from, to, cells }) =>
      `${cells} ${cells === 1 ? 'cell' : 'cells'}: ${stateWords[from]} → ${stateWords[to]}`,
  );

export interface StoryLine {
  key: string;
  theme: string;
  area: string;
  change: string;
}

/** The suggested trajectories that change, with what they say before and after. */
export const storyLines = (
  { trajectories }: WavePreview,
  themes: readonly { id: string; title: string }[],
  areas: readonly { id: string; name: string }[],
): StoryLine[] =>
  trajectories.map(({ theme, area, before, after }) => {
    const words = ({ label, firmness }: typeof before) =>
      firmness === null ? labelWords[label] : `${labelWords[label]} (${firmness})`;
    return {
      key: `${theme}${area}`,
      theme: themes.find(({ id }) => id === theme)?.title ?? '',
      area: areas.find(({ id }) => id === area)?.name ?? '',
      change: `${words(before)} → ${words(after)}`,
    };
  });

/** The whole in a line, for a change that leaves much as it is. */
export function previewSummary({ cells, trajectories }: WavePreview): string {
  if (cells === 0 && trajectories.length === 0) return 'Nothing shown changes.';
  const some = (count: number, noun: string) => `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`;
  return `${some(cells, 'cell')} and ${some(trajectories.length, 'suggested story').replace('storys', 'stories')} change.`;
}
