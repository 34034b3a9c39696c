import type { TextMark } from '#shared/source/text-mark.ts';
import { foldLabel, isLabelShaped, isNobody, knownRole } from './label.ts';

/** One caption: what was said between two moments, in seconds with decimals. */
export interface Cue {
  start: number | null;
  end: number | null;
  speaker: string | null;
  text: string;
  line: number;
}

/** A turn before roles are known. */
export interface HeardTurn {
  speaker: string | null;
  text: string;
  time: number | null;
  line: number;
  /** How its words were set, where the format says so. */
  marks?: TextMark[];
}

/** A silence this long (seconds) begins a new paragraph of captions that name nobody, once a sentence has ended. */
const PAUSE = 1;
/** And this long in any case. */
const LONG_PAUSE = 4;
/** Captions that name nobody are parted at the next full stop after this many characters, to stay readable. */
const PARAGRAPH = 400;

const LABELLED = /^(?:>>+\s*)?([^:：\n]{1,50}?)\s*[:：]\s+(?=\S)/u;

/** Where captions carry the name in their text (`Jane Doe: Hello`), moves it out of the text. */
export function namesFromText(cues: readonly Cue[]): Cue[] {
  const counts = new Map<string, number>();
  const labelOf = (cue: Cue): string | null => {
    const label = cue.speaker === null ? LABELLED.exec(cue.text)?.[1] : undefined;
    return label !== undefined && isLabelShaped(label) && !isNobody(label) ? label : null;
  };
  let labelled = 0;
  for (const cue of cues) {
    const label = labelOf(cue);
    if (label === null) continue;
    labelled += 1;
    counts.set(foldLabel(label), (counts.get(foldLabel(label)) ?? 0) + 1);
  }
  const everyCueNamed = labelled >= cues.length * 0.6;
  const accepted = (label: string) =>
    (counts.get(foldLabel(label)) ?? 0) >= 2 || knownRole(label) !== null || everyCueNamed;
  let current: string | null = null;
  return cues.map((cue) => {
    const label = labelOf(cue);
    if (label !== null && accepted(label)) {
      current = label.replace(/\s+/g, ' ');
      return { ...cue, speaker: current, text: cue.text.replace(LABELLED, '') };
    }
    if (cue.speaker !== null) return cue;
    const changes = /^>>+\s*/.exec(cue.text);
    if (changes) current = null;
    return { ...cue, speaker: current };
  });
}

const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

/** Captions as turns: consecutive ones of a speaker are one turn, with the time of the first. */
export function turnsOfCues(cues: readonly Cue[]): HeardTurn[] {
  const turns: HeardTurn[] = [];
  let pieces: string[] = [];
  let length = 0;
  let previous: Cue | null = null;
  const close = () => {
    const last = turns.at(-1);
    if (last) last.text = pieces.join(' ');
  };
  for (const cue of cues) {
    const text = cue.text.replace(/^>>+\s*/, '').trim();
    if (text === '') continue;
    if (previous !== null && continues(previous, cue, length)) {
      pieces.push(text);
      length += text.length + 1;
    } else {
      close();
      pieces = [text];
      length = text.length;
      turns.push({
        speaker: cue.speaker,
        text,
        time: cue.start === null ? null : Math.floor(cue.start),
        line: cue.line,
      });
    }
    previous = cue;
  }
  close();
  return turns;
}

function continues(previous: Cue, cue: Cue, length: number): boolean {
  if (previous.speaker !== cue.speaker || /^>>/.test(cue.text)) return false;
  if (cue.speaker !== null) return true;
  const pause = cue.start !== null && previous.end !== null ? cue.start - previous.end : 0;
  if (pause >= LONG_PAUSE) return false;
  return !(SENTENCE_END.test(previous.text.trim()) && (pause >= PAUSE || length >= PARAGRAPH));
}
