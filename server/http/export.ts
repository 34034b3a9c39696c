import { once } from 'node:events';
import type { Response } from 'express';
import { nameExport } from '#server/service/export.ts';
import { nameQuoteList } from '#server/service/quote-list.ts';
import type { Who, World } from '#server/service/world.ts';
import { exportApi } from '#shared/api/export.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

/** Tells a spreadsheet that the bytes are UTF-8; only for people's downloads, scripts need none. */
export const BYTE_ORDER_MARK = '\uFEFF';

type Ask = Parameters<World['download']>[0];

/** Sends a file on as the worker writes it. */
export async function sendFile(
  world: World,
  response: Response,
  { fileName, mediaType }: { fileName: string; mediaType: string },
  ask: Ask,
): Promise<string> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    await world.download(ask, async (piece) => {
      if (!response.headersSent) {
        response.attachment(fileName).type(mediaType);
        if (mediaType === 'text/csv') response.write(BYTE_ORDER_MARK);
      }
      if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
    });
  } catch (error) {
    // Whoever asked went away.
    if (!gone.signal.aborted) throw error;
  }
  response.end();
  return fileName;
}

export const mountExport: Mount = (router, world, local) => {
  const asker = (study: Ask['study'], { account }: Who) => ({ folder: world.folder, study, account });
  route(router, local, exportApi.download, ({ params, query, who, response }) => {
    const named = nameExport(world, who, params.study, query);
    return sendFile(world, response, named, { ...asker(named.id, who), ...query });
  });
  route(router, local, exportApi.quotes, ({ params, body, who, response }) => {
    const named = nameQuoteList(world, who, params.study, body);
    return sendFile(world, response, named, { ...asker(named.id, who), list: body });
  });
};
