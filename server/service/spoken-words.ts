import type { Db } from '#server/store/database.ts';
import { searchTurns } from '#server/store/study/search.ts';
import { findSourceById } from '#server/store/study/source.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ReadReport } from '#shared/report/read.ts';
import {
  isSaidIn,
  quotedWords,
  type SpokenWords,
  type TypedWords,
  typedWords,
} from '#shared/report/typed-words.ts';

/** Turns looked at for one stretch: the words are there, in one of the first, or they are anybody’s. */
const LOOKED_AT = 20;
const TALKED = JSON.stringify(['participant', 'unknown']);

/** The source in which somebody said these words, a reading left out: what is published is nobody’s secret. */
function saidIn(db: Db, words: string): string | undefined {
  const found = searchTurns(db, {
    expression: `"${words.replaceAll('"', '""')}"`,
    areas: null,
    waves: null,
    roles: TALKED,
    opening: '',
    closing: '',
    limit: LOOKED_AT,
    offset: 0,
  });
  for (const { source, text } of found) {
    const from = findSourceById(db, source);
    if (from && from.kind !== 'reading' && isSaidIn(text, words)) return from.title;
  }
  return undefined;
}

/**
 * Words that stand in a text itself, where no clearance can hold them back: of quotes not cleared for its readers, and,
 * in quotation marks, of transcripts. The team may read them all.
 */
export function wordsTyped(
  db: Db,
  read: Pick<ReadReport, 'parts'>,
  quotes: readonly QuoteView[],
  audience: Audience,
): { typed: TypedWords[]; spoken: SpokenWords[] } {
  if (audience === 'team') return { typed: [], spoken: [] };
  const typed = typedWords(read, quotes, audience);
  const known = new Set(typed.map(({ line }) => line));
  const spoken = quotedWords(read, quotes, audience).flatMap((one): SpokenWords[] => {
    const source = known.has(one.line) ? undefined : saidIn(db, one.words);
    return source === undefined ? [] : [{ ...one, source }];
  });
  return { typed, spoken };
}
