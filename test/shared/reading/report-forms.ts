import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { packPdf } from '#test/shared/format/pdf-builder.ts';

type How = '' | 'bold' | 'italic';
/** Words as they are set. */
export type Run = readonly [words: string, how?: How];
/** `level` 0 is the title, null a paragraph. */
export interface Paragraphed {
  level: 0 | 1 | 2 | null;
  runs: readonly Run[];
}

const signs: Record<How, string> = { '': '', bold: '**', italic: '*' };

export const asMarkdown = (report: readonly Paragraphed[]): Uint8Array =>
  new TextEncoder().encode(
    report
      .map(({ level, runs }) => {
        const words = runs.map(([text, how = '']) => `${signs[how]}${text}${signs[how]}`).join('');
        return level === null ? words : `${'#'.repeat(level + 1)} ${words}`;
      })
      .join('\n\n'),
  );

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** As Word keeps it: headings by their styles. */
export async function asDocx(report: readonly Paragraphed[]): Promise<Uint8Array> {
  const children = report.map(({ level, runs }) => {
    const heading = level === null ? undefined : HEADINGS[level];
    return new Paragraph({
      ...(heading && { heading }),
      children: runs.map(
        ([text, how]) => new TextRun({ text, bold: how === 'bold', italics: how === 'italic' }),
      ),
    });
  });
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const FONT: Record<How, string> = { '': 'F1', bold: 'F2', italic: 'F3' };
const WIN: Record<string, string> = {
  '‘': '\\221',
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
  '—': '\\227',
};
const latin1 = (words: string) =>
  words.replace(/[\\()]/g, '\\$&').replace(/[‘’“”–—]/gu, (sign) => WIN[sign] ?? sign);

/** Half of the size a letter, near enough to Helvetica’s mean for a line of prose. */
const WIDTH = 0.5;
const [LEFT, RIGHT, TOP, BOTTOM] = [72, 523, 770, 90];
const sizeOf = ({ level }: Paragraphed): number => (level === null ? 11 : ([24, 18, 14][level] ?? 11));

/** As it is printed: lines broken where the page ends, headings by their size, and a number at the foot of each page. */
export function asPdf(report: readonly Paragraphed[]): Uint8Array {
  const pages: string[][] = [[]];
  let y = TOP;
  for (const block of report) {
    const size = sizeOf(block);
    y -= size * 2;
    let x = LEFT;
    for (const [text, how = ''] of block.runs)
      for (const word of text.match(/^\s+|\S+\s*/gu) ?? []) {
        const width = word.length * size * WIDTH;
        if (x + word.trimEnd().length * size * WIDTH > RIGHT) {
          x = LEFT;
          y -= size * 1.25;
        }
        if (y < BOTTOM) {
          pages.push([]);
          y = TOP;
        }
        pages.at(-1)?.push(`BT /${FONT[how]} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${latin1(word)}) Tj ET`);
        x += width;
      }
  }
  const first = 6;
  const font = (name: string) =>
    `<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${Array(
      224,
    )
      .fill(WIDTH * 1000)
      .join(' ')}]>>`;
  return packPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] /Count ${pages.length}>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    font('Helvetica-Oblique'),
    ...pages.flatMap((lines, at) => {
      const content = [...lines, `BT /F1 9 Tf 1 0 0 1 290 40 Tm (${at + 1}) Tj ET`].join('\n');
      return [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R /F2 4 0 R /F3 5 0 R>>>> /Contents ${first + at * 2 + 1} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
}
