import { type RawNames, rawNames } from './name-runs.ts';
import { nameWords } from './name-words.ts';

/** One text read for names, whatever is known about them. */
export interface ReadText {
  turns: { text: string; speaker: string | null; raw: RawNames }[];
  /** Every word of it, folded, labels included. */
  words: ReadonlySet<string>;
}

/** Reads a stretch of talk for names; some 3 ms per thousand words. */
export function readForNames(turns: readonly { text: string; speaker: string | null }[]): ReadText {
  const words = new Set<string>();
  for (const { text, speaker } of turns)
    for (const { folded } of [...nameWords(text), ...nameWords(speaker ?? '')]) words.add(folded);
  return { words, turns: turns.map(({ text, speaker }) => ({ text, speaker, raw: rawNames(text) })) };
}
