import { roleOf } from '#shared/source/line-format.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import { layOut, type PlacedTurn, type SpokenTurn } from '#shared/source/text.ts';
import { type Span, touches } from '#shared/span.ts';
import { linesOf } from '../lines.ts';
import { markAt } from '../mark.ts';
import { assignRoles } from '../roles.ts';
import { recogniseSpeakers } from '../speakers.ts';

/** A stretch of a plain text that stands in a turn unchanged: from `from` to `to` there, from `start` on here. */
interface Piece extends Span {
  from: number;
  to: number;
}

/** A plain text as turns, each word of them at a known place of it. */
export interface Turned {
  turns: SpokenTurn[];
  /** Where a stretch of the plain text lies in the text of the turns; null where it holds only labels and space. */
  place(span: Span): Span | null;
  /** Where a stretch of the turns' text lies in the plain text. */
  back(span: Span): Span;
  /** A stretch of the turns' text cut at what interviewers say. */
  withoutInterviewer(span: Span): Span[];
  /** The labels of those who speak in a stretch of the turns' text. */
  speakersIn(span: Span): string[];
}

interface Places {
  from: number;
  to: number;
}

/** A turn to be: who speaks, and the stretches of the plain text that make its words, joined as they stand. */
interface Stretch extends Omit<SpokenTurn, 'text'> {
  pieces: Places[];
}

/** A line longer than this is a paragraph by itself. */
const LONG_LINE = 120;

/** Paragraphs of a text that names nobody, each a stretch of it. */
function paragraphs(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Places | null = null;
  let wasLong = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    const isLong = line.length > LONG_LINE;
    if (isBlank) open = null;
    else if (open && !isLong && !wasLong) open.to = at + line.length;
    else {
      open = { from: at, to: at + line.length };
      stretches.push({ speaker: null, role: 'unknown', time: null, pieces: [open] });
    }
    wasLong = isLong;
    at += line.length + 1;
  }
  return stretches;
}

const OURS = /^\*\*([^*]*?) ?(?:\[(?:(\d+):)?([0-5]?\d):([0-5]\d)\])?:\*\*(?: |$)/;

/** Turns of the study's own line format, with the places of their words. */
function ownLines(text: string, speakers: Readonly<Record<string, { role: SpeakerRole }>>): Stretch[] {
  const stretches: Stretch[] = [];
  let isParted = true;
  let at = 0;
  for (const line of text.split('\n')) {
    const next = at + line.length + 1;
    const match = OURS.exec(line);
    const [all = '', label = '', hours, minutes, seconds] = match ?? [];
    const speaker = label.trim() || null;
    const time =
      seconds === undefined ? null : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    const opens = match !== null && (speaker !== null || time !== null);
    const skipped = opens ? all.length : 0;
    const from = at + skipped + (line.charAt(skipped) === '\\' ? 1 : 0);
    if (line === '') isParted = true;
    else if (opens || isParted) {
      stretches.push({ speaker, role: roleOf(speaker, speakers), time, pieces: [{ from, to: next - 1 }] });
      isParted = false;
    } else {
      const last = stretches.at(-1)?.pieces.at(-1);
      // The line end before it belongs to the words too.
      if (last) last.to += 1;
      stretches.at(-1)?.pieces.push({ from, to: next - 1 });
    }
    at = next;
  }
  return stretches;
}

/** Turns of a transcript whose labels recur; null where it names nobody. What stands above the talk is kept. */
function labelled(text: string, speakers: Readonly<Record<string, { role: SpeakerRole }>>): Stretch[] | null {
  const lines = linesOf(text);
  const found = recogniseSpeakers(lines, null);
  if (!found) return null;
  const starts: number[] = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.text.length + 1);
  const { turns } = assignRoles(found.turns, new Map());
  const cuts = [...found.turns, ...found.notUnderstood].map(({ line }) => line - 1).sort((a, b) => a - b);
  const stretches = found.turns.map(({ line }, which): Stretch => {
    const at = line - 1;
    const own = lines[at]?.text.trimEnd() ?? '';
    const said = markAt(lines, at)?.text.trimEnd() ?? own;
    const skipped = own.endsWith(said) ? own.length - said.length : 0;
    const next = cuts.find((cut) => cut > at) ?? lines.length;
    const { speaker, role, time } = turns[which] ?? { speaker: null, role: 'unknown' as const, time: null };
    const piece = { from: (starts[at] ?? 0) + skipped, to: (starts[next] ?? text.length + 1) - 1 };
    const known = speaker !== null && Object.hasOwn(speakers, speaker) ? speakers[speaker]?.role : undefined;
    return { speaker, role: known ?? role, time, pieces: [trimmed(text, piece)] };
  });
  const above = text.slice(0, Math.max(0, (starts[cuts[0] ?? 0] ?? 0) - 1));
  return [...paragraphs(above), ...stretches];
}

