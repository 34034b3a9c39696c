import { useMemo } from 'react';
import type { Coding } from '#shared/coding/coding.ts';
import { excerptsIn, isInterviewer, trimmed } from '#shared/coding/selection.ts';
import { countWords, type Span, touches } from '#shared/span.ts';
import { seenRuns } from './desk-shown.ts';
import type { DeskBook } from './use-desk-book.ts';
import type { Reading } from './use-reading.ts';

const length = ({ start, end }: Span) => end - start;

export interface OnWords {
  /** The codings on the selected words or at the caret, those closest to them first. */
  on: readonly Coding[];
  /** The coding whose words are selected because it was chosen. */
  chosen: Coding | undefined;
  /** What would be coded: one excerpt for every run of answers. */
  spans: readonly Span[];
  wordCount: number;
  /** Only the interviewer speaks here. */
  isQuestion: boolean;
  /** What a memo is on: also a question, which may be wondered at though it is never coded. */
  place: Span | undefined;
}

/** What the selected words are, and what lies on them. */
export function useOnWords(
  { source, shown, codingOf }: DeskBook,
  { selection, away }: Pick<Reading, 'selection' | 'away'>,
  named: string | undefined,
): OnWords {
  const on = useMemo(() => {
    if (!selection) return [];
    const isCaret = selection.start === selection.end;
    const isOn = (one: Span) =>
      isCaret ? one.start <= selection.start && selection.start < one.end : touches(one, selection);
    const isSame = (one: Span) => one.start === selection.start && one.end === selection.end;
    return shown
      .filter(isOn)
      .sort((a, b) => Number(isSame(b)) - Number(isSame(a)) || length(a) - length(b) || a.start - b.start);
  }, [selection, shown]);
  const spans = useMemo((): Span[] => {
    if (!selection) return [];
    // Words of turns that were put away are not seen, and not meant.
    if (selection.start !== selection.end)
      return seenRuns(source.turns, away).flatMap((run) => excerptsIn(source.text, run, selection));
    const [nearest] = on;
    return nearest ? [{ start: nearest.start, end: nearest.end }] : [];
  }, [selection, source, on, away]);
  const coding = named === undefined ? undefined : codingOf.get(named);
  const isChosen = coding && selection?.start === coding.start && selection.end === coding.end;
  const isQuestion =
    selection !== undefined && selection.start !== selection.end && isInterviewer(source.turns, selection);
  return {
    on,
    chosen: isChosen ? coding : undefined,
    spans,
    wordCount: spans.reduce((sum, { start, end }) => sum + countWords(source.text.slice(start, end)), 0),
    isQuestion,
    place: spans[0] ?? (selection && trimmed(source.text, selection)),
  };
}
