import { z } from 'zod';
import { Identity } from '../participant/identity.ts';
import { NewParticipant, Participant, ParticipantChanges } from '../participant/participant.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const participant = z.strictObject({ study: z.string(), participant: z.string() });

export const participantApi = {
  list: endpoint('GET', '/api/studies/:study/participants', {
    summary: 'The participants by pseudonym',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Participant),
  }),
  get: endpoint('GET', '/api/studies/:study/participants/:participant', {
    summary: 'One participant',
    params: participant,
    result: Participant,
  }),
  add: endpoint('POST', '/api/studies/:study/participants', {
    summary: 'Adds a participant under a pseudonym',
    params: study,
    body: NewParticipant,
    result: Participant,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/participants/:participant', {
    summary: 'Changes a participant',
    params: participant,
    body: ParticipantChanges.extend(seen),
    result: Participant,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/participants/:participant', {
    summary: 'Removes a participant that nothing refers to',
    params: participant,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Participant.shape.id }),
  }),
  identity: endpoint('GET', '/api/studies/:study/participants/:participant/identity', {
    summary: 'Who a participant is; kept apart from everything said',
    params: participant,
    result: Identity,
  }),
  identify: endpoint('PUT', '/api/studies/:study/participants/:participant/identity', {
    summary: 'Writes down who a participant is',
    params: participant,
    body: Identity,
    result: Identity,
  }),
};
