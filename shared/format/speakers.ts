import type { HeardTurn } from './cue.ts';
import type { DraftWarning, NotUnderstood } from './format.ts';
import { type HeaderLine, headerField, headerLine } from './header.ts';
import { foldLabel, isLabelShaped, knownRole } from './label.ts';
import { isBlank, joinLines, type Line } from './lines.ts';
import { type Mark, type MarkForm, markAt } from './mark.ts';
import { leadingStamp } from './timestamp.ts';

export interface Recognised {
  turns: HeardTurn[];
  header: HeaderLine[];
  warnings: DraftWarning[];
  notUnderstood: NotUnderstood[];
}

interface Tally {
  count: number;
  forms: Set<MarkForm>;
  /** As written first. */
  label: string;
}

const WEAK: ReadonlySet<MarkForm> = new Set(['tab', 'capitals', 'alone']);

function tally(marks: readonly Mark[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const mark of marks) {
    const key = foldLabel(mark.label);
    const entry = tallies.get(key) ?? { count: 0, forms: new Set(), label: mark.label };
    entry.count += 1;
    entry.forms.add(mark.form);
    tallies.set(key, entry);
  }
  return tallies;
}

/** Paragraphs, or lines where no line is blank: what the marks of a transcript stand before. */
function countParagraphs(lines: readonly Line[]): number {
  const blanks = lines.some(isBlank);
  return lines.filter((line, at) => !isBlank(line) && (!blanks || at === 0 || isBlank(lines[at - 1]))).length;
}

/** "id" of "id3": one numbered label vouches for the others. */
const stemOf = (label: string): string | null => /^(.*\p{L}.*?)[ _-]?\d{1,4}$/u.exec(label)?.[1] ?? null;

/** Where only interviewers are sure, somebody must answer: the one other name, even if it stands there once. */
function onlyOther(strong: readonly Mark[], sure: ReadonlySet<string>): string | null {
  const others = new Set(strong.map((mark) => foldLabel(mark.label)).filter((label) => !sure.has(label)));
  return others.size === 1 ? ([...others][0] ?? null) : null;
}

/**
 * The marks that open turns. A label counts when it is customary ("INT") or recurs; forms that ordinary prose has too
 * (a name alone, capitals, a tab) count only where most of the document is built from them.
 */
function acceptedMarks(lines: readonly Line[], marks: readonly Mark[]): Mark[] {
  const strong = marks.filter((mark) => !WEAK.has(mark.form));
  const tallies = tally(strong);
  const timed = strong.filter((mark) => mark.form === 'timed').length;
  const recurs = (mark: Mark) => (tallies.get(foldLabel(mark.label))?.count ?? 0) >= 2;
  const sure = strong.filter(
    (mark) => recurs(mark) || knownRole(mark.label) !== null || (mark.form === 'timed' && timed >= 2),
  );
  const sureLabels = new Set(sure.map((mark) => foldLabel(mark.label)));
  const sureStems = new Set([...sureLabels].flatMap((label) => stemOf(label) ?? []));
  const hasSureStem = (mark: Mark) => sureStems.has(stemOf(foldLabel(mark.label)) ?? '');
  const answering = sure.every((mark) => knownRole(mark.label) === 'interviewer')
    ? onlyOther(strong, sureLabels)
    : null;
  const chosen = strong.filter((mark) => {
    const label = foldLabel(mark.label);
    return (
      sureLabels.has(label) ||
      (sure.length > 0 && (mark.form === 'colon-tab' || hasSureStem(mark) || label === answering))
    );
  });
  if (isTranscript(lines, chosen)) return chosen;
  for (const form of ['tab', 'alone', 'capitals'] as const) {
    const ofForm = marks.filter((mark) => mark.form === form);
    const counts = tally(ofForm);
    const recurring = ofForm.filter(
      (mark) => (counts.get(foldLabel(mark.label))?.count ?? 0) >= 2 || knownRole(mark.label) !== null,
    );
    const labels = new Set(recurring.map((mark) => foldLabel(mark.label)));
    const all = marks.filter(
      (mark) =>
        (mark.form === 'tab' && form === 'tab') ||
        (labels.has(foldLabel(mark.label)) && (mark.form === form || !WEAK.has(mark.form))),
    );
    const enough = recurring.length >= 3 && recurring.length >= countParagraphs(lines) * 0.4;
    if (labels.size >= 2 && enough) return all;
  }
  return [];
}

function isTranscript(lines: readonly Line[], chosen: readonly Mark[]): boolean {
  if (chosen.length === 0) return false;
  const labels = new Set(chosen.map((mark) => foldLabel(mark.label)));
  const paragraphs = countParagraphs(lines.slice(chosen[0]?.at ?? 0));
  const share = chosen.length / Math.max(1, paragraphs);
  const known = chosen.some((mark) => knownRole(mark.label) !== null);
  const timed = chosen.some((mark) => mark.time !== null);
  if (labels.size === 1 || chosen.length === 1) return share >= 0.5 && (known || timed || chosen.length >= 3);
  return share >= (known || timed ? 0.1 : 0.25);
}

