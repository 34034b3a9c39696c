import { z } from 'zod';
import { MadeLink, NewLink, ParticipantLink } from '../account/participant-link.ts';
import { ParticipantLinkId } from '../ids.ts';
import { endpoint, listOf } from './endpoint.ts';

const ofParticipant = z.strictObject({ study: z.string(), participant: z.string() });

export const participantLinkApi = {
  list: endpoint('GET', '/api/studies/:study/participants/:participant/links', {
    summary: 'Personal links of a coordinator, the newest first',
    params: ofParticipant,
    result: listOf(ParticipantLink),
  }),
  make: endpoint('POST', '/api/studies/:study/participants/:participant/links', {
    summary: 'Makes a personal link to the coordinator’s own pages; its address is shown once',
    params: ofParticipant,
    body: NewLink,
    result: MadeLink,
    status: 201,
  }),
  revoke: endpoint('DELETE', '/api/studies/:study/participants/:participant/links/:link', {
    summary: 'Takes back a personal link; whoever opened it is out at once',
    params: ofParticipant.extend({ link: ParticipantLinkId }),
    result: ParticipantLink,
  }),
};
