import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupId, ThemeId } from '#shared/ids.ts';
import { descendantsOf, inFrameOrder, siblingsOf } from '#shared/theme/frame.ts';
import type { Group, Theme, ThemeKind } from '#shared/theme/theme.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const theme = (number: number, more: Partial<Theme> = {}): Theme => ({
  id: ThemeId.parse(id(number)),
  rev: 1,
  kind: 'change',
  group: null,
  parent: null,
  position: 0,
  title: `T${number}`,
  definition: '',
  useWhen: '',
  notWhen: '',
  distinguishFrom: [],
  example: '',
  tint: null,
  retired: false,
  mergedInto: null,
  ...more,
});
const group = (number: number, kind: ThemeKind, position: number): Group => ({
  id: GroupId.parse(id(number)),
  rev: 1,
  kind,
  title: `G${number}`,
  position,
});

test('themes stand by kind, then group, then position, sub-themes behind their parent, unsorted last', () => {
  const groups = [group(90, 'change', 1), group(91, 'change', 0)];
  const themes = [
    theme(1, { kind: null }),
    theme(2, { kind: 'threat' }),
    theme(3, { group: groups[0]?.id ?? null }),
    theme(4, { group: groups[1]?.id ?? null, position: 1 }),
    theme(5, { group: groups[1]?.id ?? null, position: 0 }),
    theme(6),
    theme(7, { parent: ThemeId.parse(id(5)), group: groups[1]?.id ?? null }),
  ];
  expect(inFrameOrder(themes, groups).map(({ title }) => title)).toEqual('T6 T5 T7 T4 T3 T2 T1'.split(' '));
});

test('the frame holds every theme once, whatever stands under what', () => {
  const forest = fc
    .array(fc.nat(30), { maxLength: 12 })
    .map((parents) =>
      parents.map((parent, at) =>
        theme(at + 1, { parent: parent < at ? ThemeId.parse(id(parent + 1)) : null, position: parent }),
      ),
    );
  fc.assert(
    fc.property(forest, (themes) => {
      const ordered = inFrameOrder(themes, []);
      expect(ordered.map((one) => one.id).sort()).toEqual(themes.map((one) => one.id).sort());
      for (const one of themes) expect(siblingsOf(themes, one).map((other) => other.id)).toContain(one.id);
    }),
  );
});

test('descendants are found however deep', () => {
  const [a, b] = [ThemeId.parse(id(1)), ThemeId.parse(id(2))];
  const themes = [theme(1), theme(2, { parent: a }), theme(3, { parent: b }), theme(4)];
  expect(descendantsOf(themes, a).map(({ title }) => title)).toEqual(['T2', 'T3']);
});
