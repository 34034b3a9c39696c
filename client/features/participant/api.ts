import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { consentApi } from '#shared/api/consent.ts';
import { engagementApi } from '#shared/api/engagement.ts';
import { participantApi } from '#shared/api/participant.ts';
import { participantLinkApi } from '#shared/api/participant-link.ts';
import { withdrawalApi } from '#shared/api/withdrawal.ts';

export const participantsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'participants'],
    queryFn: async ({ signal }) => (await call(participantApi.list, { params: { study }, signal })).items,
  });

/** What became of every interview. */
export const engagementsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'engagements'],
    queryFn: async ({ signal }) => (await call(engagementApi.list, { params: { study }, signal })).items,
  });

/** Every answer to a question of consent, oldest first. */
export const consentsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'consents'],
    queryFn: async ({ signal }) => (await call(consentApi.list, { params: { study }, signal })).items,
  });

/** On what lawful basis the study uses what each participant says, oldest first. */
export const lawfulBasesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'lawful bases'],
    queryFn: async ({ signal }) => (await call(consentApi.bases, { params: { study }, signal })).items,
  });

/** Everything that a participant’s withdrawal would reach: looked for anew each time, and not kept. */
export const withdrawalQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'withdrawal', participant],
    queryFn: ({ signal }) => call(withdrawalApi.preview, { params: { study, participant }, signal }),
    gcTime: 0,
  });

/** Who a participant is: asked for only where somebody opens it, and not kept once it is closed. */
export const identityQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'identity', participant],
    queryFn: ({ signal }) => call(participantApi.identity, { params: { study, participant }, signal }),
    gcTime: 0,
  });

/** A participant’s personal links, the newest first; for those who make them. */
export const linksQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'participant-links', participant],
    queryFn: async ({ signal }) =>
      (await call(participantLinkApi.list, { params: { study, participant }, signal })).items,
  });
