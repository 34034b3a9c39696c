import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { DomainError } from '../../errors.ts';

/** YAML as the folder writes it: fields in the order given, long lines left alone, the same bytes each time. */
export const toYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, indent: 2, defaultStringType: 'PLAIN', version: '1.2' });

/** Reads YAML and checks it; a fault names the file and the field. */
export function fromYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = parse(text, { version: '1.2', maxAliasCount: 0 });
  } catch (error) {
    throw new DomainError(
      'invalid',
      `${file} is not YAML: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DomainError('invalid', `${file}, ${issue?.path.join('.') || 'top level'}: ${issue?.message}.`);
}

/** A record without the fields that hold nothing, so that hand-written files may leave them out. */
export const sparse = <T extends object>(record: T): Partial<T> => {
  const kept: Partial<T> = {};
  for (const key in record) {
    const value = record[key];
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) kept[key] = value;
  }
  return kept;
};
