import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { QuoteView } from '#shared/quote/quote.ts';
import { ExportDialog } from './export-dialog.tsx';

interface ExportQuotesProps {
  study: string;
  /** Quotes that are taken, in their order. */
  quotes: () => readonly QuoteView[];
  count: number;
  collection?: { id: string; title: string };
}

/** Opens the question of how quotes are taken away. */
export function ExportQuotes({ study, quotes, count, collection }: ExportQuotesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        small
        aria-haspopup="dialog"
        heldBack={count === 0 ? 'there is nothing to take' : undefined}
        onClick={() => setOpen(true)}
      >
        Export…
      </Button>
      {isOpen && (
        <ExportDialog
          study={study}
          quotes={quotes()}
          collection={collection}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
