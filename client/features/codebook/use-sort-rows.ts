import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { talliesOf } from '#shared/codebook/tally.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { sortedIn, unsortedIn, withSorts } from '#shared/theme/sorting.ts';
import type { Group, Theme, ThemesSort } from '#shared/theme/theme.ts';
import { countsQuery, eventsQuery, groupsQuery, themesQuery } from './api.ts';

export interface SortRows {
  themes: readonly Theme[];
  groups: readonly Group[];
  /** What was unsorted when the screen was opened or became so since, in the order it had then, as far as it fits. */
  shown: readonly Theme[];
  /** How many came without a kind and have one, and how many have none. */
  sorted: number;
  left: number;
  passagesOf: (theme: string) => number;
  /** How deep it stands under others, from 0. */
  depthOf: (theme: Theme) => number;
  /** The group or the theme it stands under, in words. */
  under: (theme: Theme) => string;
}

const tells = ({ title, definition, example }: Theme): string =>
  [title, definition, example].join('\n').toLowerCase();

/** Rows that stay where they are while they are sorted; undefined until the themes are there. */
export function useSortRows(
  study: string,
  sorts: readonly ThemesSort[],
  words: string,
): SortRows | undefined {
  const { data: known } = useQuery(themesQuery(study));
  const { data: groups } = useQuery(groupsQuery(study));
  const { data: counts } = useQuery(countsQuery(study));
  const { data: history } = useQuery(eventsQuery(study));
  const [order, setOrder] = useState<readonly string[]>([]);
  const themes = useMemo(() => known && withSorts(known, sorts), [known, sorts]);
  const tallies = useMemo(() => known && talliesOf(known, counts ?? []), [known, counts]);
  const before = useMemo(() => sortedIn(known ?? [], history?.events ?? []), [known, history]);
  if (!themes || !groups) return undefined;
  const listed = new Set(order);
  const fresh = inFrameOrder(unsortedIn(themes), groups).filter(({ id }) => !listed.has(id));
  if (fresh.length > 0) setOrder([...order, ...fresh.map(({ id }) => id)]);
  const byId = new Map<string, Theme>(themes.map((theme) => [theme.id, theme]));
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const here = [...order, ...fresh.map(({ id }) => id)].flatMap((id) => byId.get(id) ?? []);
  const headings = new Map<string, string>(groups.map(({ id, title }) => [id, title]));
  const depthOf = ({ parent }: Theme): number => {
    const above = parent === null ? undefined : byId.get(parent);
    return above ? 1 + depthOf(above) : 0;
  };
  return {
    themes,
    groups,
    shown: here.filter((one) => !one.retired && wanted.every((word) => tells(one).includes(word))),
    sorted: new Set([
      ...[...before].filter((id) => byId.get(id)?.kind != null),
      ...here.flatMap(({ id, kind, retired }) => (kind !== null && !retired ? [id] : [])),
    ]).size,
    left: unsortedIn(themes).length,
    passagesOf: (theme) => tallies?.of(theme).own ?? 0,
    depthOf,
    under: ({ parent, group }) =>
      parent !== null
        ? `under ${byId.get(parent)?.title ?? ''}`
        : group === null
          ? ''
          : (headings.get(group) ?? ''),
  };
}
