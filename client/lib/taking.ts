import { useCallback, useEffect, useRef, useState } from 'react';
import { DOWNLOAD_ID, exportApi } from '#shared/api/export.ts';
import { call } from './call.ts';
import { download } from './download.ts';
import { CallError, request } from './request.ts';

/** How often the program is asked how far a file is. */
const EVERY_MS = 500;

/** How far a file is, in steps; before the first step nothing is known. */
export interface Taken {
  done: number;
  of: number;
}

/** The name the program gives a file. */
const nameOf = (response: Response): string =>
  /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'throughline';

/** Has files of a study written by the program and takes them away, one at a time; who stops or leaves ends the writing. */
export function useTaking(study: string) {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Taken | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const under = useRef<AbortController>(undefined);
  const stop = useCallback(() => under.current?.abort(), []);
  useEffect(() => stop, [stop]);

  /** Resolves with the name of the file once it is handed over, or with null where it was stopped or refused. */
  const take = async (address: string, init: RequestInit = {}): Promise<string | null> => {
    stop();
    const own = new AbortController();
    under.current = own;
    const { signal } = own;
    setRunning(true);
    setProgress(null);
    setError(null);
    const id = crypto.randomUUID();
    const asking = setInterval(() => {
      void call(exportApi.progress, { params: { study, download: id }, signal }).then(
        (found) => {
          if (found && !signal.aborted) setProgress(found);
        },
        // How far it is can be left unsaid; whether it comes is heard from the file itself.
        () => undefined,
      );
    }, EVERY_MS);
    try {
      const response = await request(address, {
        ...init,
        headers: { ...init.headers, [DOWNLOAD_ID]: id },
        signal,
      });
      const file = await response.blob();
      const name = nameOf(response);
      download(name, file);
      return name;
    } catch (failed) {
      if (signal.aborted) return null;
      setError(
        failed instanceof CallError
          ? failed
          : new CallError('garbled', 'The file broke off while it was written.', 0, { help: 'Try again.' }),
      );
      return null;
    } finally {
      clearInterval(asking);
      if (under.current === own) {
        setRunning(false);
        own.abort();
      }
    }
  };
  return { isRunning, progress, error, take, stop, forget: useCallback(() => setError(null), []) };
}
