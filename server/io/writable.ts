/** Whether XML has room for a character. */
const isWritable = (character: string): boolean =>
  (character >= ' ' || character === '\n' || character === '\t') &&
  character !== '\ufffe' &&
  character !== '\uffff';

/** A text as XML can hold it. */
export const writable = (text: string): string =>
  [...text]
    .filter(isWritable)
    .join('')
    .replace(/\p{Surrogate}/gu, '\ufffd');
