import type { ProjectChoiceChanges, ProjectChoices } from '#shared/import/project.ts';

const merged = <Value>(
  before: Record<string, Value>,
  changes: Record<string, Value | null> = {},
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries<Value | null>({ ...before, ...changes }).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    ),
  );

/** Choices with those that are on their way. */
export const withChoices = (
  before: ProjectChoices,
  { conventions, groupings, coders, conflicts, speakers, title }: ProjectChoiceChanges,
): ProjectChoices => ({
  conventions: merged(before.conventions, conventions),
  groupings: merged(before.groupings, groupings),
  coders: merged(before.coders, coders),
  conflicts: merged(before.conflicts, conflicts),
  speakers: speakers ?? before.speakers,
  title: title === undefined ? before.title : title,
});
