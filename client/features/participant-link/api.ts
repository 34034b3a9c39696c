import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import type { MadeLink } from '#shared/account/participant-link.ts';
import { participantLinkApi } from '#shared/api/participant-link.ts';

/** A coordinator's personal links, the newest first; nothing in them opens anything. */
export const linksQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'participant-links', participant],
    queryFn: ({ signal }) =>
      call(participantLinkApi.list, { params: { study, participant }, signal }).then(({ items }) => items),
  });

export interface LinkDeeds {
  /** Makes a link; its address stands in the answer and can be had nowhere else afterwards. */
  make: Deed<MadeLink, { days?: number }>;
  /** Takes a link back, by its id; whoever opened it is out at once. */
  revoke: Deed<unknown, string>;
}

export function useLinkDeeds(study: string, participant: string): LinkDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const { queryKey } = linksQuery(study, participant);
  const anew = () => cache.invalidateQueries({ queryKey });
  return {
    make: useDeed({
      send: (body: { days?: number }, key) =>
        call(participantLinkApi.make, { params: { study, participant }, body, key }),
      onSuccess: anew,
    }),
    revoke: useDeed({
      send: (link: string, key) =>
        call(participantLinkApi.revoke, { params: { study, participant, link }, key }),
      onSuccess: () => {
        say({ title: 'Link', detail: 'taken back' });
        return anew();
      },
    }),
  };
}
