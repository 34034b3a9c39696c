import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { linkApi } from '#shared/api/link.ts';
import type { Link, LinkChanges, NewLink } from '#shared/link/link.ts';

export interface LinkDeeds {
  add: Deed<Link, NewLink>;
  change: Deed<Link, { link: Link; changes: LinkChanges }>;
  remove: Deed<unknown, Link>;
}

/** Adds, changes and removes links between themes; `onDone` hears that one was added or changed. */
export function useLinkDeeds(study: string, onDone: () => void): LinkDeeds {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const onSuccess = () => {
    onDone();
    return readAnew();
  };
  return {
    add: useDeed({
      send: (link: NewLink, key) => call(linkApi.add, { params: { study }, body: link, key }),
      onSuccess,
    }),
    change: useDeed({
      send: ({ link, changes }: { link: Link; changes: LinkChanges }, key) =>
        call(linkApi.change, {
          params: { study, link: link.id },
          body: { ...changes, rev: link.rev },
          key,
        }),
      onSuccess,
    }),
    remove: useDeed({
      send: (link: Link, key) =>
        call(linkApi.remove, { params: { study, link: link.id }, query: { rev: link.rev }, key }),
      onSuccess: readAnew,
    }),
  };
}
