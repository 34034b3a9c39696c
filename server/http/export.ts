import { once } from 'node:events';
import type { Response } from 'express';
import { accessed } from '#server/service/access-log.ts';
import { archivePlan } from '#server/service/archive-package.ts';
import { nameExport } from '#server/service/export.ts';
import { may, mayRead } from '#server/service/permission.ts';
import { nameQuoteList } from '#server/service/quote-list.ts';
import { carriedAway } from '#server/service/refi-carry.ts';
import type { Who, World } from '#server/service/world.ts';
import { DOWNLOAD_ID, exportApi, NotCarried } from '#shared/api/export.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

/** Tells a spreadsheet that the bytes are UTF-8; only for people's downloads, scripts need none. */
export const BYTE_ORDER_MARK = '\uFEFF';

type Ask = Parameters<World['download']>[0];

/** How far the downloads are that are being written, by study and the id they were asked with. */
const underWay = new Map<string, { done: number; of: number }>();
const nameOf = (study: string, download: string) => `${study} ${download}`;

/** Sends a file on as the worker writes it; whoever goes away ends the worker. */
export async function sendFile(
  world: World,
  response: Response,
  { fileName, mediaType }: { fileName: string; mediaType: string },
  ask: Ask,
): Promise<string> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const named = response.req.get(DOWNLOAD_ID);
  const name = named === undefined ? null : nameOf(ask.study, named);
  try {
    await world.download(ask, {
      onPiece: async (piece) => {
        if (!response.headersSent) {
          response.attachment(fileName).type(mediaType);
          if (mediaType === 'text/csv') response.write(BYTE_ORDER_MARK);
        }
        if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
      },
      onProgress: (progress) => {
        if (name !== null) underWay.set(name, progress);
      },
      signal: gone.signal,
    });
  } catch (error) {
    // Whoever asked went away.
    if (!gone.signal.aborted) throw error;
  } finally {
    if (name !== null) underWay.delete(name);
  }
  response.end();
  return fileName;
}

export const mountExport: Mount = (router, world, asker) => {
  const askedBy = (study: Ask['study'], { account }: Who) => ({ folder: world.folder, study, account });
  route(router, asker, exportApi.progress, ({ params, who }) => {
    const { id } = mayRead(world, who, params.study);
    return underWay.get(nameOf(id, params.download)) ?? null;
  });
  route(router, asker, exportApi.download, ({ params, query, who, response }) => {
    const named = nameExport(world, who, params.study, query);
    accessed(world, who, named.id, 'export', named.fileName);
    const originals = may(world, who, named.id, 'originals.read');
    if (originals) carriedAway(world, who, named.id, query);
    return sendFile(world, response, named, { ...askedBy(named.id, who), ...query, originals });
  });
  route(router, asker, exportApi.notCarried, async ({ params, query, who }) => {
    const named = nameExport(world, who, params.study, query);
    const originals = may(world, who, named.id, 'originals.read');
    const pieces: Uint8Array[] = [];
    await world.download(
      { ...askedBy(named.id, who), notCarriedBy: query.format, originals },
      { onPiece: async (piece) => void pieces.push(piece) },
    );
    return { warnings: NotCarried.parse(JSON.parse(Buffer.concat(pieces).toString('utf8'))) };
  });
  route(router, asker, exportApi.archivePlan, ({ params, who }) => archivePlan(world, who, params.study));
  route(router, asker, exportApi.quotes, ({ params, body, who, response }) => {
    const named = nameQuoteList(world, who, params.study, body);
    accessed(world, who, named.id, 'export', named.fileName);
    return sendFile(world, response, named, { ...askedBy(named.id, who), list: body });
  });
};
