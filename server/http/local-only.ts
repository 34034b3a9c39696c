import type { RequestHandler } from 'express';
import { DomainError } from '#shared/errors.ts';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Lets only this machine's own pages in: the Host must be a loopback name (against DNS rebinding) and a
 * request with an Origin must come from the very same address (against other sites' scripts).
 */
export const localOnly: RequestHandler = (request, _response, next) => {
  const host = request.headers.host ?? '';
  if (!LOCAL.test(host))
    throw new DomainError('forbidden', 'This program answers only on 127.0.0.1 or localhost.', {
      help: 'Open the address it printed when it started.',
    });
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new DomainError('forbidden', 'Another site asked; only Throughline’s own pages may.');
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET')
    throw new DomainError('forbidden', 'Another site asked; only Throughline’s own pages may.');
  next();
};
