import { DomainError } from '../errors.ts';
import { EditionDocument } from './edition.ts';

/** An edition as the text that is kept and hashed: the same document gives the same bytes. */
export const writeEdition = (document: EditionDocument): string =>
  `${JSON.stringify(EditionDocument.parse(document), null, 1)}\n`;

/** Reads the text of an edition; `where` names it in a refusal. */
export function readEdition(text: string, where: string): EditionDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('invalid', `${where} is not JSON.`);
  }
  const read = EditionDocument.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new DomainError('invalid', `${where}, ${issue?.path.join('.') || 'top level'}: ${issue?.message}.`);
  }
  if (writeEdition(read.data) !== text)
    throw new DomainError('invalid', `${where} is not laid out as an edition is written.`);
  return read.data;
}
