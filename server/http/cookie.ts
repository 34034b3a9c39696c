import type { Request, Response } from 'express';
import { isSecure, type Reach } from './reach.ts';

/** A cookie that carries a session's token, and the addresses it is sent to. */
export interface Cookie {
  name: string;
  path: string;
}

/** Of whoever signed in. */
export const MEMBER_COOKIE: Cookie = { name: 'throughline', path: '/' };
/** Of whoever opened a coordinator's link. */
export const VISIT_COOKIE: Cookie = { name: 'throughline-mine', path: '/api/mine' };

/** Its name; over https with the mark by which browsers let no other page and no plain connection set it. */
const nameOf = ({ name, path }: Cookie, secure: boolean): string =>
  secure ? `${path === '/' ? '__Host-' : '__Secure-'}${name}` : name;

/** The token a request carries, or null. */
export function carried(reach: Reach, request: Request, cookie: Cookie): string | null {
  const wanted = `${nameOf(cookie, isSecure(reach, request))}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  return found === undefined ? null : found.slice(wanted.length);
}

const flags = (reach: Reach, request: Request, { path }: Cookie) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure(reach, request),
  path,
});

/** Gives the browser a token to carry until a moment; no script of the page can read it. */
export function carry(
  reach: Reach,
  request: Request,
  response: Response,
  cookie: Cookie,
  { token, expiresAt }: { token: string; expiresAt: string },
): void {
  response.cookie(nameOf(cookie, isSecure(reach, request)), token, {
    ...flags(reach, request, cookie),
    expires: new Date(expiresAt),
  });
}

/** Takes the token back from the browser. */
export function drop(reach: Reach, request: Request, response: Response, cookie: Cookie): void {
  response.clearCookie(nameOf(cookie, isSecure(reach, request)), flags(reach, request, cookie));
}
