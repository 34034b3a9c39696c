import { z } from 'zod';
import { BackupLine, BackupsView } from '../backup/listed.ts';
import { endpoint } from './endpoint.ts';

const one = z.strictObject({ name: z.string() });

/** Backups of the whole data folder, with every study in it: for those who answer for the program. */
export const backupApi = {
  list: endpoint('GET', '/api/backups', {
    summary: 'The backups that lie in the data folder, and whether they are taken as they should be',
    result: BackupsView,
  }),
  take: endpoint('POST', '/api/backups', {
    summary: 'Takes a backup of everything now, and looks into it',
    result: BackupLine,
    status: 201,
  }),
  download: endpoint('GET', '/api/backups/:name', {
    summary: 'A backup as the zip that `restore` puts back; for whoever owns every study',
    params: one,
    result: z.string(),
    answers: ['application/zip'],
  }),
  remove: endpoint('DELETE', '/api/backups/:name', {
    summary: 'Removes a backup for good',
    params: one,
    result: z.strictObject({ removed: z.string() }),
  }),
};
