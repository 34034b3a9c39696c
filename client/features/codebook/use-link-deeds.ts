import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { linkApi } from '#shared/api/link.ts';
import type { Link, NewLink } from '#shared/link/link.ts';

export interface LinkDeeds {
  add: Deed<Link, NewLink>;
  remove: Deed<unknown, Link>;
}

/** Adds and removes links between themes; `onDone` hears that one was added. */
export function useLinkDeeds(study: string, onDone: () => void): LinkDeeds {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  return {
    add: useDeed({
      send: (link: NewLink, key) => call(linkApi.add, { params: { study }, body: link, key }),
      onSuccess: () => {
        onDone();
        return readAnew();
      },
    }),
    remove: useDeed({
      send: (link: Link, key) =>
        call(linkApi.remove, { params: { study, link: link.id }, query: { rev: link.rev }, key }),
      onSuccess: readAnew,
    }),
  };
}
