import type { z } from 'zod';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { addressOf } from './call.ts';
import { CallError, readJson, request } from './request.ts';

/** A file's name with the folders it lay in, where it was chosen or dropped with its folder. */
export const nameOf = (file: File): string => file.webkitRelativePath || file.name;

/** Sends a form as `fetch` does, and tells how much of it is there, from 0 to 1. */
const tellingSent =
  (onSent: (part: number) => void): typeof fetch =>
  (address, init) =>
    new Promise((resolve, reject) => {
      const sending = new XMLHttpRequest();
      sending.open(init?.method ?? 'POST', String(address));
      sending.setRequestHeader('Accept', 'application/json');
      sending.responseType = 'blob';
      sending.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
      sending.onload = () =>
        resolve(
          new Response(sending.response instanceof Blob ? sending.response : null, {
            status: sending.status,
          }),
        );
      sending.onerror = () => reject(new TypeError('The line was cut.'));
      init?.signal?.addEventListener('abort', () => {
        sending.abort();
        reject(new DOMException('Stopped.', 'AbortError'));
      });
      sending.send(init?.body instanceof FormData ? init.body : null);
    });

/** Sends files to an endpoint as form data (field `files`) and answers its parsed result; throws a CallError. */
export async function upload<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, z.ZodType, R>,
  {
    params,
    query,
    files,
    onSent,
    signal,
  }: {
    params: z.input<P>;
    query?: z.input<Q>;
    files: readonly File[];
    /** Told as it goes how much is there, from 0 to 1. */
    onSent?: (part: number) => void;
    signal?: AbortSignal;
  },
): Promise<z.output<R>> {
  const form = new FormData();
  for (const file of files) form.append('files', file, nameOf(file));
  const response = await request(
    addressOf(endpoint.path, params, query),
    {
      method: endpoint.method,
      headers: { Accept: 'application/json' },
      body: form,
      ...(signal && { signal }),
    },
    onSent && tellingSent(onSent),
  );
  const answer = endpoint.result.safeParse(await readJson(response));
  if (answer.success) return answer.data;
  throw new CallError('garbled', 'The answer is not what this page expects.', response.status, {
    help: 'Reload the page; the program may have been updated.',
  });
}
