import { countWords, TURN_BREAK } from '../span.ts';
import type { SpeakerRole } from './source.ts';
import { type TextMark, tidyMarks } from './text-mark.ts';

/** One stretch of talk before it has a place: its words never hold its label or time. */
export interface SpokenTurn {
  speaker: string | null;
  role: SpeakerRole;
  /** Whole seconds from the start of the recording. */
  time: number | null;
  text: string;
  /** How its words were set, in offsets of `text`; absent where nothing is known of it. */
  marks?: TextMark[] | undefined;
}

/** A stretch of talk in its text; `start` and `end` are UTF-16 code units. */
export interface PlacedTurn extends SpokenTurn {
  start: number;
  end: number;
  words: number;
}

/** Turns laid out as one text, with its words counted by who spoke them. */
export interface LaidOut {
  turns: PlacedTurn[];
  words: number;
  participantWords: number;
  unknownWords: number;
}

/**
 * Words as every store and file can hold them: line ends are `\n`, and half of a surrogate pair, which no
 * UTF-8 file can carry, becomes the replacement character. Any other character stays.
 */
export const tidyText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');

const LONGEST_LABEL = 80;
const TIME_AT_END = /\s*\[[\d:]*\]$/;

/**
 * A speaker's label as the line format can hold it: one line without asterisks, not ending in a time in
 * brackets; null where nothing is left.
 */
export function tidyLabel(label: string): string | null {
  let tidy = tidyText(label)
    .replace(/[*\s]+/gu, ' ')
    .trim();
  while (TIME_AT_END.test(tidy)) tidy = tidy.replace(TIME_AT_END, '');
  return tidyText(tidy.slice(0, LONGEST_LABEL)).trim() || null;
}

/** Gives every turn its place in the text they make together, a blank line between two. */
export function layOut(spoken: readonly SpokenTurn[]): LaidOut {
  let start = 0;
  const words = { participant: 0, interviewer: 0, unknown: 0 };
  const turns = spoken.map((turn): PlacedTurn => {
    const text = tidyText(turn.text);
    const { marks: given, ...said } = turn;
    const marks = tidyMarks(text, given ?? []);
    const placed = {
      ...said,
      text,
      ...(marks.length > 0 && { marks }),
      speaker: turn.speaker === null ? null : tidyLabel(turn.speaker),
      start,
      end: start + text.length,
      words: countWords(text),
    };
    start = placed.end + TURN_BREAK.length;
    words[turn.role] += placed.words;
    return placed;
  });
  return {
    turns,
    words: words.participant + words.interviewer + words.unknown,
    participantWords: words.participant,
    unknownWords: words.unknown,
  };
}

/** The text that turns make together: what their offsets count in. */
export const textOf = (turns: readonly { text: string }[]): string =>
  turns.map((turn) => turn.text).join(TURN_BREAK);
