/** A piece of text where it stands on its page, in points from the lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** A line of a page. */
export interface PdfRow {
  page: number;
  /** 0, or the number of its column. */
  column: number;
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Begins with a bullet. */
  isItem: boolean;
  pieces: readonly PdfPiece[];
}

/** Wider gaps than this, in parts of the type size, are a space, and a tab. */
const SPACE_GAP = 0.15;
const TAB_GAP = 2;

const BULLET = /^[●•◦▪▫‣■□○\uf0b7\uf0a7]\s*/u;

/** The words of a line: a gap is a space, a wide one a tab, a bullet what other documents have for it. */
export function rowOf(pieces: readonly PdfPiece[], page: number, column: number): PdfRow {
  const inOrder = pieces.toSorted((a, b) => a.x - b.x);
  const widest = inOrder.reduce((size, piece) => Math.max(size, piece.size), 0);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of inOrder) {
    const gap = piece.x - right;
    const isParted = /\s$/.test(text) || /^\s/.test(piece.text);
    if (text !== '' && gap > TAB_GAP * widest) text = `${text.trimEnd()}\t`;
    else if (text !== '' && gap > SPACE_GAP * widest && !isParted) text += ' ';
    text += text.endsWith('\t') ? piece.text.trimStart() : piece.text;
    right = Math.max(right, piece.right);
  }
  const trimmed = text.trim();
  return {
    page,
    column,
    text: BULLET.test(trimmed) ? `- ${trimmed.replace(BULLET, '')}` : trimmed,
    x: inOrder[0]?.x ?? 0,
    right,
    y: median(inOrder.filter((piece) => piece.size === widest).map((piece) => piece.y)),
    size: widest,
    isItem: BULLET.test(trimmed),
    pieces: inOrder,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Pieces that stand on one line, from the top of the page to its foot; raised and lowered signs belong to theirs. */
function inLines(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const lines: { y: number; size: number; pieces: PdfPiece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.size - a.size || b.y - a.y)) {
    const near = lines.find(
      (line) =>
        Math.abs(line.y - piece.y) < line.size * (piece.size < line.size * 0.8 ? 0.6 : 0.35) &&
        isBeside(line.pieces, piece),
    );
    if (near) near.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.toSorted((a, b) => b.y - a.y).map((line) => line.pieces);
}

/** Two pieces that lie over each other are not of one line. */
const isBeside = (line: readonly PdfPiece[], piece: PdfPiece): boolean =>
  line.every((other) => Math.min(other.right, piece.right) - Math.max(other.x, piece.x) < 0.5 * piece.size);

/** Stretches of a line without a gap as wide as the type is high. */
function stretchesOf(line: readonly PdfPiece[]): { x: number; right: number }[] {
  const stretches: { x: number; right: number }[] = [];
  for (const piece of line.toSorted((a, b) => a.x - b.x)) {
    const last = stretches.at(-1);
    if (last && piece.x - last.right < piece.size) last.right = Math.max(last.right, piece.right);
    else stretches.push({ x: piece.x, right: piece.right });
  }
  return stretches;
}

/**
 * Where a page of two columns is parted: little crosses it and much stands on both sides, on the left nearly as wide
 * as its half, so that labels in a margin are no column. Null for one column.
 */
function gutterOf(lines: readonly PdfPiece[][], left: number, right: number): number | null {
  const stretches = lines.flatMap(stretchesOf);
  if (stretches.length < 12) return null;
  const width = right - left;
  for (const part of [0.5, 0.47, 0.53, 0.44, 0.56]) {
    const at = left + width * part;
    const before = stretches.filter((stretch) => stretch.right <= at);
    const after = stretches.filter((stretch) => stretch.x >= at);
    const crossing = stretches.length - before.length - after.length;
    const wide = median(before.map((stretch) => stretch.right - stretch.x));
    const enough = Math.min(before.length, after.length) >= stretches.length * 0.25;
    if (crossing <= stretches.length * 0.2 && enough && wide >= width * 0.3) return at;
  }
  return null;
}

/** The lines of a page in the order they are read, column by column between lines that run over both. */
export function rowsOfPage(pieces: readonly PdfPiece[], page: number): PdfRow[] {
  const full = pieces.filter((piece) => piece.text.trim() !== '' && piece.size > 0);
  const lines = inLines(full);
  const left = full.reduce((x, piece) => Math.min(x, piece.x), Number.POSITIVE_INFINITY);
  const right = full.reduce((x, piece) => Math.max(x, piece.right), 0);
  const gutter = gutterOf(lines, left, right);
  if (gutter === null) return lines.map((line) => rowOf(line, page, 0));
  const rows: PdfRow[] = [];
  let columns: [PdfPiece[][], PdfPiece[][]] = [[], []];
  const flush = () => {
    for (const [column, part] of columns.entries())
      rows.push(...part.map((line) => rowOf(line, page, column)));
    columns = [[], []];
  };
  for (const line of lines) {
    const before = line.filter((piece) => piece.right <= gutter);
    const after = line.filter((piece) => piece.x >= gutter);
    if (before.length + after.length < line.length) {
      flush();
      rows.push(rowOf(line, page, 0));
      continue;
    }
    if (before.length > 0) columns[0].push(before);
    if (after.length > 0) columns[1].push(after);
  }
  flush();
  return rows;
}
