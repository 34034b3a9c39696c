import { createHash } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Who } from '#server/service/world.ts';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { DomainError } from '#shared/errors.ts';

/** A request as it was understood, with whoever sends it. */
export interface AskedBy<W, P, Q, B> {
  params: P;
  query: Q;
  body: B;
  who: W;
  request: Request;
  response: Response;
}

export type Asked<P, Q, B> = AskedBy<Who, P, Q, B>;

/** Parses one part of a request; the first fault is named with its field. */
function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, part: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
  const what = field ? `“${field}”` : `The ${part}`;
  throw new DomainError(
    'invalid',
    issue?.code === 'too_big' && issue.origin === 'string'
      ? `${what} is longer than ${issue.maximum} characters.`
      : `${what} is not as it should be: ${issue?.message ?? 'not understood'}.`,
    field ? { field } : {},
  );
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Who sends a request; refuses those it does not know. */
export type Asker = (request: Request) => Who;

/** The key under which a write is one deed, and a hash of what is asked under it; no key where none was sent. */
export function sentUnder(request: Request): Pick<Who, 'key' | 'asked'> {
  const key = request.get('Idempotency-Key');
  if (key === undefined || request.method === 'GET') return { key: null };
  if (!KEY.test(key))
    throw new DomainError('invalid', 'The Idempotency-Key is not up to 200 plain characters.');
  const asked = [request.method, request.originalUrl, JSON.stringify(request.body ?? null)].join('\n');
  return { key, asked: createHash('sha256').update(asked).digest('hex') };
}

/** Whoever asks, with the key under which this write is one deed. */
const whoAsks = (request: Request, asker: Asker): Who => ({ ...asker(request), ...sentUnder(request) });

/** Refuses a body in another form than JSON, which Express passes over without a word. */
function assertUnderstood(request: Request): void {
  const isSent =
    request.headers['transfer-encoding'] !== undefined || Number(request.get('Content-Length')) > 0;
  if (isSent && request.body === undefined)
    throw new DomainError('unsupported', 'The request is not JSON.', {
      help: 'Send it with Content-Type: application/json.',
    });
}

/** Asks first what `who` answers, then parses, then answers what `handle` returns. */
function mounted<W, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<P, Q, B, R>,
  asks: (request: Request) => W,
  handle: (asked: AskedBy<W, z.infer<P>, z.infer<Q>, z.infer<B>>) => z.infer<R> | Promise<z.infer<R>>,
): void {
  const method = endpoint.method.toLowerCase() as Lowercase<typeof endpoint.method>;
  router[method](endpoint.path, async (request, response) => {
    const who = asks(request);
    assertUnderstood(request);
    const result = await handle({
      params: parsed(endpoint.params, request.params, 'address'),
      query: parsed(endpoint.query, request.query, 'query'),
      body: parsed(endpoint.body, request.body ?? {}, 'body'),
      who,
      request,
      response,
    });
    if (!response.headersSent) response.status(endpoint.status).json(result);
  });
}

/** Mounts an endpoint: parses on the way in, answers what `handle` returns. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  router: Router,
  asker: Asker,
  endpoint: Endpoint<P, Q, B, R>,
  handle: (asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>) => z.infer<R> | Promise<z.infer<R>>,
): void {
  mounted(router, endpoint, (request) => whoAsks(request, asker), handle);
}

/** Mounts an endpoint for those who are no member, or not yet: `asks` says, or refuses, whatever stands for them. */
export function openRoute<
  W,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  router: Router,
  asks: (request: Request) => W,
  endpoint: Endpoint<P, Q, B, R>,
  handle: (asked: AskedBy<W, z.infer<P>, z.infer<Q>, z.infer<B>>) => z.infer<R> | Promise<z.infer<R>>,
): void {
  mounted(router, endpoint, asks, handle);
}
