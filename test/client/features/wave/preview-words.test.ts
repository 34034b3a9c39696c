import { expect, test } from 'vitest';
import { previewSummary, stateLines, storyLines } from '#client/features/wave/preview-words.ts';
import { WavePreview } from '#shared/wave/preview.ts';

const id = '00000000-0000-4000-8000-000000000001';
const preview = WavePreview.parse({
  wave: id,
  status: 'closed',
  cells: 2,
  states: [{ from: 'not-yet', to: 'absent', cells: 2 }],
  trajectories: [
    {
      theme: id,
      area: id,
      before: { label: 'fading', firmness: 'firm', series: 'PPPPA-' },
      after: { label: 'steady', firmness: null, series: 'PPPPAP' },
    },
  ],
});

test('closing a wave says which cells and which stories would change, and how', () => {
  expect(previewSummary(preview)).toBe('two cells and one suggested story change.');
  expect(stateLines(preview)).toEqual(['2 cells: not yet known → looked for, not raised']);
  expect(storyLines(preview, [{ id, title: 'Trust grew' }], [{ id, name: 'Wexcombe' }])).toEqual([
    { key: id + id, theme: 'Trust grew', area: 'Wexcombe', change: 'fading (firm) → steady' },
  ]);
});

test('where nothing changes it says so', () => {
  expect(previewSummary({ ...preview, cells: 0, states: [], trajectories: [] })).toBe(
    'Nothing shown changes.',
  );
});
