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

/** So few words between quotation marks may still be anybody’s. */
const LEAST_QUOTED = 4;

/** Words between quotation marks, or set apart as a quotation, without a piece of their own. */
interface QuotedWords {
  /** From 1, where its paragraph begins. */
  line: number;
  /** In small letters, with one space between two. */
  words: string;
  /** So many that they are somebody’s. */
  isLong: boolean;
}

/** Words of a transcript that stand in the text in quotation marks and are no cleared quote. */
export interface SpokenWords extends QuotedWords {
  /** Title of the source. */
  source: string;
}

const QUOTED = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|‘([^‘]+?)’(?!\p{L})/gu;
const LEFT_OUT = /\[[^\]]*\]|…|\.{3}/u;

/** What a text quotes by itself, each stretch between omissions, but for the words of cleared quotes. */
export function quotedWords(
  { parts }: Pick<ReadReport, 'parts'>,
  quotes: readonly Pick<Quoted, 'printed' | 'audiences'>[],
  audience: Audience,
): QuotedWords[] {
  const cleared = quotes.flatMap(({ printed, audiences }) =>
    audiences.includes(audience) ? [` ${wordsIn(printed).join(' ')} `] : [],
  );
  return parts.flatMap((part) => {
    if (part.is === 'piece') return [];
    const text = wordsOf(part.node);
    const stretches =
      part.node.type === 'blockquote'
        ? [text]
        : [...text.matchAll(QUOTED)].map((found) => found.slice(1).find(Boolean) ?? '');
    return stretches
      .flatMap((stretch) => stretch.split(LEFT_OUT).map(wordsIn))
      .filter((words) => words.length >= LEAST_QUOTED)
      .map((words) => ({ line: part.line, words: words.join(' '), isLong: words.length >= RUN }))
      .filter(({ words }) => !cleared.some((printed) => printed.includes(` ${words} `)));
  });
}

/** Whether a turn holds words one after the other. */
export const isSaidIn = (turn: string, words: string): boolean =>
  ` ${wordsIn(turn).join(' ')} `.includes(` ${words} `);

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
