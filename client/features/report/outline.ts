import type { Chunk } from '#shared/report/chunk.ts';
import { type Heading, readReport } from '#shared/report/read.ts';

const MAY_HEAD = /^(?: {0,3}#{1,6}(?:\s|$)| {0,3}(?:=+|-+)\s*$)/m;

/** The headings of a report, of which only stretches that may hold one are read. */
export function outlineOf(chunks: readonly Chunk[]): Heading[] {
  return chunks.flatMap(({ text, line }) =>
    MAY_HEAD.test(text)
      ? readReport(text).headings.map((one) => ({ ...one, line: one.line + line - 1 }))
      : [],
  );
}

/** The lines that ask for pieces, each once. */
export function pieceLinesOf(chunks: readonly Chunk[]): string[] {
  const lines = new Set<string>();
  for (const { text } of chunks)
    if (/^\s*::/m.test(text))
      for (const part of readReport(text).parts)
        if (part.is === 'piece' && part.asked.is === 'piece') lines.add(part.key);
  return [...lines];
}
