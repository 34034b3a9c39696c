interface Fault {
  what: string;
  /** What to do now. */
  help: string;
}

const NO_RIGHT: Fault = {
  what: 'The right to read or write there is missing',
  help: 'Give the program that right, then try again.',
};
const FULL: Fault = { what: 'The disk is full', help: 'Make room, then try again.' };

/** What the system refuses, by its code or, for SQLite's, the first two words of it. */
const FAULTS: Record<string, Fault> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: { what: 'The disk cannot be written to', help: 'Make it writable, then try again.' },
  ENOTDIR: { what: 'Something on that path is a file and no folder', help: 'Name another folder.' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  SQLITE_FULL: FULL,
  SQLITE_BUSY: {
    what: 'The study is locked by another program',
    help: 'Close the other program, then try again.',
  },
  SQLITE_READONLY: {
    what: 'The data folder cannot be written to',
    help: 'Give the program the right to write there.',
  },
  SQLITE_CANTOPEN: {
    what: 'A file of the data folder cannot be opened',
    help: 'See that it is there and may be read.',
  },
  SQLITE_IOERR: {
    what: 'The disk of the data folder could not be read or written',
    help: 'See that the disk is whole and connected.',
  },
  SQLITE_CORRUPT: { what: 'A file of the data folder is damaged', help: 'Go back to a backup.' },
  SQLITE_NOTADB: { what: 'A file of the data folder is no database', help: 'Go back to a backup.' },
};

/** What the system refused, where the researcher can do something about it. */
export function systemFault(error: unknown): Fault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS[code] ?? FAULTS[code.split('_').slice(0, 2).join('_')];
}
