import { useState } from 'react';
import { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { Taken } from './shelf.ts';

interface ExportQuotesProps {
  study: string;
  /** Quotes that are taken, in their order. */
  quotes: () => readonly Taken[] | Promise<readonly Taken[]>;
  count: number;
  collection?: { id: string; title: string };
}

/** Opens the question of how quotes are taken away. */
export function ExportQuotes({ study, quotes, count, collection }: ExportQuotesProps) {
  const say = useToast();
  const [taken, setTaken] = useState<readonly Taken[]>();
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    try {
      setTaken(await quotes());
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      say({ title: 'Not exported', detail: error.message });
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <Button
        deed="export.readers"
        look="quiet"
        small
        aria-haspopup="dialog"
        heldBack={count === 0 ? 'there is nothing to take' : undefined}
        busy={isReading}
        onClick={() => void read()}
      >
        Export…
      </Button>
      {taken && (
        <ExportDialog
          study={study}
          quotes={taken}
          collection={collection}
          onClose={() => setTaken(undefined)}
        />
      )}
    </>
  );
}
