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
    value = parse(text, { version: '1.2', maxAliasCount: 0, logLevel: 'error' });
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

/** Fields of a record in the order given, those that hold nothing left out: hand-written files may leave them out too. */
export function picked<T extends object>(record: T, fields: readonly (keyof T)[]): Partial<T> {
  const kept: Partial<T> = {};
  for (const field of fields) {
    const value = record[field];
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && value !== undefined) kept[field] = value;
  }
  return kept;
}

/** Things without an order of their own, in that of a text of theirs. */
export const byText = <T>(things: readonly T[], text: (thing: T) => string): T[] =>
  [...things].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
