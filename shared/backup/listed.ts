import { z } from 'zod';
import { BACKUP_KINDS } from './rotation.ts';

/** A backup that lies in the data folder. */
export const BackupLine = z.strictObject({
  name: z.string(),
  /** Why it was taken; null of one that somebody put there under another name. */
  kind: z.enum(BACKUP_KINDS).nullable(),
  /** When it was taken, ISO 8601 UTC; for one under another name when its file was last written. */
  at: z.string(),
  /** Bytes. */
  size: z.int().min(0),
  /** Every file in it was unpacked again, is what was packed, and opens. */
  verified: z.boolean(),
});
export type BackupLine = z.infer<typeof BackupLine>;

export const BackupsView = z.strictObject({
  /** The newest first. */
  items: z.array(BackupLine),
  next: z.null(),
  /** What went wrong with the last one; null where nothing did. */
  problem: z.strictObject({ at: z.string(), message: z.string() }).nullable(),
  /** Bytes that are free where they lie, and that the next one is going to need while it is taken. */
  free: z.number(),
  needed: z.number(),
  /** A backup holds every study: only who owns all of them may take one away. */
  mayDownload: z.boolean(),
});
export type BackupsView = z.infer<typeof BackupsView>;

/** What the program remembers of its backups beside them. */
export const BackupRecord = z.strictObject({
  last: z.strictObject({ at: z.string(), problem: z.string().nullable() }).nullable(),
  /** Names of those that were looked into, and are whole. */
  verified: z.array(z.string()),
});
export type BackupRecord = z.infer<typeof BackupRecord>;

/** Whether backups are taken as they should be. */
export const BackupHealth = z.enum(['ok', 'failing', 'none yet']);
export type BackupHealth = z.infer<typeof BackupHealth>;
