import type { SpeakerRole } from '../source/source.ts';
import { type TextMark, tidyMarks } from '../source/text-mark.ts';
import { contains, countWords, type Span, TURN_BREAK } from '../span.ts';
import { WITHDRAWN } from './talk.ts';

interface Said {
  role: SpeakerRole;
  text: string;
  marks?: TextMark[] | undefined;
}

/** A text with some of its words taken out, and where everything on it stands then. */
export interface Rewritten<Turn extends Said> {
  /** Every turn as it stands then; one that did not change has the words it had, though perhaps another place. */
  turns: (Turn & Span & { words: number })[];
  counts: { words: number; participantWords: number; unknownWords: number };
  /** The spans that were taken out, of the text before. */
  taken: Span[];
  /** Where a span of the text before stands; what begins or ends inside words taken out reaches to their mark. */
  place(span: Span): Span;
}

/** How the words that are left are set; nothing tells how those were that are taken out. */
function keptMarks({ marks }: Said, text: string, out: readonly Span[]): TextMark[] | undefined {
  if (!marks || out.length === 0) return marks;
  const follow = (at: number): number =>
    out.reduce((place, { start, end }) => {
      if (at >= end) return place + WITHDRAWN.length - (end - start);
      return at > start ? place - (at - start) : place;
    }, at);
  const left = marks.flatMap((mark) => {
    if (out.some((span) => contains(span, mark))) return [];
    return [{ ...mark, start: follow(mark.start), end: follow(mark.end) }];
  });
  return tidyMarks(text, left);
}

/** Takes words out of turns; `out` names the spans of one turn's text, in order. Null where nothing is taken out. */
export function rewritten<Turn extends Said>(
  turns: readonly Turn[],
  out: (turn: Turn) => readonly Span[],
): Rewritten<Turn> | null {
  const edits: { before: Span; after: Span }[] = [];
  const words = { participant: 0, interviewer: 0, unknown: 0 };
  let [old, now] = [0, 0];
  const laid = turns.map((turn) => {
    let text = '';
    let at = 0;
    const going = out(turn);
    for (const { start, end } of going) {
      text += turn.text.slice(at, start);
      const from = now + text.length;
      edits.push({
        before: { start: old + start, end: old + end },
        after: { start: from, end: from + WITHDRAWN.length },
      });
      text += WITHDRAWN;
      at = end;
    }
    text += turn.text.slice(at);
    const placed = {
      ...turn,
      text,
      marks: keptMarks(turn, text, going),
      start: now,
      end: now + text.length,
      words: countWords(text),
    };
    words[turn.role] += placed.words;
    old += turn.text.length + TURN_BREAK.length;
    now += text.length + TURN_BREAK.length;
    return placed;
  });
  if (edits.length === 0) return null;

  const moved = (at: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { before, after } of edits) {
      if (isEnd ? at <= before.start : at < before.start) break;
      if (isEnd ? at <= before.end : at < before.end) return isEnd ? after.end : after.start;
      shift = after.end - before.end;
    }
    return at + shift;
  };
  return {
    turns: laid,
    counts: {
      words: words.participant + words.interviewer + words.unknown,
      participantWords: words.participant,
      unknownWords: words.unknown,
    },
    taken: edits.map(({ before }) => before),
    place: ({ start, end }) => ({ start: moved(start, false), end: moved(end, true) }),
  };
}
