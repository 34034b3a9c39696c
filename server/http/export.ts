import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportStudy, zipped } from '#server/service/export.ts';
import { exportApi } from '#shared/api/export.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

/** Tells a spreadsheet that the bytes are UTF-8; only for people's downloads, scripts need none. */
const BYTE_ORDER_MARK = '\uFEFF';

export const mountExport: Mount = (router, world, local) => {
  route(router, local, exportApi.download, async ({ params, query, who, response }) => {
    const { fileName, mediaType, content } = exportStudy(world, who, params.study, query.format, query.what);
    response.attachment(fileName).type(mediaType);
    if (typeof content === 'string')
      response.send(mediaType === 'text/csv' ? `${BYTE_ORDER_MARK}${content}` : content);
    else await pipeline(Readable.from(zipped(content)), response);
    return fileName;
  });
};
