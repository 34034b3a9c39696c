import { useState } from 'react';
import type { Coding } from '#shared/coding/coding.ts';

/** A deed that several codings on the same words could be meant by. */
export interface Asked {
  /** As in “Which theme is to be removed?” */
  question: string;
  among: readonly Coding[];
  act: (coding: Coding) => void;
}

/** Does something to the one coding that can be meant, or asks which. */
export function useWhich(onNone: () => void) {
  const [asked, setAsked] = useState<Asked>();
  return {
    asked,
    forget: () => setAsked(undefined),
    answer: (coding: Coding) => {
      setAsked(undefined);
      asked?.act(coding);
    },
    one: (next: Asked) => {
      const [only, ...others] = next.among;
      if (!only) onNone();
      else if (others.length > 0) setAsked(next);
      else next.act(only);
    },
  };
}

export type Which = ReturnType<typeof useWhich>;
