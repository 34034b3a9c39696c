import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { accountApi } from '#shared/api/account.ts';
import { signInApi } from '#shared/api/sign-in.ts';

/** Whoever works here, and as what. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(accountApi.get, { signal }),
});

/** Where whoever works here is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call(signInApi.sessions, { signal }),
});

/** What an invitation is to. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(signInApi.seeInvitation, { body: { token }, signal }),
    throwOnError: false,
    retry: false,
    gcTime: 0,
  });
