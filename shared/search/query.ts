/** Words to be found side by side; `beginning` lets the last of them be unfinished. */
export interface Phrase {
  words: string;
  beginning: boolean;
}

/** What was asked: every phrase must occur in a turn, those that are near close together, and none of `without`. */
export interface Query {
  phrases: readonly Phrase[];
  near: readonly { phrases: readonly Phrase[]; within: number }[];
  without: readonly Phrase[];
}

/** Phrases beyond this many are left out: nobody types them, and each costs a look into the index. */
const MOST_PHRASES = 20;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Words that may stand between two that are near, where nobody says. */
const USUALLY_WITHIN = 10;
const WIDEST = 100;

/** Marks that join or part what was typed, or a piece of it with what stands before and behind. */
const PIECE = /NEAR\(([^()]*?)(?:,\s*(\d+)\s*)?\)|NEAR(?:\/(\d+))?(?=\s)|(-?)"([^"]*)"?(\*?)|([^\s"]+)/gu;

interface Piece {
  phrase?: Phrase;
  isQuoted?: boolean;
  isKeptOut?: boolean;
  within?: number;
  nears?: readonly Phrase[];
}

const within = (typed: string | undefined): number =>
  typed === undefined ? USUALLY_WITHIN : Math.min(WIDEST, Number(typed));
const phraseOf = (words: string, beginning: boolean): Phrase => ({ words: words.trim(), beginning });

function piecesOf(plain: string): Piece[] {
  return Array.from(plain.matchAll(PIECE), (found): Piece => {
    const [whole, inside, brackets, slash, minus, quoted, star, bare = ''] = found;
    if (inside !== undefined) {
      const nears = piecesOf(inside).flatMap(({ phrase }) => phrase ?? []);
      return { nears, within: within(brackets) };
    }
    if (whole.startsWith('NEAR') && quoted === undefined && bare === '') return { within: within(slash) };
    if (quoted !== undefined)
      return { phrase: phraseOf(quoted, star === '*'), isQuoted: true, isKeptOut: minus === '-' };
    const isKeptOut = /^-[^-]/u.test(bare);
    const word = isKeptOut ? bare.slice(1) : bare;
    return { phrase: phraseOf(word.replace(/\*+$/u, ''), word.endsWith('*')), isKeptOut };
  }).filter(({ phrase, nears }) => (phrase ? HAS_WORD.test(phrase.words) : nears?.length !== 0));
}

/**
 * Reads what somebody typed: “…” or "…" is an exact phrase, `word*` a beginning, `-word` keeps out, `NEAR(a b, 5)`
 * or `a NEAR/5 b` asks for words at most five apart; everything else is single words, the last of which may be
 * unfinished. Marks without a word in them mean nothing; a quotation left open ends with the line.
 */
export function parseQuery(typed: string): Query {
  const plain = typed
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/(^|\s)[–−](?=[^\s\d])/gu, '$1-');
  const pieces = piecesOf(plain).slice(0, MOST_PHRASES);
  const asked: { phrases: Phrase[]; within: number | undefined }[] = [];
  const without: Phrase[] = [];
  let joins: number | undefined;
  for (const [
    at,
    { phrase, isQuoted = false, isKeptOut = false, within: reach, nears },
  ] of pieces.entries()) {
    if (nears) asked.push({ phrases: [...nears], within: reach });
    else if (phrase && isKeptOut) without.push(phrase);
    else if (phrase) {
      const isUnfinished = !isQuoted && at === pieces.length - 1;
      const said = { ...phrase, beginning: phrase.beginning || isUnfinished };
      const before = asked.at(-1);
      if (joins !== undefined && before) {
        before.phrases.push(said);
        before.within = joins;
      } else asked.push({ phrases: [said], within: undefined });
    }
    joins = phrase || nears ? undefined : reach;
  }
  return {
    phrases: asked.flatMap((one) => (one.within === undefined ? one.phrases : [])),
    near: asked.flatMap((one) => (one.within === undefined ? [] : [{ ...one, within: one.within }])),
    without,
  };
}

/** Whether there is nothing to look for: what only keeps out finds nothing. */
export const isEmptyQuery = ({ phrases, near }: Query): boolean => phrases.length + near.length === 0;
