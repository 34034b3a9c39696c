import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { CallError } from './request.ts';

interface Sent<Change> {
  change: Change;
  /** Made once and sent with every try, so that a repeated write stays one deed. */
  key: string;
}

export interface DeedOptions<Result, Change, Before> {
  send: (change: Change, key: string) => Promise<Result>;
  /** Before it is sent: show it already, and hand back what `onError` needs to take it off again. */
  onMutate?: (change: Change) => Before | Promise<Before>;
  onSuccess?: (result: Result, change: Change, before: Before | undefined) => unknown;
  onError?: (error: CallError, change: Change, before: Before | undefined) => unknown;
  /** Deeds of one scope are sent one after another, in the order they were done; all deeds of a page are of one, unless they say. */
  scope?: string;
}

export interface Deed<Result, Change> {
  /** Does it and forgets it; its error stands in `error`. */
  run: (change: Change) => void;
  /** Does it and answers its result, or throws its error. */
  runAsync: (change: Change) => Promise<Result>;
  isRunning: boolean;
  error: CallError | null;
  /** Forgets the error. */
  reset: () => void;
}

type Mutation<Result, Change, Before> = UseMutationResult<Result, CallError, Sent<Change>, Before>;

/** Where a deed names no other: what was done while the line was cut is sent in the order it was done. */
const COMMON_SCOPE = 'deeds';

/** A write: sent once whatever the line does, shown beside its button where it is refused. */
export function useDeed<Result, Change = void, Before = unknown>({
  send,
  onMutate,
  onSuccess,
  onError,
  scope = COMMON_SCOPE,
}: DeedOptions<Result, Change, Before>): Deed<Result, Change> {
  const options: UseMutationOptions<Result, CallError, Sent<Change>, Before> = {
    mutationFn: ({ change, key }) => send(change, key),
    ...(onMutate && { onMutate: ({ change }: Sent<Change>) => onMutate(change) }),
    onSuccess: (result, { change }, before) => onSuccess?.(result, change, before),
    onError: (error, { change }, before) => onError?.(error, change, before),
    scope: { id: scope },
  };
  const mutation: Mutation<Result, Change, Before> = useMutation(options);
  const sent = (change: Change): Sent<Change> => ({ change, key: crypto.randomUUID() });
  return {
    run: (change) => mutation.mutate(sent(change)),
    runAsync: (change) => mutation.mutateAsync(sent(change)),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
