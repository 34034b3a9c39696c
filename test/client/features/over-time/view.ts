import type { CellState } from '#shared/analysis/cell-state.ts';
import type { CellView, TrajectoryView } from '#shared/api/analysis.ts';
import { AreaId, CoderId, GroupId, ThemeId, TrajectoryId, WaveId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

const uuid = (word: string, number: number) =>
  `${word.padEnd(8, '0').slice(0, 8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const areaId = (number: number) => AreaId.parse(uuid('a', number));
export const waveId = (number: number) => WaveId.parse(uuid('b', number));
export const themeId = (number: number) => ThemeId.parse(uuid('c', number));
export const groupId = (number: number) => GroupId.parse(uuid('d', number));

const STATES: Record<string, CellState> = {
  P: 'present',
  A: 'absent',
  D: 'denied',
  N: 'no-data',
  T: 'too-little',
  U: 'not-looked-for',
  R: 'recheck',
  '-': 'not-yet',
};

export function cell(area: number, wave: number, letter: string, change: Partial<CellView> = {}): CellView {
  const state = STATES[letter] ?? 'not-yet';
  return {
    area: areaId(area),
    wave: waveId(wave),
    state,
    provisional: false,
    voices: { panel: state, all: state },
    strength: { basis: 'none', value: null, size: null },
    excerpts: state === 'present' ? 1 : 0,
    sources: 1,
    words: 1500,
    othersOnly: false,
    otherSources: 0,
    noData: null,
    denial: null,
    prompted: false,
    ...change,
  };
}

/** A theme by its letters, one string an area, one letter a wave. */
export const theme = (
  number: number,
  title: string,
  kind: ThemeKind | null,
  series: readonly string[],
  group: number | null = null,
) => ({
  id: themeId(number),
  title,
  kind,
  group: group === null ? null : groupId(group),
  parent: null,
  cells: series.flatMap((letters, area) => [...letters].map((letter, wave) => cell(area, wave, letter))),
});

export const trajectory = (
  of: number,
  area: number,
  confirmed: Partial<NonNullable<TrajectoryView['confirmed']>> | null = null,
): TrajectoryView => ({
  theme: themeId(of),
  area: areaId(area),
  series: 'PPA',
  allVoices: 'PPA',
  suggested: {
    label: 'gone-quiet',
    firmness: 'weak',
    flags: ['provisional'],
    rule: 6,
    sentence: 'Last raised in September.',
    notes: ['provisional until the last wave is closed'],
  },
  confirmed: confirmed && {
    id: TrajectoryId.parse(uuid('e', of)),
    rev: 1,
    label: 'gone-quiet',
    by: CoderId.parse(uuid('f', 1)),
    at: '2020-12-01T10:00:00.000Z',
    reason: '',
    excerpts: [],
    stale: false,
    ...confirmed,
  },
});
