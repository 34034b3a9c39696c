import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';

const from = '/studies/$study/over-time';

export interface OpenCell {
  /** As the address says it. */
  word: string | undefined;
  /** Opened from its story. */
  isStoryAsked: boolean;
  open: (word: string, fromStory?: boolean) => void;
  close: () => void;
}

/** The cell whose evidence is open: Back closes the panel before it leaves the page. */
export function useOpenCell(): OpenCell {
  const { cell: word } = useSearch({ from });
  const navigate = useNavigate({ from });
  const router = useRouter();
  const [isStoryAsked, setStoryAsked] = useState(false);
  // Whether the step before this one in the history is this page without the panel.
  const isPushed = useRef(false);
  return {
    word,
    isStoryAsked,
    open: (next, fromStory = false) => {
      setStoryAsked(fromStory);
      const replace = word !== undefined;
      if (!replace) isPushed.current = true;
      void navigate({ search: (before) => ({ ...before, cell: next }), replace });
    },
    close: () => {
      setStoryAsked(false);
      if (isPushed.current) router.history.back();
      else void navigate({ search: ({ cell: _, ...rest }) => rest, replace: true });
      isPushed.current = false;
    },
  };
}
