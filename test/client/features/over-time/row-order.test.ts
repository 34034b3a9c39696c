import { expect, it } from 'vitest';
import { inOrder } from '#client/features/over-time/row-order.ts';
import type { GridTheme } from '#client/features/over-time/rows.ts';
import type { CellState } from '#shared/analysis/cell-state.ts';
import type { CellView, TrajectoryView } from '#shared/api/analysis.ts';
import { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import type { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';

const id = (family: number, at: number) => `0000000${family}-0000-4000-8000-00000000000${at}`;
const north = AreaId.parse(id(1, 1));
const waves = [1, 2, 3].map((at) => ({ id: WaveId.parse(id(2, at)) }));

const cell = (state: CellState, wave: number): CellView => ({
  area: north,
  wave: WaveId.parse(id(2, wave)),
  state,
  provisional: wave === 3,
  voices: { panel: state, all: state },
  strength: { basis: 'none', value: null, size: null },
  excerpts: 0,
  sources: 1,
  words: 1200,
  othersOnly: false,
  otherSources: 0,
  noData: null,
  denial: null,
  prompted: false,
});

const theme = (title: string, ...states: CellState[]): GridTheme => ({
  id: ThemeId.parse(id(3, title.charCodeAt(0) % 10)),
  title,
  kind: 'change',
  group: null,
  parent: null,
  cells: states.map((state, at) => cell(state, at + 1)),
});

const themes = [
  theme('Later', 'absent', 'present', 'present'),
  theme('Open', 'absent', 'absent', 'present'),
  theme('First', 'present', 'absent', 'absent'),
  theme('Again', 'no-data', 'present', 'absent'),
];
const LABELS: Readonly<Record<string, TrajectoryLabel>> = {
  Later: 'emerging',
  Open: 'not-raised',
  First: 'raised-once',
  Again: 'single-sighting',
};

const storyOf = (of: ThemeId): TrajectoryView => ({
  theme: of,
  area: north,
  series: '',
  allVoices: '',
  suggested: {
    label: LABELS[themes.find((one) => one.id === of)?.title ?? ''] ?? 'no-data',
    firmness: null,
    flags: [],
    rule: 1,
    sentence: '',
    notes: [],
  },
  confirmed: null,
});

it.each([
  ['frame', ['Later', 'Open', 'First', 'Again']],
  ['first', ['First', 'Later', 'Again', 'Open']],
  ['label', ['Later', 'First', 'Again', 'Open']],
] as const)(
  'themes in the order %s; alike ones keep that of the frame, an open wave counts for nothing',
  (order, titles) => {
    const sorted = inOrder(themes, { order, areas: [{ id: north }], waves, storyOf });
    expect(sorted.map(({ title }) => title)).toEqual(titles);
  },
);
