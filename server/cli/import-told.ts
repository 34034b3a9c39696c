import type { ImportFile } from '#shared/import/import.ts';
import { counted } from './table.ts';

/** What becoming the next text of a source does to what stands on its words. */
export interface NewText {
  of: string;
  /** It says what the source says already. */
  isSame: boolean;
  kept: number;
  moved: number;
  /** Changed under it, or waiting to be placed. */
  toLookAt: number;
  /** Passes that no longer hold. */
  passesDropped: number;
}

/** What became of one file. */
export interface Told {
  file: string;
  state: 'kept' | 'would be kept' | 'left out' | 'failed';
  /** Why it was left out or failed. */
  reason: string | null;
  source: string | null;
  format: string;
  title: string;
  kind: string | null;
  form: string | null;
  area: string | null;
  wave: string | null;
  date: string | null;
  participant: string | null;
  turns: number;
  words: number;
  /** What the review would still ask. */
  open: string[];
  warnings: string[];
  notUnderstood: number;
  duplicateOf: string | null;
  /** How it is like that: `same-file`, `same-text`, `near`, `holds`. */
  duplicateIs: string | null;
  newText: NewText | null;
}

/** What is told of a file that was not read. */
export const nothing: Omit<Told, 'file' | 'state' | 'reason'> = {
  source: null,
  format: '',
  title: '',
  kind: null,
  form: null,
  area: null,
  wave: null,
  date: null,
  participant: null,
  turns: 0,
  words: 0,
  open: [],
  warnings: [],
  notUnderstood: 0,
  duplicateOf: null,
  duplicateIs: null,
  newText: null,
};

/** What is told of a file that was read, with the names of what it stands for. */
export function toTold(
  file: ImportFile,
  names: ReadonlyMap<string, string>,
  became: Pick<Told, 'state' | 'reason' | 'source' | 'newText'>,
): Told {
  const named = (id: string | null | undefined) => (id == null ? null : (names.get(id) ?? id));
  return {
    file: file.fileName,
    ...became,
    format: file.format,
    title: file.title,
    kind: file.kind?.value ?? null,
    form: file.form?.value ?? null,
    area: named(file.area?.value),
    wave: named(file.wave?.value),
    date: file.date?.value ?? null,
    participant: named(file.participant?.value),
    turns: file.turns,
    words: file.words,
    open: file.open,
    warnings: file.warnings.map(({ message, line }) =>
      line === undefined ? message : `line ${line}: ${message}`,
    ),
    notUnderstood: file.notUnderstood,
    duplicateOf: file.duplicate?.title ?? null,
    duplicateIs: file.duplicate?.is ?? null,
  };
}

const newTextWords = ({ of, isSame, kept, moved, toLookAt, passesDropped }: NewText): string =>
  isSame
    ? `says the same as “${of}”: nothing changes`
    : [
        `the next text of “${of}”: ${counted(kept, 'thing')} on the same words`,
        `${moved} moved`,
        `${toLookAt} to look at`,
        ...(passesDropped > 0 ? ['to be looked through again'] : []),
      ].join(', ');

/** A file's line, and what to know of it under it. */
export function lines(told: Told): string {
  if (told.state === 'failed') return `✗ ${told.file}\n    ${told.reason}`;
  const placed = [told.kind, told.area, told.wave, told.date, told.participant].filter(Boolean).join(' · ');
  const notes = [
    ...(told.reason === null ? [] : [`left out: ${told.reason}`]),
    ...(told.newText === null ? [] : [newTextWords(told.newText)]),
    ...(told.duplicateIs === 'holds' && told.newText === null
      ? [`holds “${told.duplicateOf}” and more: both count until somebody says that one is a duplicate`]
      : []),
    ...(told.open.length === 0 ? [] : [`not settled: ${told.open.join(', ')}`]),
    ...told.warnings,
    ...(told.notUnderstood === 0 ? [] : [`${counted(told.notUnderstood, 'line')} not understood`]),
  ];
  const mark = told.state === 'left out' ? '–' : '✓';
  return [
    `${mark} ${told.file}`,
    `${told.format}: ${placed} · ${counted(told.turns, 'turn')}, ${counted(told.words, 'word')}`,
    ...notes,
  ].join('\n    ');
}