/** Nobody writes more lines than this above an interview without a blank one. */
const HEADER_BLOCK = 15;

/**
 * Above a transcript stand lines such as "Interviewer: Mira Sandhu": labels by their looks, header by their place.
 * They are the ones in the first block when that block also has a key nobody speaks under, or when they never recur.
 */
function withoutHeaderMarks(lines: readonly Line[], marks: readonly Mark[]): Mark[] {
  const first = lines.findIndex((line) => !isBlank(line));
  let end = first;
  while (end < first + HEADER_BLOCK && !isBlank(lines[end])) end += 1;
  const counts = tally(marks);
  const marked = new Set(marks.map((mark) => mark.at));
  const block = lines.slice(first, end);
  const hasKey = block.some((line, at) => headerField(line.text) !== null && !marked.has(first + at));
  const others = new Set(marks.filter((mark) => mark.at >= end).map((mark) => foldLabel(mark.label)));
  return marks.filter((mark) => {
    if (mark.at >= end || mark.form !== 'colon') return true;
    if (headerField(lines[mark.at]?.text ?? '') === null || mark.text.length > 80) return true;
    if (hasKey) return false;
    const once = (counts.get(foldLabel(mark.label))?.count ?? 0) === 1;
    return !(once && others.size >= 2 && isLabelShaped(mark.text));
  });
}

const isStampAlone = (text: string) => leadingStamp(text)?.rest === '';

/** The time on the stamp-only line right above a mark. */
function timeAbove(lines: readonly Line[], at: number): number | null {
  for (let above = at - 1; above >= 0 && above >= at - 2; above -= 1) {
    const text = lines[above]?.text.trim() ?? '';
    if (text === '') continue;
    const stamp = leadingStamp(text);
    return stamp?.rest === '' ? stamp.stamp.start : null;
  }
  return null;
}

/** Timestamps inside a turn are no words: alone on a line they go, in brackets before text they are taken off. */
function withoutStamps(text: string): string | null {
  const stamp = leadingStamp(text);
  if (!stamp) return text;
  if (stamp.rest === '') return null;
  return stamp.stamp.bracketed || stamp.stamp.end !== null ? stamp.rest : text;
}

/**
 * Finds who speaks where in the lines of a document; null where nobody is named.
 * `width` is the wrap width of the lines (null: each line is a paragraph).
 */
export function recogniseSpeakers(lines: readonly Line[], width: number | null): Recognised | null {
  const candidates = lines.flatMap((line, at) => {
    const mark = isBlank(line) ? null : markAt(lines, at);
    return mark ? [mark] : [];
  });
  const marks = withoutHeaderMarks(lines, acceptedMarks(lines, candidates));
  const firstAt = marks[0]?.at;
  if (firstAt === undefined) return null;
  const tallies = tally(marks);
  const turns: HeardTurn[] = [];
  const warnings: DraftWarning[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const [order, mark] of marks.entries()) {
    const next = marks[order + 1]?.at ?? lines.length;
    const following = lines.slice(mark.at + 1, next).flatMap((line) => {
      const text = withoutStamps(line.text);
      return text === null ? [] : [{ ...line, text }];
    });
    const text = joinLines(
      [{ text: mark.text }, ...(mark.text === '' ? following.slice(firstFull(following)) : following)],
      width,
    );
    const number = lines[mark.at]?.number ?? 0;
    if (text === '') {
      notUnderstood.push({ line: number, text: lines[mark.at]?.text ?? '' });
      continue;
    }
    const time = mark.time ?? timeAbove(lines, mark.at);
    turns.push({
      speaker: tallies.get(foldLabel(mark.label))?.label ?? mark.label,
      text,
      time: time === null ? null : Math.floor(time),
      line: number,
    });
  }
  if (notUnderstood.length > 0) {
    warnings.push({
      code: 'empty-turn',
      message: `${notUnderstood.length} speaker labels have no words after them.`,
    });
  }
  warnings.push(...doubtful(candidates, marks, lines));
  const header = lines.slice(0, firstAt).filter((line) => !isBlank(line) && !isStampAlone(line.text));
  return { turns, header: header.map(headerLine), warnings, notUnderstood };
}

const firstFull = (lines: readonly Line[]) =>
  Math.max(
    0,
    lines.findIndex((line) => !isBlank(line)),
  );

/** Names that occur once after the talk began: perhaps somebody who spoke once, and the person should look. */
function doubtful(
  candidates: readonly Mark[],
  marks: readonly Mark[],
  lines: readonly Line[],
): DraftWarning[] {
  const taken = new Set(marks.map((mark) => mark.at));
  const firstAt = marks[0]?.at ?? 0;
  return candidates
    .filter((mark) => mark.form === 'colon' && mark.at > firstAt && !taken.has(mark.at))
    .filter((mark) => mark.text !== '' && isBlank(lines[mark.at - 1]))
    .map((mark) => ({
      code: 'one-off-label',
      message: `"${mark.label}:" occurs only once and was kept as words; if somebody speaks there, say so in the text.`,
      line: lines[mark.at]?.number ?? 0,
    }));
}
