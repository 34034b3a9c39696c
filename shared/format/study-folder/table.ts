import Papa from 'papaparse';
import type { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { distinctHeadings } from '../csv.ts';
import type { Column } from './column.ts';
import type { Names } from './names.ts';

type Columns<T> = { [K in keyof T]-?: Column<T[K]> };

/** One CSV table of the folder: its file, its columns in order, and what makes a row itself. */
export interface Table<T> {
  file: string;
  write(records: readonly T[], names: Names): string;
  read(csv: string, names: Names, idFor: (naturalKey: string) => string): T[];
}

/** A column's name in the file: camelCase fields are written with hyphens. */
const heading = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Declares a table. `schema` checks a row once its cells are read; `key` names the fields that an id is
 * hashed from where a row written by hand has none.
 */
export function table<T extends { id: string }>(
  file: string,
  schema: z.ZodType<T>,
  columns: Columns<T>,
  key: readonly (keyof T & string)[],
): Table<T> {
  const fields = Object.keys(columns) as (keyof T & string)[];
  return {
    file: `${file}.csv`,
    write(records, names) {
      const rows = [...records]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((record) => fields.map((field) => columns[field].write(record[field], names)));
      const used = fields.flatMap((field, at) =>
        columns[field].isRare !== true || rows.some((row) => row[at] !== '') ? [at] : [],
      );
      const cells = [fields.map(heading), ...rows].map((row) => used.map((at) => row[at] ?? ''));
      return `${Papa.unparse(cells, { newline: '\n' })}\n`;
    },
    read(csv, names, idFor) {
      const { data, errors, meta } = Papa.parse<Record<string, string>>(csv, {
        header: true,
        skipEmptyLines: 'greedy',
        transformHeader: distinctHeadings(),
      });
      if (errors[0])
        throw new DomainError(
          'invalid',
          `${file}.csv, row ${(errors[0].row ?? 0) + 2}: ${errors[0].message}.`,
        );
      const known = new Set(fields.map(heading));
      const strange = meta.fields?.find((column) => !known.has(column));
      if (strange !== undefined)
        throw new DomainError(
          'invalid',
          `${file}.csv has a column “${strange}”, which means nothing there.`,
          {
            help: `It may have ${[...known].join(', ')}.`,
          },
        );
      return data.map((row, at) => {
        const where = `${file}.csv, row ${at + 2}`;
        const record: Record<string, unknown> = {};
        for (const field of fields) {
          try {
            record[field] = columns[field].read(row[heading(field)] ?? '', names);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            throw new DomainError('invalid', `${where}, ${heading(field)}: ${error.message}.`);
          }
        }
        if (record.id === '') record.id = idFor(`${file} ${key.map((field) => record[field]).join(' ')}`);
        const parsed = schema.safeParse(record);
        if (parsed.success) return parsed.data;
        const issue = parsed.error.issues[0];
        throw new DomainError(
          'invalid',
          `${where}, ${issue?.path.map(String).map(heading).join('.')}: ${issue?.message}.`,
        );
      });
    },
  };
}
