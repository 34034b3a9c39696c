import { once } from 'node:events';
import { nameExport } from '#server/service/export.ts';
import { exportApi } from '#shared/api/export.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

/** Tells a spreadsheet that the bytes are UTF-8; only for people's downloads, scripts need none. */
export const BYTE_ORDER_MARK = '\uFEFF';

export const mountExport: Mount = (router, world, local) => {
  route(router, local, exportApi.download, async ({ params, query, who, response }) => {
    const { id, fileName, mediaType } = nameExport(world, who, params.study, query);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      await world.download(
        { folder: world.folder, study: id, account: who.account, ...query },
        async (piece) => {
          if (!response.headersSent) {
            response.attachment(fileName).type(mediaType);
            if (mediaType === 'text/csv') response.write(BYTE_ORDER_MARK);
          }
          if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
        },
      );
    } catch (error) {
      // Whoever asked went away.
      if (!gone.signal.aborted) throw error;
    }
    response.end();
    return fileName;
  });
};
