import { knownRole } from '../format/label.ts';
import type { Speaker, SpeakerRole } from './source.ts';
import { type SpokenTurn, tidyText } from './text.ts';

/**
 * The line format of the study folder: `**INT:** text` or `**P [00:12:40]:** text` opens a turn, turns are
 * parted by a blank line, a blank line inside a turn is a line holding a single `\`, and a text line that
 * begins with `\` or `**` has one `\` in front. Nothing else is touched, so any text returns as it was.
 * A turn without a label is a paragraph of a speaker nobody named; its time, if any, stands alone in the label.
 */
export type LineTurn = Omit<SpokenTurn, 'role'>;

const LABEL = /^\*\*([^*]*?) ?(?:\[(?:(\d+):)?([0-5]?\d):([0-5]\d)\])?:\*\*(?: |$)/;

interface Opening {
  speaker: string | null;
  time: number | null;
  rest: string;
}

/** The label that opens a turn on this line, or null. */
function opening(line: string): Opening | null {
  const match = LABEL.exec(line);
  if (!match) return null;
  const [all, label = '', hours, minutes, seconds] = match;
  const speaker = label.trim() || null;
  const time =
    seconds === undefined ? null : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return speaker === null && time === null ? null : { speaker, time, rest: line.slice(all.length) };
}

/** Whether any line of a text opens a turn in the line format. */
export const hasLabels = (text: string): boolean =>
  tidyText(text)
    .split('\n')
    .some((line) => opening(line) !== null);

const unescaped = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line);

/** Reads a text in the line format; line ends of other systems are read too. */
export function readLines(text: string): LineTurn[] {
  const turns: { speaker: string | null; time: number | null; lines: string[] }[] = [];
  let parted = true;
  for (const line of tidyText(text).split('\n')) {
    if (line === '') {
      parted = true;
      continue;
    }
    const opened = opening(line);
    if (opened) {
      const { rest, ...turn } = opened;
      turns.push({ ...turn, lines: [unescaped(rest)] });
    } else if (parted) turns.push({ speaker: null, time: null, lines: [unescaped(line)] });
    else turns.at(-1)?.lines.push(unescaped(line));
    parted = false;
  }
  return turns.map(({ lines, ...turn }) => ({ ...turn, text: lines.join('\n') }));
}

const escaped = (line: string): string => (line === '' || /^(?:\\|\*\*)/.test(line) ? `\\${line}` : line);
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
  `[${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}]`;

function labelOf({ speaker, time }: LineTurn): string {
  const parts = [speaker, time === null ? null : clock(time)].filter((part) => part !== null);
  return parts.length === 0 ? '' : `**${parts.join(' ')}:** `;
}

/** Writes turns in the line format, with a line end after the last; labels and texts are tidy. */
export const writeLines = (turns: readonly LineTurn[]): string =>
  turns.length === 0
    ? ''
    : `${turns.map((turn) => labelOf(turn) + turn.text.split('\n').map(escaped).join('\n')).join('\n\n')}\n`;

/** The role of a label: as `speakers` says, else `INT` and its kin ask, a speaker nobody named is unknown, and all others answer. */
export const roleOf = (
  label: string | null,
  speakers: Readonly<Record<string, Pick<Speaker, 'role'>>> = {},
): SpeakerRole =>
  label === null
    ? 'unknown'
    : ((Object.hasOwn(speakers, label) ? speakers[label]?.role : undefined) ??
      knownRole(label) ??
      'participant');
