import { DomainError } from '#shared/errors.ts';

/** What one XML part of a document may hold; above these it is refused. */
export const XML_MOST = {
  depth: 100,
  /** Characters. */
  attribute: 1024 * 1024,
  elements: 1_000_000,
};

const SAVE_AGAIN = 'Open it in the program it was made with and save it again.';

export const documentType = (): never => {
  throw new DomainError(
    'invalid',
    'The XML in it declares a document type, which is not read for safety; nothing was read.',
    { help: SAVE_AGAIN },
  );
};

const tooLarge = (what: string, help: string): never => {
  throw new DomainError('too-large', `The XML in it ${what}; nothing was read.`, { help });
};

export const tooDeep = (): never => tooLarge(`is nested more than ${XML_MOST.depth} deep`, SAVE_AGAIN);
export const tooLongAttribute = (): never => tooLarge('has an attribute of more than 1 MB', SAVE_AGAIN);
export const tooManyElements = (): never =>
  tooLarge(
    'has more pieces than any transcript',
    'Save it as plain text, or split it into one file per interview.',
  );
