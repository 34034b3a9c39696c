import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallError } from './request.ts';

interface Sent<Change, Seen> {
  change: Change;
  /** What stood when it was asked for: it may be sent later, when more has come in. */
  seen: Seen | undefined;
  /** Made once and sent with every try, so that a repeated write stays one deed. */
  key: string;
}

export interface DeedOptions<Result, Change, Before, Seen> {
  /** `seen` is what the option of that name answered when the deed was asked for. */
  send: (change: Change, key: string, seen: Seen | undefined) => Promise<Result>;
  /** What the person sees of the item at the moment they change it. */
  seen?: (change: Change) => Seen | undefined;
  /** Before it is sent: show it already, and hand back what `onError` needs to take it off again. */
  onMutate?: (change: Change) => Before | Promise<Before>;
  onSuccess?: (result: Result, change: Change, before: Before | undefined) => unknown;
  onError?: (error: CallError, change: Change, before: Before | undefined) => unknown;
  /** Deeds of one scope are sent one after another, in the order they were done; all deeds of a page are of one, unless they say. */
  scope?: string;
}

export interface Deed<Result, Change> {
  /** Does it and forgets it; its error stands in `error`. A second press of the same is no second deed. */
  run: (change: Change) => void;
  /** Does it and answers its result, or throws its error. */
  runAsync: (change: Change) => Promise<Result>;
  isRunning: boolean;
  error: CallError | null;
  /** Forgets the error. */
  reset: () => void;
}

type Mutation<Result, Change, Before, Seen> = UseMutationResult<
  Result,
  CallError,
  Sent<Change, Seen>,
  Before
>;

/** Where a deed names no other: what was done while the line was cut is sent in the order it was done. */
const COMMON_SCOPE = 'deeds';

/** In milliseconds: as long as the second click of a double click may follow the first. */
const SAME_PRESS = 400;
/** Deeds handed in on this page: what followed another deed is no second press. */
let handedIn = 0;

interface Press<Result> {
  said: string | undefined;
  count: number;
  at: number;
  isUnderWay: boolean;
  answer: Promise<Result>;
}

/** A change in words, so that two of the same say can be told; files by what is known of them unread. */
const said = (change: unknown): string | undefined =>
  JSON.stringify(change, (_name, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );

/** A write: sent once whatever the line does, shown beside its button where it is refused. */
export function useDeed<Result, Change = void, Before = unknown, Seen = unknown>({
  send,
  seen,
  onMutate,
  onSuccess,
  onError,
  scope = COMMON_SCOPE,
}: DeedOptions<Result, Change, Before, Seen>): Deed<Result, Change> {
  const options: UseMutationOptions<Result, CallError, Sent<Change, Seen>, Before> = {
    mutationFn: (sent) => send(sent.change, sent.key, sent.seen),
    ...(onMutate && { onMutate: ({ change }: Sent<Change, Seen>) => onMutate(change) }),
    onSuccess: (result, { change }, before) => onSuccess?.(result, change, before),
    onError: (error, { change }, before) => onError?.(error, change, before),
    scope: { id: scope },
  };
  const mutation: Mutation<Result, Change, Before, Seen> = useMutation(options);
  const sent = (change: Change): Sent<Change, Seen> => ({
    change,
    seen: seen?.(change),
    key: crypto.randomUUID(),
  });
  // Not `isPending`, which the page is told of only after its next frame.
  const last = useRef<Press<Result>>(undefined);
  const press = (change: Change): Promise<Result> => {
    const known = last.current;
    const words = said(change);
    const isSame =
      known?.said === words &&
      known?.count === handedIn &&
      (known.isUnderWay || performance.now() - known.at < SAME_PRESS);
    if (known && isSame) return known.answer;
    handedIn += 1;
    const answer = mutation.mutateAsync(sent(change));
    const now = { said: words, count: handedIn, at: performance.now(), isUnderWay: true, answer };
    last.current = now;
    void answer.then(
      () => {
        now.isUnderWay = false;
      },
      () => {
        // What was refused may be tried again at once.
        if (last.current === now) last.current = undefined;
      },
    );
    return answer;
  };
  return {
    run: (change) => void press(change).catch(() => undefined),
    runAsync: press,
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
