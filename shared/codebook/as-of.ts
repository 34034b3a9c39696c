import type { GroupId, ThemeId } from '../ids.ts';
import { alike } from '../reference.ts';
import { groupsInOrder, inFrameOrder } from '../theme/frame.ts';
import { type Group, type Theme, ThemeKind } from '../theme/theme.ts';
import type { CodebookEvent } from './event.ts';
import type { CodebookMark, CodebookThen, ThemeThen } from './then.ts';
import { codebookAt } from './version.ts';

/** The codebook as it stands, with all that became of it. */
export interface Codebook {
  themes: readonly Theme[];
  groups: readonly Group[];
  /** In order of number. */
  events: readonly CodebookEvent[];
}

/** A theme on the way back; `group` is none of today's where that group is gone, and then its title tells it. */
interface Past extends Theme {
  groupTitle: string | null;
}

/** The place behind an event; `number` may be of one that was taken back. */
export function markAt(events: readonly CodebookEvent[], number: number): CodebookMark {
  const last = events.findLast((event) => event.number <= number);
  return { event: last?.number ?? 0, at: last?.at ?? null, name: codebookAt(events, number) };
}

/** Where a theme stood before a move; older events tell its group and parent by their titles alone. */
function placeBefore(
  { before }: CodebookEvent,
  theme: Past,
  groups: readonly Group[],
  known: ReadonlyMap<ThemeId, Past>,
): Pick<Past, 'kind' | 'group' | 'groupTitle' | 'parent'> {
  const kind = 'kind' in before ? (ThemeKind.nullable().safeParse(before.kind).data ?? null) : theme.kind;
  const title = before.group ?? null;
  const group =
    groups.find(({ id }) => id === before.groupId) ??
    groups.find((one) => title !== null && one.kind === kind && alike(one.title, title));
  const parent =
    [...known.values()].find(({ id }) => id === before.parentId) ??
    [...known.values()].find((one) => before.parent != null && alike(one.title, before.parent));
  return {
    kind,
    group: group?.id ?? null,
    groupTitle: group?.title ?? title,
    parent: before.parent == null ? null : (parent?.id ?? null),
  };
}

/** Takes one event back. */
function takeBack(event: CodebookEvent, known: Map<ThemeId, Past>, groups: readonly Group[]): void {
  const { kind, themes, results, before } = event;
  const change = (id: ThemeId, fields: Partial<Past>) => {
    const theme = known.get(id);
    if (theme) known.set(id, { ...theme, ...fields });
  };
  if (kind === 'split') for (const id of results) if (!themes.includes(id)) known.delete(id);
  for (const id of themes) {
    const theme = known.get(id);
    if (!theme) continue;
    if (kind === 'create') known.delete(id);
    else if (kind === 'merge') change(id, { retired: false, mergedInto: null });
    else if (kind === 'split') change(id, { retired: false });
    else if (kind === 'retire') change(id, { retired: !theme.retired });
    else if (kind === 'move') change(id, placeBefore(event, theme, groups, known));
    else
      for (const field of ['title', 'definition', 'useWhen', 'notWhen'] as const)
        change(id, { [field]: before[field] ?? theme[field] });
  }
}

const NOT_TOLD = [
  'Examples, tints and what a theme is told apart from are those of today.',
  'Groups, their titles and the order inside a group are those of today.',
];

/** Sub-themes stand in the group of whatever they stood under. */
function withParentsPlace(theme: Past, known: ReadonlyMap<ThemeId, Past>): Past {
  const parent = theme.parent === null ? undefined : known.get(theme.parent);
  if (!parent) return theme;
  const { kind, group, groupTitle } = withParentsPlace(parent, known);
  return { ...theme, kind, group, groupTitle };
}

const told = ({ groupTitle, ...theme }: Past, known: ReadonlyMap<ThemeId, Past>): ThemeThen => ({
  id: theme.id,
  kind: theme.kind,
  group: groupTitle,
  parent: theme.parent,
  title: theme.title,
  definition: theme.definition,
  useWhen: theme.useWhen,
  notWhen: theme.notWhen,
  distinguishFrom: theme.distinguishFrom.filter(({ theme: near }) => known.has(near)),
  example: theme.example,
  retired: theme.retired,
  mergedInto: theme.mergedInto,
});

/** The codebook as it was after an event: today's, with every later event taken back. */
export function codebookAsOf({ themes, groups, events }: Codebook, number: number): CodebookThen {
  const titles = new Map<GroupId, string>(groups.map(({ id, title }) => [id, title]));
  const known = new Map<ThemeId, Past>(
    themes.map((theme) => [
      theme.id,
      { ...theme, groupTitle: theme.group === null ? null : (titles.get(theme.group) ?? null) },
    ]),
  );
  const later = events.filter((event) => event.number > number);
  for (const event of later.toReversed()) takeBack(event, known, groups);
  const placed = new Map([...known].map(([id, theme]) => [id, withParentsPlace(theme, known)]));
  return {
    ...markAt(events, number),
    groups: groupsInOrder(groups).map(({ kind, title }) => ({ kind, title })),
    themes: inFrameOrder([...placed.values()], groups).flatMap(({ id }) => {
      const theme = placed.get(id);
      return theme ? [told(theme, known)] : [];
    }),
    notTold: later.length > 0 ? NOT_TOLD : [],
  };
}
