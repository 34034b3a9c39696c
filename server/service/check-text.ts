import type { SpanRow, TextRow } from '#server/store/study/check.ts';
import type { TurnText } from '#server/store/study/text.ts';
import { tidyMarks } from '#shared/source/text-mark.ts';
import { countWords, TURN_BREAK } from '#shared/span.ts';

/** What is wrong, and with what; never in participants' words. */
export interface TextFault {
  what: string;
  where: string;
}

/** Whether an offset parts the two halves of one character. */
const splitsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF]$/.test(text.charAt(offset - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(offset));

const sum = (turns: readonly TurnText[], role: TurnText['role']): number =>
  turns.reduce((words, turn) => (turn.role === role ? words + turn.words : words), 0);

/** Faults of a text in itself: turns that do not follow one another, and counts that are not theirs. */
export function turnFaults(text: TextRow, turns: readonly TurnText[]): TextFault[] {
  const name = `version ${text.number} of “${text.title ?? text.source}”`;
  const faults: TextFault[] = [];
  let start = 0;
  for (const [at, turn] of turns.entries()) {
    const where = `turn ${at + 1} of ${name}`;
    if (turn.start !== start || turn.end !== turn.start + turn.text.length)
      faults.push({ what: 'A turn does not stand where its offsets say', where });
    const marks = turn.marks ?? [];
    if (JSON.stringify(tidyMarks(turn.text, marks)) !== JSON.stringify(marks))
      faults.push({ what: 'How a turn’s words are set does not fit them', where });
    if (turn.words !== countWords(turn.text)) faults.push({ what: 'A turn’s words are miscounted', where });
    start += turn.text.length + TURN_BREAK.length;
  }
  const participant = sum(turns, 'participant');
  const unknown = sum(turns, 'unknown');
  if (turns.length !== text.turns) faults.push({ what: 'Turns are missing from a text', where: name });
  else if (
    text.words !== participant + unknown + sum(turns, 'interviewer') ||
    text.participant_words !== participant ||
    text.unknown_words !== unknown
  )
    faults.push({ what: 'A text’s words are miscounted', where: name });
  return faults;
}

/** Faults of what was made of stretches of one text: outside it, not its words, or half a character. */
export function spanFaults(text: TextRow, whole: string, spans: readonly SpanRow[]): TextFault[] {
  return spans.flatMap((span): TextFault[] => {
    const where = `${span.word} ${span.id} in “${text.title ?? text.source}”`;
    const { start, end } = span;
    if (span.source !== text.source)
      return [{ what: `A ${span.word} lies in the text of another source`, where }];
    if (start === null || end === null || start < 0 || end <= start || end > whole.length)
      return [{ what: `A ${span.word} lies outside its text`, where }];
    if (splitsPair(whole, start) || splitsPair(whole, end))
      return [{ what: `A ${span.word} begins or ends inside a character`, where }];
    if (span.text !== null && span.text !== whole.slice(start, end))
      return [{ what: `The words of a ${span.word} are not the text’s words`, where }];
    const isSurrounded =
      whole.slice(0, start).endsWith(span.prefix ?? '') && whole.slice(end).startsWith(span.suffix ?? '');
    return isSurrounded
      ? []
      : [{ what: `The words kept around a ${span.word} are not the text’s words`, where }];
  });
}
