import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { namePattern } from '#shared/format/guess.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import { type DraftHead, headOf } from '#shared/import/review.ts';
import { type Fingerprint, fingerprint } from '#shared/source/similarity.ts';
import { answerAsks } from './answer.ts';

/** A file to read, with the names of the study it goes to. */
export interface ReadAsk {
  bytes: Uint8Array;
  fileName: string;
  study: StudyNames;
  pattern: string | null;
}

export type ReadAnswer =
  /** `turns` is `DraftTurn[]` as JSON, as it is stored: written here, off the main thread. */
  | { head: DraftHead; turns: string; fingerprint: Fingerprint }
  | { refusal: { message: string; help: string } };

async function read({ bytes, fileName, study, pattern }: ReadAsk): Promise<ReadAnswer> {
  try {
    const draft = await readDraft(bytes, fileName, {
      study,
      ...(pattern !== null && { pattern: namePattern(pattern) }),
    });
    return {
      head: headOf(draft),
      turns: JSON.stringify(draft.turns),
      fingerprint: fingerprint(draft.turns.map((turn) => turn.text).join('\n')),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: { message: error.message, help: error.detail.help ?? 'Nothing was kept.' } };
  }
}

answerAsks(read);
