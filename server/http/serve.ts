import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { adoptStudies, hasAccounts, hasOwnerAccount } from '#server/service/account.ts';
import { type DataFolder, openDataFolder } from '#server/service/data-folder.ts';
import { finishErasures } from '#server/service/withdrawal.ts';
import { DomainError } from '#shared/errors.ts';
import { createApp } from './app.ts';
import { deedBoard } from './deeds.ts';
import { faultLine } from './errors.ts';
import { keepBackups } from './keep-backups.ts';
import { isLoopback } from './reach.ts';

export interface Serving {
  address: string;
  /** People sign in; otherwise this machine's own researcher asks. */
  signsIn: boolean;
  folder: DataFolder;
  server: Server;
  close(): Promise<void>;
}

export interface ServeOptions {
  folder: string;
  host: string;
  port: number;
  log: (line: string) => void;
  pages?: RequestHandler;
  /** The one address people use; null or absent where it is the one asked for. */
  publicUrl?: string | null;
  /** A proxy in front says who asks, and by which scheme. */
  trustsProxy?: boolean;
}

/** Whether others than this machine can reach a server that is asked to serve so. */
export const isReachable = ({ host, publicUrl, trustsProxy }: Omit<ServeOptions, 'log'>): boolean =>
  trustsProxy === true ||
  !isLoopback(host) ||
  (publicUrl != null && !isLoopback(new URL(publicUrl).hostname));

/** Refuses to be reachable where nobody could sign in who answers for the program. */
function assertOwned(options: ServeOptions, { world }: DataFolder): void {
  if (!isReachable(options) || hasOwnerAccount(world)) return;
  throw new DomainError(
    'invalid',
    `Throughline does not listen on ${options.host}${isLoopback(options.host) ? ' for others' : ''}: anybody there could read the study.`,
    {
      field: 'host',
      help: 'Make the owner’s account first: throughline user add --email you@example.org --name "Your Name"',
    },
  );
}

/** Opens the data folder and answers on one port until closed. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder: path, host, port, log, pages, publicUrl = null, trustsProxy = false } = options;
  const board = deedBoard();
  const folder = openDataFolder(path, { told: board.tell });
  try {
    assertOwned(options, folder);
  } catch (error) {
    folder.close();
    throw error;
  }
  try {
    const finished = await finishErasures(folder.world, folder.local);
    if (finished > 0)
      log(`Finished ${finished === 1 ? 'an erasure' : `${finished} erasures`} that a stop had interrupted.`);
  } catch (error) {
    log(`An erasure that was begun could not be finished: ${faultLine(error)}`);
  }
  const signsIn = isReachable(options) || hasAccounts(folder.world);
  if (signsIn) adoptStudies(folder.world);
  const app = createApp({
    world: folder.world,
    local: folder.local,
    reach: { signsIn, publicUrl, trustsProxy },
    onDeed: board.onDeed,
    log,
    ...(pages && { pages }),
  });
  const server = createServer(app);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    folder.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new DomainError('conflict', `Port ${port} is in use.`, {
        help: `Perhaps Throughline is running already. Choose another with --port, such as ${port + 1}.`,
      });
    if (error instanceof Error && 'code' in error && error.code === 'EACCES')
      throw new DomainError('forbidden', `This program may not answer on port ${port}.`, {
        help: 'Choose one from 1024 on with --port.',
      });
    throw error;
  }
  const keeper = keepBackups(folder.world, log);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    signsIn,
    folder,
    server,
    async close() {
      keeper.stop();
      server.close();
      server.closeAllConnections();
      folder.close();
    },
  };
}
