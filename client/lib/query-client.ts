import { MutationCache, notifyManager, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { afterFrame } from './after-frame.ts';
import { noteLost } from './online.ts';
import { CallError } from './request.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError;
  }
}

const isLost = (error: unknown): boolean => error instanceof CallError && error.code === 'no-network';
const watch = (error: unknown) => {
  if (isLost(error)) noteLost();
};
const isForbidden = (error: unknown): boolean => error instanceof CallError && error.code === 'forbidden';

/** A lost line is waited out; a refusal is final, for asking again would not change it. */
const retry = (failures: number, error: unknown): boolean => {
  watch(error);
  return isLost(error) || (failures < 2 && error instanceof CallError && error.code === 'unavailable');
};

// What a key has painted is shown before anybody is told of the write behind it.
notifyManager.setScheduler(afterFrame);

/** What every query and write of the program has in common; failed reads rise to the nearest error boundary. */
export function newQueryClient(): QueryClient {
  const queryCache = new QueryCache({ onError: watch });
  // The library goes on with reading only once all writes are through; but a write is not through before what it
  // changed is read anew, and the next ones wait for it: both have to go on at once.
  onlineManager.subscribe((isOnline) => {
    if (isOnline) queryCache.onOnline();
  });
  const client = new QueryClient({
    queryCache,
    mutationCache: new MutationCache({
      onError(error) {
        watch(error);
        // What the page offers and the server refuses: one's role may be another by now.
        if (isForbidden(error)) void client.invalidateQueries({ queryKey: ['me'] });
      },
    }),
    defaultOptions: {
      queries: {
        retry,
        retryDelay: 1000,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        throwOnError: (_error, query) => query.state.data === undefined,
      },
      mutations: { retry, retryDelay: 1000 },
    },
  });
  return client;
}
