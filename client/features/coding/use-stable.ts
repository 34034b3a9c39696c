import { useCallback, useRef } from 'react';

/** A function that stays the same and always does what the newest one does: for parts that are drawn seldom. */
export function useStable<Given extends unknown[], Result>(
  newest: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(newest);
  latest.current = newest;
  return useCallback((...given: Given) => latest.current(...given), []);
}
