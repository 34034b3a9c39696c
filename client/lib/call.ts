import type { z } from 'zod';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { CallError, readJson, request } from './request.ts';

/** A part that the endpoint does not take may be left out. */
type Part<Name extends string, Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema>
    ? { [Key in Name]?: z.input<Schema> }
    : { [Key in Name]: z.input<Schema> };

export type Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & {
    /** Makes a repeated write one deed; made up where none is given. */
    key?: string;
    signal?: AbortSignal;
  };

interface Parts {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
}

const entries = (part: unknown): [string, unknown][] =>
  typeof part === 'object' && part !== null ? Object.entries(part) : [];

/** The address of an endpoint for the given parameters and query, parameters escaped. */
export function addressOf(path: string, params: unknown, query?: unknown): string {
  const values = new Map(entries(params));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new TypeError(`${path} needs “${name}”`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/** Calls an endpoint of the contract and answers its parsed result; throws a CallError. */
export async function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>, asked: Asked<P, Q, B>): Promise<z.output<R>> {
  const { params, query, body, key, signal }: Parts = asked;
  const isWrite = endpoint.method !== 'GET';
  const headers = new Headers({ Accept: 'application/json' });
  if (isWrite) headers.set('Idempotency-Key', key ?? crypto.randomUUID());
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const response = await request(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const answer = endpoint.result.safeParse(await readJson(response));
  if (answer.success) return answer.data;
  const issue = answer.error.issues[0];
  throw new CallError(
    'garbled',
    `The answer is not what this page expects (${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'not understood'}).`,
    response.status,
    { help: 'Reload the page; the program may have been updated.' },
  );
}
