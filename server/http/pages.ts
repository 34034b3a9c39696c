import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type ErrorRequestHandler, type Response, Router } from 'express';

/** Who may show a page inside one of theirs: nobody, or the program itself, which shows a preview. */
type Framed = "'none'" | "'self'";

const policy = (nonce: string, framed: Framed): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Widths and positions computed at run time are set as style attributes.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${framed}`,
  ].join('; ');

/** A built page with a fresh nonce in its text and in its policy. */
function sendPage(response: Response, file: string, framed: Framed = "'none'"): void {
  const nonce = randomBytes(16).toString('base64');
  response.set('Content-Security-Policy', policy(nonce, framed));
  response.set('Cache-Control', 'no-store');
  response.type('html').send(readFileSync(file, 'utf8').replaceAll('__NONCE__', nonce));
}

/** Serves the built client: assets for good, and one of the two pages for every other address. */
export function pages(dist: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(path.join(dist, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    }),
  );
  const house = path.join(dist, 'mine', 'index.html');
  if (existsSync(house)) {
    router.get(['/mine', '/mine/:token'], (_request, response) => sendPage(response, house));
    router.get('/studies/:study/people/:participant/house', (_request, response) =>
      sendPage(response, house, "'self'"),
    );
  }
  router.use(express.static(dist, { index: false, maxAge: 0 }));
  router.get('/{*path}', (_request, response) => sendPage(response, path.join(dist, 'index.html')));
  // An address that cannot be decoded meets none of the above; to a reader it is one where there is nothing.
  const unreadable: ErrorRequestHandler = (error, request, response, next) => {
    if (error instanceof URIError && request.method === 'GET' && request.accepts(['json', 'html']) === 'html')
      sendPage(response.status(404), path.join(dist, 'index.html'));
    else next(error);
  };
  router.use(unreadable);
  return router;
}
