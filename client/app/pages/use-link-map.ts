import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { linkMapQuery } from '#client/features/link-map/api.ts';
import { linkRows } from '#client/features/link-map/links-table.ts';
import type { MapNarrowed } from '#client/features/link-map/map-bar.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { type KindKey, kindKeyOf, linkMapOf } from '#shared/link/map.ts';
import { mapPlaces } from '#shared/link/map-places.ts';
import { basisWords, doesWhat } from '#shared/link/words.ts';
import { addressOf, meant, slug } from '#shared/reference.ts';
import type { ThemeLinksSearch } from './theme-links-search.ts';

const from = '/studies/$study/themes/links';
const KINDS: readonly KindKey[] = ['enabler', 'change', 'unsorted', 'threat', 'opportunity'];

/** What the link map draws, as its address narrows it. */
export function useLinkMap() {
  const { study: id } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: view } = useSuspenseQuery(linkMapQuery(id));
  const { kinds, type, basis, all, only, steps } = search;
  const area = view.areas.find(({ name }) => slug(name) === search.area);
  const groups = useMemo(() => view.ends.filter((end) => end.isGroup), [view]);
  const areFolded = search.fold?.includes('all') === true;
  const folded = useMemo(
    () => (areFolded ? groups.map((group) => group.id) : (search.fold ?? [])),
    [areFolded, groups, search.fold],
  );
  const map = useMemo(
    () =>
      linkMapOf(view, {
        kinds,
        types: type && [type],
        basis,
        area: area?.id,
        folded,
        withUnlinked: all,
        only,
      }),
    [view, kinds, type, basis, area?.id, folded, all, only],
  );
  const places = useMemo(() => mapPlaces(map.nodes, map.lines), [map]);
  const shown =
    only === 'no-excerpt' ? map.links.filter((link) => map.ends[only].includes(link.id)) : map.links;
  const named = view.ends.map((end) => ({ ...end, names: [end.title] }));
  const focused =
    search.focus === undefined
      ? undefined
      : meant(search.focus, named).find((end) => map.nodes.some((node) => node.id === end.id));
  const link = view.links.find((one) => one.id === search.link);
  const set = (change: Partial<ThemeLinksSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  const said = [
    `${shown.length} of ${view.links.length} links`,
    ...(area ? [`said of ${area.name} or of nowhere in particular`] : []),
    ...(type ? [doesWhat({ type })] : []),
    ...(basis ? [basisWords({ basis })] : []),
    ...(view.retired > 0 ? [`${view.retired} more end at retired themes`] : []),
  ];
  return {
    study,
    view,
    map,
    places,
    search,
    set,
    kinds: KINDS.filter((kind) => view.ends.some((end) => kindKeyOf(end) === kind)),
    narrowed: { area: area?.id, type, basis, withUnlinked: all === true, areFolded },
    narrow: (change: Partial<MapNarrowed>) =>
      set({
        ...('area' in change && {
          area: slug(view.areas.find((one) => one.id === change.area)?.name ?? '') || undefined,
        }),
        ...('type' in change && { type: change.type }),
        ...('basis' in change && { basis: change.basis }),
        ...('withUnlinked' in change && { all: change.withUnlinked || undefined }),
        ...('areFolded' in change && { fold: change.areFolded ? ['all'] : undefined }),
      }),
    canFold: groups.some((group) => view.ends.some((end) => end.group === group.id)),
    /** Folds or unfolds the group of a node, where it has one. */
    foldOf: (node: (typeof map.nodes)[number]) => {
      const group = groups.find((one) => one.id === (node.isGroup ? node.id : node.group));
      if (!group || !view.ends.some((end) => end.group === group.id)) return undefined;
      const isFolded = folded.includes(group.id);
      const next = isFolded ? folded.filter((one) => one !== group.id) : [...folded, group.id];
      return {
        words: isFolded ? `Unfold ${group.title}` : `Fold ${group.title}`,
        run: () =>
          set({
            fold: next.length === 0 ? undefined : next,
            focus: isFolded ? undefined : addressOf({ ...group, names: [group.title] }, named),
          }),
      };
    },
    rows: useMemo(
      () => linkRows(shown, view, search.sort, search.down === true),
      [shown, view, search.sort, search.down],
    ),
    focus: map.nodes.find((node) => node.id === focused?.id),
    steps: steps === 2 ? (2 as const) : (1 as const),
    wordOf: (id: string) => {
      const one = named.find((end) => end.id === id);
      return one ? addressOf(one, named) : id;
    },
    link,
    /** The drawn line that the open link is part of. */
    line: map.lines.find((one) => one.links.some((part) => part.id === link?.id)),
    caption: `${said.join(', ')}.`,
  };
}
