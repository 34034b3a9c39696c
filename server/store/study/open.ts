import type { Db } from '../database.ts';
import { type OpenOptions, openFile } from '../open.ts';
import { watch } from './journal.ts';

/** Opens a study file for work: up to date, and with every change watched. */
export function openStudyFile(file: string, options: OpenOptions = {}): Db {
  const db = openFile(file, 'study', options);
  if (!options.readonly) watch(db);
  return db;
}
