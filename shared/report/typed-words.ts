import type { Audience } from '../quote/clearing.ts';
import type { QuoteView } from '../quote/quote.ts';
import { type ReadReport, wordsOf } from './read.ts';

/** So many words in a row are somebody’s words; fewer are anybody’s. */
const RUN = 8;

const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []).map((word) =>
    word.toLowerCase().replaceAll('’', "'"),
  );

const runsOf = (text: string): string[] => {
  const words = wordsIn(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

export interface TypedWords {
  /** From 1. */
  line: number;
  /** Whom the quote is signed with. */
  signed: string;
}

type Quoted = Pick<QuoteView, 'text' | 'printed' | 'audiences' | 'attribution'>;

/** Words of quotes that are not cleared for the readers and stand in the text itself, where no clearance can hold them back. */
export function typedWords(
  { parts }: Pick<ReadReport, 'parts'>,
  quotes: readonly Quoted[],
  audience: Audience,
): TypedWords[] {
  const cleared = new Set<string>();
  const held = new Map<string, string>();
  for (const { text, printed, audiences, attribution } of quotes) {
    if (audiences.includes(audience)) for (const run of runsOf(printed)) cleared.add(run);
    else for (const run of [...runsOf(text), ...runsOf(printed)]) held.set(run, attribution);
  }
  return parts.flatMap((part): TypedWords[] => {
    if (part.is === 'piece') return [];
    const found = runsOf(wordsOf(part.node)).find((run) => held.has(run) && !cleared.has(run));
    return found === undefined ? [] : [{ line: part.line, signed: held.get(found) ?? '' }];
  });
}
