import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { meQuery } from '#client/features/account/api.ts';
import { SignInForm } from '#client/features/account/sign-in-form.tsx';
import type { Me } from '#shared/account/sign-in.ts';
import { Door } from '../door.tsx';

/** Signing in, and on to where one was going. */
export function SignInPage() {
  const { from = '/' } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const cache = useQueryClient();
  const enter = (me: Me) => {
    // Nothing that was read before, or refused, counts for whoever comes in.
    cache.clear();
    cache.setQueryData(meQuery.queryKey, me);
    router.history.replace(from);
  };
  return (
    <Door title="Sign in">
      <SignInForm onDone={enter} />
      <p className="sub">
        No account, or no password any more? Whoever runs this program for your team can invite you or set a
        new one.
      </p>
    </Door>
  );
}
