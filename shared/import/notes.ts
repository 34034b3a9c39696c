import { canShowAbsence } from '../source/source.ts';
import type { ImportFile } from './import.ts';

export interface ImportNote {
  text: string;
  /** Something a person should look at, not only know. */
  isWarning: boolean;
}

/** Warnings that say what was done and ask for nothing. */
const TOLD: ReadonlySet<string> = new Set([
  'addresses-left-out',
  'comma-decimals',
  'encoding',
  'front-matter',
  'interviewer-guessed',
  'left-out',
  'no-signature',
  'pictures-left-out',
  'read-as-text',
]);

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** “3 names of the dictionary, 5 possible names”; empty where there are none. */
export const namesWords = ({ standing, candidates }: NonNullable<ImportFile['names']>): string =>
  [
    ...(standing > 0 ? [`${many(standing, 'name', 'names')} of the dictionary`] : []),
    ...(candidates > 0 ? [many(candidates, 'possible name', 'possible names')] : []),
  ].join(', ');

/** What there is to note about a file that was read, what asks for a look first. Near-duplicates have a place of their own. */
export function notesOf(
  file: Pick<ImportFile, 'kind' | 'form' | 'warnings' | 'notUnderstood' | 'names'>,
): ImportNote[] {
  const notes: ImportNote[] = file.warnings.map(({ code, message }) => ({
    text: message,
    isWarning: !TOLD.has(code),
  }));
  if (file.notUnderstood > 0)
    notes.push({
      text: `${file.notUnderstood} ${file.notUnderstood === 1 ? 'line' : 'lines'} not understood`,
      isWarning: false,
    });
  const names = file.names === null ? '' : namesWords(file.names);
  if (names !== '')
    notes.push({
      text: file.names?.standing && file.names.replace ? `${names}: replaced while it is kept` : names,
      isWarning: file.names?.replace === false && file.names.standing > 0,
    });
  if (file.kind?.value === 'reading')
    notes.push({ text: 'Background: never changes a cell', isWarning: false });
  else if (file.kind && file.form && !canShowAbsence({ kind: file.kind.value, form: file.form.value }))
    notes.push({ text: 'Shows presence, never absence', isWarning: false });
  return notes.sort((a, b) => Number(b.isWarning) - Number(a.isWarning));
}
