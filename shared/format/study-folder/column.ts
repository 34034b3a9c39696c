import { DomainError } from '../../errors.ts';
import type { Names, Word } from './names.ts';

/** How one field stands in a cell of a CSV table. */
export interface Column<Value> {
  write(value: Value, names: Names): string;
  read(cell: string, names: Names): unknown;
  /** Left out of a file in which it says nothing. */
  isRare?: true;
}

export const text: Column<string> = { write: (value) => value, read: (cell) => cell };

export const maybeText: Column<string | null> = {
  write: (value) => value ?? '',
  read: (cell) => (cell === '' ? null : cell),
};

const asNumber = (cell: string): number => {
  const number = Number(cell);
  if (cell.trim() === '' || Number.isNaN(number))
    throw new DomainError('invalid', `“${cell}” is not a number`);
  return number;
};
export const number: Column<number> = { write: String, read: asNumber };
export const maybeNumber: Column<number | null> = {
  write: (value) => (value === null ? '' : String(value)),
  read: (cell) => (cell === '' ? null : asNumber(cell)),
};

export const flag: Column<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (cell) => {
    if (cell === 'yes') return true;
    if (cell === 'no' || cell === '') return false;
    throw new DomainError('invalid', `“${cell}” is neither yes nor no`);
  },
};

/** A cell that may be left empty when written by hand: then `otherwise` stands. */
export const or = <Value>(otherwise: Value, column: Column<Value>): Column<Value> => ({
  write: column.write,
  read: (cell, names) => (cell === '' ? otherwise : column.read(cell, names)),
});

/** A column that most files do without. */
export const rare = <Value>(column: Column<Value>): Column<Value> => ({ ...column, isRare: true });

export const ref = (word: Word): Column<string> => ({
  write: (id, names) => names.of(word, id),
  read: (cell, names) => names.id(word, cell),
});

export const maybeRef = (word: Word): Column<string | null> => ({
  write: (id, names) => (id === null ? '' : names.of(word, id)),
  read: (cell, names) => (cell === '' ? null : names.id(word, cell)),
});

const SEPARATOR = '; ';
const parts = (cell: string): string[] =>
  cell.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

export const refs = (word: Word): Column<readonly string[]> => ({
  write: (ids, names) => ids.map((id) => names.of(word, id)).join(SEPARATOR),
  read: (cell, names) => parts(cell).map((part) => names.id(word, part)),
});

/** A list of which "none" (all) is told apart from an empty one. */
export const maybeRefs = (word: Word): Column<readonly string[] | null> => ({
  write: (ids, names) => (ids === null ? 'all' : refs(word).write(ids, names)),
  read: (cell, names) => (cell === 'all' || cell === '' ? null : refs(word).read(cell, names)),
});

export const list: Column<readonly string[]> = { write: (values) => values.join(SEPARATOR), read: parts };

/** A value of several parts, as JSON; an empty cell where it is what `none` says. */
export const json = <Value>(none: Value): Column<Value> => ({
  write: (value) => {
    const written = JSON.stringify(value);
    return written === JSON.stringify(none) ? '' : written;
  },
  read: (cell) => {
    if (cell === '') return none;
    try {
      return JSON.parse(cell);
    } catch {
      throw new DomainError('invalid', 'this is no JSON');
    }
  },
});

/** Whoever signs: one of the team or, where no one of the team answers to it, a participant. */
export const signer: Column<string> = {
  write(id, names) {
    if (names.has('coder', id)) return names.of('coder', id);
    const name = names.of('participant', id);
    return names.has('coder', name) ? id : name;
  },
  read: (cell, names) => names.id(names.has('coder', cell) ? 'coder' : 'participant', cell),
};

/** Either end of a link: a theme or, where no theme answers to it, a group. */
export const themeOrGroup: Column<string> = {
  write(id, names) {
    if (names.has('theme', id)) return names.of('theme', id);
    const name = names.of('group', id);
    return names.has('theme', name) ? id : name;
  },
  read: (cell, names) => names.id(names.has('theme', cell) ? 'theme' : 'group', cell),
};
