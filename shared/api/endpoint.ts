import { z } from 'zod';
import { DomainError } from '../errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One address of the program: what it takes and what it answers, said once for server and client.
 * `path` is Express's form, `/api/studies/:study/areas/:area`; everything is JSON unless `takes` or `answers` says
 * another media type.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  method: Method;
  path: string;
  /** What it does, as one sentence of the API description. */
  summary: string;
  params: Params;
  query: Query;
  body: Body;
  result: Result;
  /** Status of success. */
  status: 200 | 201;
  /** Media type of the body. */
  takes: string;
  /** Media types of the answer. */
  answers: readonly string[];
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  result: R;
  status?: 200 | 201;
  takes?: string;
  answers?: readonly string[];
}

const JSON_TYPE = 'application/json';

/** Declares an endpoint; what it does not take is an empty object. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(method: Method, path: string, spec: Spec<P, Q, B, R>): Endpoint<P, Q, B, R>;
export function endpoint(
  method: Method,
  path: string,
  spec: Spec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
): Endpoint {
  return {
    method,
    path,
    summary: spec.summary,
    params: spec.params ?? nothing,
    query: spec.query ?? nothing,
    body: spec.body ?? nothing,
    result: spec.result,
    status: spec.status ?? 200,
    takes: spec.takes ?? JSON_TYPE,
    answers: spec.answers ?? [JSON_TYPE],
  };
}

/** A list's answer: its items in order, and the id to ask `after` for the rest, or null. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** Where in a list to go on, and how many items to answer at most. */
export const paging = {
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
};
const DEFAULT_LIMIT = 5000;

/** A page of a list in its own order: what comes behind the item with id `after`; refused where that is gone. */
export function page<Item extends { id: string }>(
  items: readonly Item[],
  { after, limit = DEFAULT_LIMIT }: { after?: string | undefined; limit?: number | undefined },
): { items: Item[]; next: string | null } {
  const from = after === undefined ? 0 : items.findIndex((item) => item.id === after) + 1;
  if (after !== undefined && from === 0)
    throw new DomainError('invalid', 'The item to go on behind is not in this list.', {
      field: 'after',
      help: 'It may have been removed meanwhile. Ask for the list from its beginning.',
    });
  const part = items.slice(from, from + limit);
  return { items: part, next: from + limit < items.length ? (part.at(-1)?.id ?? null) : null };
}

/** The rev that a change or a removal was based on. */
export const seen = { rev: z.coerce.number().int().optional() };
