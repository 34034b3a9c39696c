import path from 'node:path';
import { DomainError } from '#shared/errors.ts';
import { projectPath } from './io/project.ts';

export interface ServeConfig {
  folder: string;
  host: string;
  port: number;
  /** Imports the sample study where the folder has none. */
  sample: boolean;
  /** The one address people use, such as https://study.example; null where nobody says. */
  publicUrl: string | null;
  /** What a proxy in front says of a request is believed. */
  trustsProxy: boolean;
}

/** The data folder asked for: by flag, by THROUGHLINE_DATA, else `data/local` in the checkout. */
export const dataFolder = (flag: string | undefined): string =>
  path.resolve(flag ?? process.env.THROUGHLINE_DATA ?? projectPath('data', 'local'));

/** The address people use, by flag or by THROUGHLINE_PUBLIC: scheme, name and port, without a path. */
export function publicUrl(flag: string | undefined): string | null {
  const given = flag ?? process.env.THROUGHLINE_PUBLIC;
  if (given === undefined || given === '') return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const isPlain = url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new DomainError('invalid', `${given} is not an address to reach Throughline at.`, {
      field: 'public',
      help: 'Name scheme and host alone, such as https://study.example',
    });
  return url.origin;
}

/** Checks what `serve` was asked for; whether others may reach it is asked where its accounts are known. */
export function serveConfig(flags: {
  data?: string | undefined;
  host?: string | undefined;
  port?: string | undefined;
  sample?: boolean | undefined;
  public?: string | undefined;
  'trust-proxy'?: boolean | undefined;
}): ServeConfig {
  const host = flags.host ?? process.env.HOST ?? '127.0.0.1';
  const port = Number(flags.port ?? process.env.PORT ?? 4600);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new DomainError('invalid', `${flags.port ?? process.env.PORT} is not a port.`, { field: 'port' });
  return {
    folder: dataFolder(flags.data),
    host,
    port,
    sample: flags.sample ?? false,
    publicUrl: publicUrl(flags.public),
    trustsProxy: flags['trust-proxy'] ?? false,
  };
}
