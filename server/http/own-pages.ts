import type { Request, RequestHandler } from 'express';
import { DomainError } from '#shared/errors.ts';
import { originOf, type Reach } from './reach.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

const foreign = (help?: string): DomainError =>
  new DomainError(
    'forbidden',
    'Another site asked; only Throughline’s own pages may.',
    help === undefined ? {} : { help },
  );

/** What no page of another site can send without asking first, which is never granted: a form posts, and never JSON. */
const isNoForm = (request: Request): boolean =>
  request.method !== 'POST' || (request.get('Content-Type') ?? '').startsWith('application/json');

/**
 * Lets only the program's own pages in: the Host must be its own (against DNS rebinding) and a request with an Origin
 * must come from the very same address (against other sites' scripts). Where a cookie says who asks, what changes
 * something says where it comes from, or is of a form that no page of another site can send.
 */
export const ownPages =
  (reach: Reach): RequestHandler =>
  (request, _response, next) => {
    const own = originOf(reach, request);
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin !== undefined && origin !== own) throw foreign();
    if (!CHANGES_NOTHING.has(request.method)) {
      if (site === 'cross-site') throw foreign();
      const isKnown =
        origin !== undefined || site === 'same-origin' || (site === undefined && isNoForm(request));
      if (reach.signsIn && !isKnown)
        throw foreign(
          'A program sends JSON as application/json, or the header Origin with the address it writes to.',
        );
    }
    next();
  };
