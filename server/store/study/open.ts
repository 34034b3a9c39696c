import type { Db } from '../database.ts';
import { type OpenOptions, openFile } from '../open.ts';
import { watch } from './journal.ts';

interface StudyOptions extends Omit<OpenOptions, 'readonly'> {
  /** For reading only, as the study stands at this moment, whatever is written to it meanwhile. */
  snapshot?: boolean;
}

/** Opens a study file for work: up to date, and with every change watched. */
export function openStudyFile(file: string, { snapshot = false, ...options }: StudyOptions = {}): Db {
  const db = openFile(file, 'study', { ...options, readonly: snapshot });
  if (snapshot) db.exec('BEGIN; SELECT count(*) FROM study;');
  else watch(db);
  return db;
}
