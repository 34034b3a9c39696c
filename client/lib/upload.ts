import type { z } from 'zod';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { addressOf } from './call.ts';
import { CallError, readJson, request } from './request.ts';

/** A file's name with the folders it lay in, where it was chosen or dropped with its folder. */
export const nameOf = (file: File): string => file.webkitRelativePath || file.name;

/** Sends files to an endpoint as form data (field `files`) and answers its parsed result; throws a CallError. */
export async function upload<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, z.ZodType, R>,
  { params, query, files }: { params: z.input<P>; query?: z.input<Q>; files: readonly File[] },
): Promise<z.output<R>> {
  const form = new FormData();
  for (const file of files) form.append('files', file, nameOf(file));
  const response = await request(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers: { Accept: 'application/json' },
    body: form,
  });
  const answer = endpoint.result.safeParse(await readJson(response));
  if (answer.success) return answer.data;
  throw new CallError('garbled', 'The answer is not what this page expects.', response.status, {
    help: 'Reload the page; the program may have been updated.',
  });
}
