/** What a tokenizer of rich text tells of, in the order of the file. */
export interface RtfReader {
  open(): void;
  close(): void;
  /** A control word and its number: `\u8217` is ("u", 8217), `\par` is ("par", null). */
  word(name: string, value: number | null): void;
  /** A control symbol: `\~` is "~". */
  symbol(sign: string): void;
  /** Bytes of text, or the one of a `\'hh`, in the code page that holds. */
  bytes(run: Uint8Array): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13 || byte === 0;

const hexValue = (byte: number): number =>
  isDigit(byte)
    ? byte - 48
    : byte >= 97 && byte <= 102
      ? byte - 87
      : byte >= 65 && byte <= 70
        ? byte - 55
        : -1;

/** Longer names and numbers than any in the specification (32 letters, 10 digits). */
const LONGEST_NAME = 40;
const LONGEST_NUMBER = 11;

/** Reads rich text (RTF 1.9.1) from its beginning to its end; whatever the bytes, it comes to the end. */
export function readTokens(file: Uint8Array, reader: RtfReader): void {
  let at = 0;
  while (at < file.length) {
    const byte = file[at] ?? 0;
    if (byte === OPEN) {
      reader.open();
      at += 1;
    } else if (byte === CLOSE) {
      reader.close();
      at += 1;
    } else if (byte === BACKSLASH) at = control(file, at + 1, reader);
    else if (isLineEnd(byte)) at += 1;
    else {
      let end = at + 1;
      for (let next = file[end]; next !== undefined; next = file[end]) {
        if (next === OPEN || next === CLOSE || next === BACKSLASH || isLineEnd(next)) break;
        end += 1;
      }
      reader.bytes(file.subarray(at, end));
      at = end;
    }
  }
}

/** Reads what follows a backslash at `from`, and answers where it ends. */
function control(file: Uint8Array, from: number, reader: RtfReader): number {
  const first = file[from];
  if (first === undefined) return from;
  if (first === 0x27) {
    const high = hexValue(file[from + 1] ?? 0);
    const low = hexValue(file[from + 2] ?? 0);
    if (high < 0 || low < 0) return from + 1;
    reader.bytes(Uint8Array.of(high * 16 + low));
    return from + 3;
  }
  if (!isLetter(first)) {
    reader.symbol(String.fromCharCode(first));
    return from + 1;
  }
  let at = from;
  while (at < from + LONGEST_NAME && isLetter(file[at] ?? 0)) at += 1;
  const name = String.fromCharCode(...file.subarray(from, at));
  let end = at;
  if (file[end] === 0x2d) end += 1;
  const digits = end;
  while (end < digits + LONGEST_NUMBER && isDigit(file[end] ?? 0)) end += 1;
  const value = end > digits ? Number(String.fromCharCode(...file.subarray(at, end))) : null;
  if (value === null) end = at;
  if (file[end] === 0x20) end += 1;
  if (name === 'bin') return Math.min(file.length, end + Math.max(0, value ?? 0));
  reader.word(name, value);
  return end;
}
