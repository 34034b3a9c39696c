import { expect, test } from 'vitest';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { changesOf } from '#shared/codebook/effect.ts';
import { storiesAfter } from '#shared/codebook/foretold.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

const row = (area: string, states: readonly CellState[], provisional = -1) =>
  states.map((state, at) => ({
    area,
    wave: `wave ${at}`,
    state,
    othersOnly: false,
    provisional: at === provisional,
    denial: null,
    words: 1500,
    strength: { basis: 'none' as const, value: null },
  }));

test('each area whose closed cells move is told again, by the rules of the measures', () => {
  const wexcombe = row('Wexcombe', ['absent', 'absent', 'present', 'present']);
  const millhaven = row('Millhaven', ['present', 'present', 'present', 'present']);
  const rows = [
    { area: 'Wexcombe', cells: wexcombe, label: 'emerging' as const },
    { area: 'Millhaven', cells: millhaven, label: 'steady' as const },
  ];
  const changes = changesOf('broaden', [...wexcombe, ...millhaven], () => true);
  expect(storiesAfter(rows, changes, defaultPolicies)).toEqual([
    { area: 'Wexcombe', before: 'emerging', after: 'steady' },
  ]);
});

test('an open wave moves no story', () => {
  const cells = row('Wexcombe', ['present', 'present', 'absent'], 2);
  const changes = changesOf('broaden', cells, () => true);
  expect(changes).toHaveLength(1);
  expect(storiesAfter([{ area: 'Wexcombe', cells, label: 'steady' }], changes, defaultPolicies)).toEqual([]);
});
