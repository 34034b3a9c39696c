import type { GroupId, ThemeId } from '#shared/ids.ts';
import { alike } from '#shared/reference.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import type { StudyContent } from '../study-folder/content.ts';

/** The codebook of the study that something is added to. */
export interface CodebookAtHand {
  groups: Pick<Group, 'id' | 'kind' | 'title' | 'position'>[];
  themes: Pick<Theme, 'id' | 'kind' | 'group' | 'parent' | 'title' | 'position' | 'retired' | 'mergedInto'>[];
}

/** New groups and themes, each where the study has its place for it, and what the others are there. */
export interface IntoCodebook extends Pick<StudyContent, 'groups' | 'themes'> {
  /** The theme of the study that one of the plan is; null where there is none. */
  themeOf(id: ThemeId): ThemeId | null;
  /** The same of a theme or a group. */
  endOf(id: string): string | null;
  kindOf(id: string): Theme['kind'];
}

const LONGEST = 120;

/** As the study's file tells titles apart. */
const sameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function free(title: string, isTaken: (title: string) => boolean): string {
  if (!isTaken(title)) return title;
  for (let number = 2; ; number += 1) {
    const numbered = `${title.slice(0, LONGEST - 6).trimEnd()} (${number})`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** The theme that stands for another today: itself, or what it was merged into. */
function today(
  themes: ReadonlyMap<string, CodebookAtHand['themes'][number]>,
  id: ThemeId,
): CodebookAtHand['themes'][number] | undefined {
  const seen = new Set<string>();
  let found = themes.get(id);
  while (found?.mergedInto && !seen.has(found.id)) {
    seen.add(found.id);
    found = themes.get(found.mergedInto);
  }
  return found;
}

/**
 * Groups and themes that a study does not have. Themes under one that it has follow it to where somebody sorted it.
 * With `byTitle` one of the same title in the same place is the same, whatever its id.
 */
export function codebookInto(
  plan: Pick<StudyContent, 'groups' | 'themes'>,
  study: CodebookAtHand,
  { byTitle = false }: { byTitle?: boolean } = {},
): IntoCodebook {
  const groups = new Map<string, CodebookAtHand['groups'][number]>(study.groups.map((one) => [one.id, one]));
  const groupOf = new Map<string, GroupId>();
  const newGroups: StudyContent['groups'] = [];
  const afterGroups = Math.max(-1, ...study.groups.map(({ position }) => position)) + 1;
  for (const group of plan.groups) {
    const here = [...groups.values()];
    const known =
      groups.get(group.id) ??
      (byTitle ? here.find((one) => one.kind === group.kind && alike(one.title, group.title)) : undefined);
    groupOf.set(group.id, known?.id ?? group.id);
    if (known) continue;
    const title = free(group.title, (said) =>
      here.some((one) => one.kind === group.kind && sameTitle(one.title, said)),
    );
    const added = { ...group, title, position: afterGroups + newGroups.length };
    groups.set(added.id, added);
    newGroups.push(added);
  }

  const themes = new Map<string, CodebookAtHand['themes'][number]>(study.themes.map((one) => [one.id, one]));
  const meaning = new Map<string, ThemeId>();
  const added: StudyContent['themes'] = [];
  const afterThemes = Math.max(-1, ...study.themes.map(({ position }) => position)) + 1;
  for (const theme of plan.themes) {
    const found = today(themes, theme.id);
    if (found) {
      meaning.set(theme.id, found.id);
      continue;
    }
    const above = theme.parent === null ? undefined : themes.get(meaning.get(theme.parent) ?? '');
    const parent = above && (!above.retired || theme.retired) ? above : undefined;
    const group = above ? above.group : theme.group === null ? null : (groupOf.get(theme.group) ?? null);
    const kind = above ? above.kind : group === null ? theme.kind : (groups.get(group)?.kind ?? null);
    const beside = [...themes.values()].filter(
      (one) => !one.retired && (parent ? one.parent === parent.id : one.parent === null && one.kind === kind),
    );
    const same = byTitle ? beside.find((one) => alike(one.title, theme.title)) : undefined;
    if (same) {
      meaning.set(theme.id, same.id);
      continue;
    }
    const title = theme.retired
      ? theme.title
      : free(theme.title, (said) => beside.some((one) => sameTitle(one.title, said)));
    const there = {
      ...theme,
      kind,
      group,
      parent: parent?.id ?? null,
      title,
      position: afterThemes + added.length,
    };
    meaning.set(theme.id, theme.id);
    themes.set(theme.id, there);
    added.push(there);
  }
  const themeOf = (id: ThemeId): ThemeId | null => meaning.get(id) ?? null;
  return {
    groups: newGroups,
    themes: added.map((theme) => ({
      ...theme,
      distinguishFrom: theme.distinguishFrom.flatMap(({ theme: twin, note }) => {
        const found = themeOf(twin);
        return found === null || found === theme.id ? [] : [{ theme: found, note }];
      }),
    })),
    themeOf,
    endOf: (id) => meaning.get(id) ?? groupOf.get(id) ?? null,
    kindOf: (id) => (themes.get(id) ?? groups.get(id))?.kind ?? null,
  };
}
