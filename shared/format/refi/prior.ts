import { type Convention, type RawText, STANDARD } from './offsets.ts';

interface Habit {
  origin: RegExp;
  /** What the tool is known to do, as far as it is known. */
  counts: Partial<Convention>;
  /** Only for files that look like it. */
  whenReturns?: true;
}

/**
 * What is known of tools: measured on real files (NVivo for Windows 12, ATLAS.ti 8 and 23, qc 1.3), or read in their
 * source (QualCoder 3.8). The measured files of NVivo end lines with CR LF; others of it are not known.
 */
const HABITS: readonly Habit[] = [
  { origin: /^Throughline/i, counts: STANDARD },
  {
    origin: /NVivo/i,
    counts: { unit: 'utf-16', lineEnd: 2, mark: false, end: 'exclusive' },
    whenReturns: true,
  },
  { origin: /ATLAS\.?ti/i, counts: { lineEnd: 1, end: 'exclusive' } },
  { origin: /MAXQDA/i, counts: { end: 'exclusive' } },
  { origin: /QualCoder/i, counts: STANDARD },
  { origin: /^qc\b/i, counts: { unit: 'code-point', mark: false, end: 'exclusive' } },
];

/** Natural logarithms of what has never been seen of any tool, or not of this one. */
const UNSEEN = { bytes: -4.5, mark: -3, inclusive: -4.5 };
const AGAINST_HABIT = -4.5;

/** Whether no program is known to count like this. */
export const isUnseen = ({ unit, mark, end }: Convention): boolean =>
  unit === 'utf-8' || mark || end === 'inclusive';

/** How likely a convention is before any selection was looked at, as a natural logarithm. */
export function priorOf(convention: Convention, origin: string, { raw }: RawText): number {
  const habit = HABITS.find(
    (one) => one.origin.test(origin) && (one.whenReturns === undefined || raw.includes('\r\n')),
  );
  const { unit, lineEnd, mark, end } = convention;
  const known = habit?.counts ?? {};
  const against =
    (known.unit !== undefined && known.unit !== unit) ||
    (known.lineEnd !== undefined && known.lineEnd !== lineEnd) ||
    (known.mark !== undefined && known.mark !== mark) ||
    (known.end !== undefined && known.end !== end);
  return (
    (unit === 'utf-8' ? UNSEEN.bytes : 0) +
    (mark ? UNSEEN.mark : 0) +
    (end === 'inclusive' ? UNSEEN.inclusive : 0) +
    (against ? AGAINST_HABIT : 0)
  );
}
