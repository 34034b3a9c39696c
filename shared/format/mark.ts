import { isLabelShaped, isNobody, knownRole } from './label.ts';
import { isBlank, type Line } from './lines.ts';
import { CLOCK_PATTERN, leadingStamp, secondsOf, trailingStamp } from './timestamp.ts';

/** How a line names its speaker; the weak forms count only where the document as a whole bears them out. */
export type MarkForm = 'colon' | 'colon-tab' | 'tab' | 'bracket' | 'timed' | 'capitals' | 'alone';

/** A line that may open a turn. */
export interface Mark {
  at: number;
  form: MarkForm;
  label: string;
  /** Seconds with decimals, where the line says. */
  time: number | null;
  /** What is said on the same line. */
  text: string;
}

const STRESSED = /^\s*(\*\*|__|\*|_)(?=\S)(.+?)\1(.*)$/u;
const COLON = /^([^:：\t]{1,50}?)\s*[:：](\s*)(.*)$/u;
const LABEL_AND_CLOCK = new RegExp(
  String.raw`^(.{1,50}?)\s*[[(](${CLOCK_PATTERN})[\])]\s*([:：]?)\s*(.*)$`,
  'u',
);
const TAB = /^([^\t]{1,50}?)[ ]*\t\s*(\S.*)$/;
const BRACKET = /^\[([^\][]{1,30})\]\s*[:：]?\s*(.*)$/u;
const CAPITALS =
  /^((?:(?:MR|MRS|MS|DR|CLLR)\.? )?\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’-]+){0,2})[.]?\s+(?=[\p{Lu}"“‘'(\d…[])(?!\p{Lu}{2})(.+)$/u;
/** What is said without words is nobody's label. */
const NON_VERBAL =
  /laugh|pause|inaudible|unintelligible|cross ?talk|silence|music|applause|sigh|cough|unclear|overlap|redact|phone|break|noise/i;

const canBe = (label: string): boolean => isLabelShaped(label) && !isNobody(label);

/** Takes the emphasis off a label: `**Ana:** text`, `**Ana** [0:00]`, `_Ana_: text`. */
const plainly = (text: string): string => {
  const match = STRESSED.exec(text);
  if (!match) return text;
  const [, , inside = '', after = ''] = match;
  const endsLabel = /[:：\])]\s*$/.test(inside) || /^\s*(?:[:：[(\t]|\d{1,3}:|$)/.test(after);
  return endsLabel ? `${inside.trimEnd()}${after}` : text;
};

function colonMark(text: string): Omit<Mark, 'at'> | null {
  const timed = LABEL_AND_CLOCK.exec(text);
  if (timed) {
    const [, label = '', clock = '', colon = '', rest = ''] = timed;
    const time = secondsOf(clock);
    const named = label.replace(/\s*[:：]$/, '');
    if (time !== null && canBe(named)) {
      return { form: rest === '' || colon === '' ? 'timed' : 'colon', label: named, time, text: rest };
    }
  }
  const match = COLON.exec(text);
  if (!match) return null;
  const [, label = '', space = '', rest = ''] = match;
  if (!canBe(label)) return null;
  if (space === '' && rest !== '' && (knownRole(label) === null || /^\d/.test(rest))) return null;
  const stamp = leadingStamp(rest);
  const spoken = stamp?.stamp.bracketed ? stamp : null;
  return {
    form: space.includes('\t') ? 'colon-tab' : 'colon',
    label,
    time: spoken?.stamp.start ?? null,
    text: spoken?.rest ?? rest,
  };
}

function bracketMark(text: string): Omit<Mark, 'at'> | null {
  const match = BRACKET.exec(text);
  const label = match?.[1]?.trim() ?? '';
  if (!match || !canBe(label) || NON_VERBAL.test(label)) return null;
  return { form: 'bracket', label, time: null, text: match[2] ?? '' };
}

function timedMark(text: string): Omit<Mark, 'at'> | null {
  const trailing = trailingStamp(text);
  const label = trailing?.before.replace(/\s*[|,–—-]$/, '').trim() ?? '';
  if (!trailing || !canBe(label) || NON_VERBAL.test(label)) return null;
  return { form: 'timed', label, time: trailing.stamp.start, text: '' };
}

/** The mark a line may be, or null; `lines[at]` must not be blank. */
export function markAt(lines: readonly Line[], at: number): Mark | null {
  const raw = lines[at]?.text.trim() ?? '';
  const ahead = leadingStamp(raw);
  const body = plainly(ahead ? ahead.rest : raw);
  if (body === '') return null;
  const textBelow = !isBlank(lines[at + 1]);
  const found =
    colonMark(body) ??
    bracketMark(body) ??
    (textBelow || !isBlank(lines[at + 2]) ? timedMark(body) : null) ??
    tabMark(body) ??
    capitalsMark(body) ??
    (textBelow && canBe(body) && !NON_VERBAL.test(body)
      ? { form: 'alone' as const, label: body, time: null, text: '' }
      : null);
  if (!found) return null;
  return {
    ...found,
    at,
    label: found.label.trim().replace(/\s+/g, ' '),
    time: found.time ?? ahead?.stamp.start ?? null,
  };
}

function tabMark(text: string): Omit<Mark, 'at'> | null {
  const match = TAB.exec(text);
  const label = match?.[1]?.trim() ?? '';
  if (!match || !canBe(label)) return null;
  return { form: 'tab', label, time: null, text: match[2] ?? '' };
}

function capitalsMark(text: string): Omit<Mark, 'at'> | null {
  const match = CAPITALS.exec(text);
  return match && canBe(match[1] ?? '')
    ? { form: 'capitals', label: match[1] ?? '', time: null, text: match[2] ?? '' }
    : null;
}
