import { expect, test } from 'vitest';
import { comparedRows } from '#client/features/areas-compared/rows.ts';
import { AreaId, ThemeId } from '#shared/ids.ts';
import { uuid } from '#test/shared/analysis/facts-builder.ts';

const frame = {
  study: 'Two towns',
  areas: [
    { id: AreaId.parse(uuid(1, 1)), name: 'North' },
    { id: AreaId.parse(uuid(1, 2)), name: 'South' },
  ],
  waves: [],
};

test('before the first closed wave no theme is told to be anywhere, or on any way', () => {
  const [row] = comparedRows({
    matrix: {
      ...frame,
      themes: [
        {
          id: ThemeId.parse(uuid(2, 1)),
          title: 'Speed',
          kind: 'change',
          group: null,
          parent: null,
          cells: [],
        },
      ],
    },
    threats: { ...frame, items: [] },
    people: [],
  });
  expect(row).toMatchObject({ title: 'Speed', scopeWords: '', movementWords: '' });
});
