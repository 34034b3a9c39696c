import { xmlWords } from '../drawing/svg-words.ts';
import type { KnownNames } from './known-names.ts';
import { nameEdits } from './replace.ts';

const WORDS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const read = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => WORDS[name] ?? '');

interface Line {
  /** Where it stands in the drawing, and where its words begin among those of all lines. */
  at: number;
  end: number;
  from: number;
  words: string;
}

function linesOf(svg: string): Line[] {
  let from = 0;
  return [...svg.matchAll(/>([^<]+)</g)].map(({ 1: xml = '', index }) => {
    const line = { at: index + 1, end: index + 1 + xml.length, from, words: read(xml) };
    from += line.words.length + 1;
    return line;
  });
}

const joined = (lines: readonly Line[]): string => lines.map(({ words }) => words).join('\n');

/** The words of a drawing, line by line. */
export const svgWords = (svg: string): string => joined(linesOf(svg));

/** A drawing without the names of a dictionary in its words; one that runs over several lines goes from all of them. */
export function svgWithoutNames(svg: string, known: KnownNames): string {
  const lines = linesOf(svg);
  const edits = nameEdits(joined(lines), known);
  if (edits.length === 0) return svg;
  let [made, at] = ['', 0];
  for (const line of lines) {
    let [words, from] = ['', 0];
    for (const { start, end, put } of edits) {
      const first = Math.max(start - line.from, 0);
      const last = Math.min(end - line.from, line.words.length);
      if (last <= first) continue;
      words += line.words.slice(from, first) + (start >= line.from ? put : '');
      from = last;
    }
    made +=
      svg.slice(at, line.at) +
      (from === 0 ? svg.slice(line.at, line.end) : xmlWords(words + line.words.slice(from)));
    at = line.end;
  }
  return made + svg.slice(at);
}
