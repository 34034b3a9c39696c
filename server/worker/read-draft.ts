import { DomainError } from '#shared/errors.ts';
import { readText } from '#shared/format/format.ts';
import type { NamedBy } from '#shared/format/name-pattern.ts';
import { propose, type TextFound, textFound } from '#shared/format/proposals.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import { type DraftHead, headOf } from '#shared/import/review.ts';
import { type ReadText, readForNames } from '#shared/pseudonym/read-text.ts';
import { type Fingerprint, fingerprint } from '#shared/source/similarity.ts';
import { answerAsks } from './answer.ts';

/** A file to read, with the names of the study it goes to, and its own name as a pattern reads it. */
export interface ReadAsk {
  bytes: Uint8Array;
  fileName: string;
  study: StudyNames;
  named: NamedBy | null;
}

export type ReadAnswer =
  /** `turns` is `DraftTurn[]` as JSON, as it is stored: written here, off the main thread. */
  | { head: DraftHead; found: TextFound; turns: string; fingerprint: Fingerprint; names: ReadText }
  | { refusal: { message: string; help: string } };

async function read({ bytes, fileName, study, named }: ReadAsk): Promise<ReadAnswer> {
  try {
    const text = await readText(bytes, fileName);
    const found = textFound(text, study);
    const draft = propose(text, fileName, { study, ...(named && { named }) }, found);
    return {
      head: headOf(draft),
      found,
      turns: JSON.stringify(draft.turns),
      fingerprint: fingerprint(draft.turns.map((turn) => turn.text).join('\n')),
      names: readForNames(draft.turns),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: { message: error.message, help: error.detail.help ?? 'Nothing was kept.' } };
  }
}

// The PDF library leaves promises behind that nobody waits for; its answer comes all the same.
process.on('unhandledRejection', () => undefined);
answerAsks(read);
