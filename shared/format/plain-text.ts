import { draftOfLines } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import type { Importer } from './format.ts';
import { linesOf } from './lines.ts';

/** Plain text in any of the encodings of `decodeText`; also reads whatever no other importer claims. */
export const plainText: Importer = {
  name: 'Text',
  extensions: ['txt', 'text'],
  async read(bytes, fileName) {
    const { text, warnings } = decodeText(bytes);
    return draftOfLines(linesOf(text), { format: plainText.name, fileName, warnings, wrap: 'guess' });
  },
};
