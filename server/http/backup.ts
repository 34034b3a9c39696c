import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { backupFile, backups, removeBackup, takeBackup } from '#server/service/backups.ts';
import { backupApi } from '#shared/api/backup.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountBackups: Mount = (router, world, asker) => {
  route(router, asker, backupApi.list, ({ who }) => backups(world, who));
  route(router, asker, backupApi.take, ({ who }) => takeBackup(world, who));
  route(router, asker, backupApi.download, async ({ params, who, response }) => {
    const file = backupFile(world, who, params.name);
    response.attachment(params.name).type('application/zip');
    try {
      await pipeline(createReadStream(file), response);
    } catch (error) {
      // Whoever asked went away.
      if (!response.destroyed) throw error;
    }
    return params.name;
  });
  route(router, asker, backupApi.remove, ({ params, who }) => removeBackup(world, who, params.name));
};
