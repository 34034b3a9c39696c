import type { ImportFile } from './import.ts';

/** What a row of the review shows of a file that nobody has read yet. */
export const UNREAD = {
  format: '',
  keep: false,
  kind: null,
  form: null,
  area: null,
  wave: null,
  date: null,
  participant: null,
  turns: 0,
  words: 0,
  participantWords: 0,
  speakers: [],
  warnings: [],
  notUnderstood: 0,
  duplicate: null,
  open: [],
  conflicts: [],
  names: null,
} satisfies Partial<ImportFile>;
