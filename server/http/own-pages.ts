import type { RequestHandler } from 'express';
import { DomainError } from '#shared/errors.ts';
import { originOf, type Reach } from './reach.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

const foreign = (help?: string): DomainError =>
  new DomainError(
    'forbidden',
    'Another site asked; only Throughline’s own pages may.',
    help === undefined ? {} : { help },
  );

/**
 * Lets only the program's own pages in: the Host must be its own (against DNS rebinding) and a request with an Origin
 * must come from the very same address (against other sites' scripts). Where a cookie says who asks, what changes
 * something has to say where it comes from.
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
      if (reach.signsIn && origin === undefined && site !== 'same-origin')
        throw foreign('A program that writes sends the header Origin with the address it writes to.');
    }
    next();
  };
