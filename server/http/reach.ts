import type { Request } from 'express';
import { DomainError } from '#shared/errors.ts';

/** How people reach the program, and whether they sign in. */
export interface Reach {
  /** Everybody signs in; without, whoever asks is this machine’s own researcher. */
  signsIn: boolean;
  /** The one address people use, without a slash at its end; null where nobody said. */
  publicUrl: string | null;
  /** What a proxy in front says of a request is believed. */
  trustsProxy: boolean;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[?::1\]?)$/;
/** Whether a name or an address means this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** No name that somebody could make point here: an address cannot be rebound. */
const NUMERIC = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;

/** The scheme a request came by, as the proxy in front says where it is believed. */
const schemeOf = ({ trustsProxy }: Reach, request: Request): string =>
  trustsProxy ? request.protocol : 'http';

/** Whether cookies and links are for https alone. */
export const isSecure = (reach: Reach, request: Request): boolean =>
  (reach.publicUrl ?? `${schemeOf(reach, request)}:`).startsWith('https:');

/** An address that is nothing but scheme, name and port; null where it is more or none. */
export function bare(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return isBare ? url : null;
}

const wrongAddress = (help: string): DomainError =>
  new DomainError('forbidden', 'This program does not answer under this address.', { help });

/** Where a request was sent to, as its pages see it: refuses names that are not the program’s. */
export function originOf(reach: Reach, request: Request): string {
  const { publicUrl, signsIn, trustsProxy } = reach;
  const host = trustsProxy ? request.host : request.headers.host;
  const asked = bare(`${schemeOf(reach, request)}://${host ?? ''}`);
  if (asked === null) throw wrongAddress('Open the address it printed when it started.');
  if (publicUrl !== null) {
    const known = new URL(publicUrl);
    if (asked.hostname !== known.hostname || (asked.port !== known.port && asked.port !== ''))
      throw wrongAddress(`Open ${publicUrl}`);
    return known.origin;
  }
  const isOurs = isLoopback(asked.hostname) || (signsIn && (trustsProxy || NUMERIC.test(asked.hostname)));
  if (isOurs) return asked.origin;
  throw wrongAddress(
    signsIn
      ? 'Start it with --public and the address people use, such as --public https://study.example.'
      : 'Open the address it printed when it started.',
  );
}
