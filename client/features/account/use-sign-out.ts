import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { forgetAll } from '#client/lib/kept.ts';
import { signInApi } from '#shared/api/sign-in.ts';

/** Ends this session, or every one; afterwards nothing of any study is left in this browser. */
export function useSignOut(): Deed<unknown, { everywhere: boolean }> {
  return useDeed({
    send: ({ everywhere }: { everywhere: boolean }, key) =>
      call(everywhere ? signInApi.signOutEverywhere : signInApi.signOut, { key }),
    onSuccess: () => {
      forgetAll();
      // Loaded anew: what the page held in memory goes too.
      location.assign('/sign-in');
    },
  });
}
