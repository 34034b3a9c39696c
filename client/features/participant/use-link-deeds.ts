import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import type { MadeLink } from '#shared/account/participant-link.ts';
import { participantLinkApi } from '#shared/api/participant-link.ts';
import type { ParticipantLinkId } from '#shared/ids.ts';
import { linksQuery } from './api.ts';

interface LinkDeeds {
  /** Of so many days. */
  make: Deed<MadeLink, number>;
  revoke: Deed<unknown, ParticipantLinkId>;
}

/** Making and taking back a participant’s personal links. */
export function useLinkDeeds(study: string, participant: string): LinkDeeds {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: linksQuery(study, participant).queryKey });
  return {
    make: useDeed({
      send: (days: number, key) =>
        call(participantLinkApi.make, { params: { study, participant }, body: { days }, key }),
      onSuccess: readAnew,
    }),
    revoke: useDeed({
      send: (link: ParticipantLinkId, key) =>
        call(participantLinkApi.revoke, { params: { study, participant, link }, key }),
      onSuccess: readAnew,
    }),
  };
}
