import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { forgetInvitation } from '#client/lib/invitation.ts';
import { noteSignedIn } from '#client/lib/session.ts';
import type { Me } from '#shared/account/sign-in.ts';
import { signInApi } from '#shared/api/sign-in.ts';
import { meQuery } from './api.ts';

interface Given {
  name?: string;
  password?: string;
}

/** Accepts an invitation; whoever did is signed in. */
export function useAccept(token: string, onJoined: (me: Me) => void): Deed<Me, Given> {
  const cache = useQueryClient();
  return useDeed({
    send: (given: Given, key) => call(signInApi.accept, { body: { token, ...given }, key }),
    onSuccess: (me) => {
      forgetInvitation();
      noteSignedIn();
      cache.clear();
      cache.setQueryData(meQuery.queryKey, me);
      onJoined(me);
    },
  });
}