function trimmed(text: string, { from, to }: Places): Places {
  const words = text.slice(from, to);
  return {
    from: from + (words.length - words.trimStart().length),
    to: Math.max(to - (words.length - words.trimEnd().length), from),
  };
}

const wordsOf = (text: string, { pieces }: Stretch): string =>
  pieces.map(({ from, to }) => text.slice(from, to)).join('');

/** How a text tells who speaks: in our own lines, by labels that recur, or not at all. */
export type Telling = 'own' | 'labels' | 'nobody';

/** Parts a plain text (line ends LF) into turns; nothing but labels, escapes of our own lines and blank lines is left out. */
export function turned(
  text: string,
  telling: Telling,
  speakers: Readonly<Record<string, { role: SpeakerRole }>> = {},
): Turned {
  const all =
    telling === 'own'
      ? ownLines(text, speakers)
      : ((telling === 'labels' ? labelled(text, speakers) : null) ?? paragraphs(text));
  const stretches = telling === 'own' ? all : all.filter((one) => wordsOf(text, one).trim() !== '');
  const turns = stretches.map((one): SpokenTurn => {
    const { pieces: _, ...turn } = one;
    return { ...turn, text: wordsOf(text, one) };
  });
  const laid = layOut(turns).turns;
  const pieces = stretches.flatMap((one, which) => {
    let start = laid[which]?.start ?? 0;
    return one.pieces.map(({ from, to }): Piece => {
      const piece = { from, to, start, end: start + to - from };
      start = piece.end;
      return piece;
    });
  });
  return {
    turns,
    place({ start, end }) {
      const [first, last] = ends(pieces, (piece) => piece.from < end && start < piece.to);
      if (!first || !last) return null;
      return {
        start: first.start + Math.max(0, start - first.from),
        end: last.start + Math.min(end, last.to) - last.from,
      };
    },
    back({ start, end }) {
      const [first, last] = ends(pieces, (piece) => piece.start < end && start < piece.end);
      if (!first || !last) return { start: 0, end: 0 };
      return {
        start: first.from + Math.max(0, start - first.start),
        end: last.from + Math.min(end, last.end) - last.start,
      };
    },
    withoutInterviewer: (span) => withoutInterviewer(laid, span),
    speakersIn: (span) => [
      ...new Set(
        laid.flatMap((turn) => (turn.speaker !== null && touches(turn, span) ? [turn.speaker] : [])),
      ),
    ],
  };
}

/** The first and the last of a list in order that fit. */
function ends(
  pieces: readonly Piece[],
  fits: (piece: Piece) => boolean,
): [Piece | undefined, Piece | undefined] {
  return [pieces.find(fits), pieces.findLast(fits)];
}

function withoutInterviewer(turns: readonly PlacedTurn[], span: Span): Span[] {
  if (!turns.some((turn) => turn.role === 'interviewer' && touches(turn, span))) return [span];
  const runs: Span[] = [];
  let isOpen = false;
  for (const turn of turns) {
    if (turn.role === 'interviewer') isOpen = false;
    if (turn.role === 'interviewer' || !touches(turn, span)) continue;
    const part = { start: Math.max(turn.start, span.start), end: Math.min(turn.end, span.end) };
    const last = runs.at(-1);
    if (isOpen && last) last.end = part.end;
    else runs.push(part);
    isOpen = true;
  }
  return runs;
}
