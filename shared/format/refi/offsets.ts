/** How a tool counts places in its plain text files; see the decisions in `README.md`. */
export interface Convention {
  unit: 'code-point' | 'utf-16' | 'utf-8';
  /** Whether CR LF counts as one or as two. */
  lineEnd: 1 | 2;
  /** Whether a byte order mark at the beginning is counted. */
  mark: boolean;
  end: 'exclusive' | 'inclusive';
}

/** What we write, and what the standard means. */
export const STANDARD: Convention = { unit: 'code-point', lineEnd: 1, mark: false, end: 'exclusive' };

/** Every convention that a file may follow. */
export const CONVENTIONS: readonly Convention[] = (['code-point', 'utf-16', 'utf-8'] as const).flatMap(
  (unit) =>
    ([1, 2] as const).flatMap((lineEnd) =>
      [false, true].flatMap((mark) =>
        (['exclusive', 'inclusive'] as const).map((end) => ({ unit, lineEnd, mark, end })),
      ),
    ),
);

/** A convention in words, which also name it in an answer. */
export const conventionKey = ({ unit, lineEnd, mark, end }: Convention): string =>
  `${unit}, line end ${lineEnd}, ${mark ? 'mark counted' : 'no mark'}, end ${end}`;

/** A plain text as its file holds it. */
export interface RawText {
  /** Without byte order mark, line ends as they are. */
  raw: string;
  hasMark: boolean;
  /** Whether a LF here may have been CR LF where the places were counted: XML and some encodings lose that. */
  mayHaveLostReturns: boolean;
}

/** What we keep of a plain text: line ends LF, nothing else touched. */
export const canonical = (raw: string): string => raw.replace(/\r\n?/g, '\n');

export interface Placed {
  /** UTF-16 code units of the canonical text. */
  at: number;
  /** Inside a character or a line end, so that it cannot be meant. */
  isSplit: boolean;
}

const utf8Length = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/** Where positions of a convention lie in the canonical text; what lies outside of it is not in the answer. */
export function placesOf(
  { raw, hasMark, mayHaveLostReturns }: RawText,
  positions: readonly number[],
  { unit, lineEnd, mark }: Convention,
): Map<number, Placed> {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const places = new Map<number, Placed>();
  let next = sorted.findIndex((position) => position >= 0);
  if (next < 0) return places;
  let count = mark && hasMark ? (unit === 'utf-8' ? 3 : 1) : 0;
  while (next < sorted.length && (sorted[next] ?? 0) < count) next += 1;
  let at = 0;
  let index = 0;
  for (; index < raw.length && next < sorted.length; ) {
    const code = raw.codePointAt(index) ?? 0;
    const isReturn = code === 13 && raw.charCodeAt(index + 1) === 10;
    const units = isReturn ? 2 : code > 0xffff ? 2 : 1;
    const width = isReturn
      ? lineEnd
      : code === 10 && mayHaveLostReturns
        ? lineEnd
        : unit === 'utf-16'
          ? units
          : unit === 'utf-8'
            ? utf8Length(code)
            : 1;
    for (; next < sorted.length && (sorted[next] ?? 0) < count + width; next += 1) {
      const position = sorted[next] ?? 0;
      places.set(position, { at, isSplit: position > count });
    }
    count += width;
    at += isReturn ? 1 : units;
    index += units;
  }
  if (sorted[next] === count) places.set(count, { at, isSplit: false });
  return places;
}

/** The last position that a selection ends before, in the unit of its convention. */
export const endBefore = (end: number, { end: reading }: Convention): number =>
  reading === 'inclusive' ? end + 1 : end;

/** One word per convention of `CONVENTIONS`, the same where two of them cannot differ in a text. */
export function classesOf({ raw, hasMark, mayHaveLostReturns }: RawText): string[] {
  const hasReturns = raw.includes('\r\n') || (mayHaveLostReturns && raw.includes('\n'));
  const isAscii = !/[^\0-\x7f]/.test(raw);
  const isAstral = !isAscii && /[\u{10000}-\u{10FFFF}]/u.test(raw);
  return CONVENTIONS.map(({ unit, lineEnd, mark, end }) =>
    conventionKey({
      unit: isAscii || (unit === 'utf-16' && !isAstral) ? 'code-point' : unit,
      lineEnd: hasReturns ? lineEnd : 1,
      mark: hasMark && mark,
      end,
    }),
  );
}
