import { useState } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { download } from '#client/lib/download.ts';
import { CallError, request } from '#client/lib/request.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { exportApi } from '#shared/api/export.ts';
import type { QuoteListAsked } from '#shared/quote/list.ts';

/** The name the program gives a file. */
const nameOf = (response: Response): string =>
  /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'quotes';

/** Has a list of quotes written and takes it away. */
export function useExport(study: string, onDone: () => void) {
  const say = useToast();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const take = async (asked: QuoteListAsked) => {
    const { method, path } = exportApi.quotes;
    const response = await request(addressOf(path, { study }), {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });
    const name = nameOf(response);
    download(name, await response.blob());
    say({ title: 'Exported', detail: name });
  };
  return {
    isRunning,
    error,
    run: (asked: QuoteListAsked) => {
      setRunning(true);
      setError(null);
      void take(asked)
        .then(onDone, (failed: unknown) => {
          if (!(failed instanceof CallError)) throw failed;
          setError(failed);
        })
        .finally(() => setRunning(false));
    },
  };
}
