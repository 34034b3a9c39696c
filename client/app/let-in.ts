import type { QueryClient } from '@tanstack/react-query';
import { type ParsedLocation, redirect } from '@tanstack/react-router';
import { meQuery } from '#client/features/account/api.ts';
import { CallError } from '#client/lib/request.ts';
import { noteSignedIn } from '#client/lib/session.ts';

interface Coming {
  context: { queryClient: QueryClient };
  location: ParsedLocation;
}

const knownAt = async (queryClient: QueryClient, from: string): Promise<void> => {
  try {
    const { mode } = await queryClient.ensureQueryData(meQuery);
    if (mode === 'member') noteSignedIn();
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'unauthenticated') throw error;
    throw redirect({ to: '/sign-in', search: from === '/' ? {} : { from } });
  }
};

/** Lets in whom the program knows, and sends others to sign in first, from where they come back. */
export const letIn = ({ context: { queryClient }, location }: Coming): Promise<void> | undefined =>
  queryClient.getQueryData(meQuery.queryKey) ? undefined : knownAt(queryClient, location.href);

interface AtTheDoor extends Coming {
  search: { from?: string | undefined };
}

const passedOn = async (queryClient: QueryClient, href: string): Promise<void> => {
  const me = await queryClient.ensureQueryData(meQuery).catch(() => undefined);
  if (me) throw redirect({ href });
};

/** Whoever is known already, or needs not be, goes straight on. */
export const passOn = ({
  context: { queryClient },
  search: { from = '/' },
}: AtTheDoor): Promise<void> | undefined =>
  // What was refused on the way here is not asked again.
  queryClient.getQueryState(meQuery.queryKey)?.error ? undefined : passedOn(queryClient, from);
