import type { FieldDifference } from '#shared/codebook/difference.ts';

/** What the fields of a theme are called. */
export const fieldWords: Record<FieldDifference['field'], string> = {
  title: 'Title',
  kind: 'Kind',
  group: 'Group',
  parent: 'Under',
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Not when',
};
