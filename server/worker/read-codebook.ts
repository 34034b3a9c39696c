import { createHash } from 'node:crypto';
import { DomainError } from '#shared/errors.ts';
import { type ReadCodebook, readCodebook } from '#shared/format/codebook/read.ts';
import type { CodebookGiven } from '#shared/import/codebook.ts';
import { answerAsks } from './answer.ts';

/** A codebook as it was read, or why it was not. */
export type CodebookAnswer =
  | { read: ReadCodebook }
  | { refusal: Pick<DomainError, 'code' | 'message' | 'detail'> };

answerAsks<CodebookGiven, CodebookAnswer>(async (given) => {
  try {
    return { read: readCodebook(given, (text) => createHash('sha256').update(text).digest('hex')) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, detail } = error;
    return { refusal: { code, message, detail } };
  }
});
