import path from 'node:path';
import { DomainError } from '#shared/errors.ts';
import { projectPath } from './io/project.ts';

export interface ServeConfig {
  folder: string;
  host: string;
  port: number;
  /** Imports the sample study where the folder has none. */
  sample: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** The data folder asked for: by flag, by THROUGHLINE_DATA, else `data/local` in the checkout. */
export const dataFolder = (flag: string | undefined): string =>
  path.resolve(flag ?? process.env.THROUGHLINE_DATA ?? projectPath('data', 'local'));

/** Checks what `serve` was asked for; an address others could reach is refused, since there are no accounts yet. */
export function serveConfig(flags: {
  data?: string | undefined;
  host?: string | undefined;
  port?: string | undefined;
  sample?: boolean | undefined;
}): ServeConfig {
  const host = flags.host ?? process.env.HOST ?? '127.0.0.1';
  const port = Number(flags.port ?? process.env.PORT ?? 4600);
  if (!LOOPBACK.has(host))
    throw new DomainError(
      'invalid',
      `Throughline does not listen on ${host}: anybody there could read the study.`,
      {
        field: 'host',
        help: 'It has no accounts yet, so it serves this machine only. Use 127.0.0.1.',
      },
    );
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new DomainError('invalid', `${flags.port ?? process.env.PORT} is not a port.`, { field: 'port' });
  return { folder: dataFolder(flags.data), host, port, sample: flags.sample ?? false };
}
