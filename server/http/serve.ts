import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { type DataFolder, openDataFolder } from '#server/service/data-folder.ts';
import { DomainError } from '#shared/errors.ts';
import { createApp } from './app.ts';
import { deedBoard } from './deeds.ts';

export interface Serving {
  address: string;
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
}

/** Opens the data folder and answers on one port until closed. */
export async function serve({ folder: path, host, port, log, pages }: ServeOptions): Promise<Serving> {
  const board = deedBoard();
  const folder = openDataFolder(path, { told: board.tell });
  const app = createApp({
    world: folder.world,
    asker: () => folder.local,
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
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    folder,
    server,
    async close() {
      server.close();
      server.closeAllConnections();
      folder.close();
    },
  };
}
