import { type ReactNode, useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AskDialog } from './ask-dialog.tsx';

interface Open {
  deed: 'ask' | 'answer';
  /** As they were when the dialog was opened: what is done to them must not change its question. */
  quotes: readonly QuoteView[];
  state?: 'withdrawn' | undefined;
}

/** The two dialogs of clearance, for one quote or many; `dialog` is drawn where the page ends. */
export function useClearingDialogs(study: string, listPlace: (day: string) => Place) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const dialog: ReactNode =
    open?.deed === 'ask' ? (
      <AskDialog study={study} quotes={open.quotes} listPlace={listPlace} onClose={close} />
    ) : open ? (
      <AnswerDialog study={study} quotes={open.quotes} state={open.state} onClose={close} />
    ) : null;
  return {
    ask: (...quotes: QuoteView[]) => setOpen({ deed: 'ask', quotes }),
    answer: (quotes: readonly QuoteView[], state?: 'withdrawn') => setOpen({ deed: 'answer', quotes, state }),
    dialog,
  };
}
