import { GroupId, ThemeId } from '#shared/ids.ts';
import type { Group, Theme, ThemeKind } from '#shared/theme/theme.ts';

const uuid = (family: number, number: number): string =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const groupOf = (number: number, title: string, kind: ThemeKind | null = 'change'): Group => ({
  id: GroupId.parse(uuid(1, number)),
  rev: 1,
  kind,
  title,
  position: number,
});

/** A theme by its number, which is its place too. */
export const themeOf = (number: number, title: string, more: Partial<Theme> = {}): Theme => ({
  id: ThemeId.parse(uuid(2, number)),
  rev: 1,
  kind: 'change',
  group: null,
  parent: null,
  position: number,
  title,
  definition: 'What it means.',
  useWhen: '',
  notWhen: '',
  distinguishFrom: [],
  example: '',
  tint: null,
  retired: false,
  mergedInto: null,
  ...more,
});
