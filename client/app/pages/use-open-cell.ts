import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';

const from = '/studies/$study/over-time';

/** What in the panel takes the focus; `asked` makes every request a new one. */
export interface PanelFocus {
  on: 'month' | 'story';
  asked: number;
}

export interface OpenCell {
  /** As the address says it. */
  word: string | undefined;
  focusOn: PanelFocus | null;
  /** Opens a cell; one that is open already hands the focus to its panel, a story to its story. */
  open: (word: string, fromStory?: boolean) => void;
  close: () => void;
}

/** The cell whose evidence is open: Back closes the panel before it leaves the page. */
export function useOpenCell(): OpenCell {
  const { cell: word } = useSearch({ from });
  const navigate = useNavigate({ from });
  const router = useRouter();
  const [focusOn, setFocusOn] = useState<PanelFocus | null>(null);
  // Whether the step before this one in the history is this page without the panel.
  const isPushed = useRef(false);
  return {
    word,
    focusOn,
    open: (next, fromStory = false) => {
      const on = fromStory ? 'story' : next === word ? 'month' : undefined;
      setFocusOn((before) => (on ? { on, asked: (before?.asked ?? 0) + 1 } : null));
      if (next === word) return;
      const replace = word !== undefined;
      if (!replace) isPushed.current = true;
      void navigate({ search: (before) => ({ ...before, cell: next }), replace });
    },
    close: () => {
      setFocusOn(null);
      if (isPushed.current) router.history.back();
      else void navigate({ search: ({ cell: _, ...rest }) => rest, replace: true });
      isPushed.current = false;
    },
  };
}
