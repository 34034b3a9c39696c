/** Words at a place of a page, in points from the lower left corner; size 12 unless told. */
export type Placed = readonly [x: number, y: number, words: string, size?: number];

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const latin1 = (words: string) => words.replace(/[\\()]/g, '\\$&');

export const contentOf = (placed: readonly Placed[]): string =>
  placed
    .map(([x, y, words, size = 12]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${latin1(words)}) Tj ET`)
    .join('\n');

/** A PDF of the given objects, from number 1; the first is its catalogue. `trailer` goes into the trailer. */
export function packPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return bytes(
    `${file}trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const stream = (content: string, more = '') =>
  `<</Length ${content.length} ${more}>>\nstream\n${content}\nendstream`;

/** A PDF of pages that say what stands where, in Helvetica; `more` is said of every stream of words. */
export function buildPdf(contents: readonly string[], trailer = '', more = ''): Uint8Array {
  const first = 4;
  const kids = contents.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return packPdf(
    [
      '<</Type /Catalog /Pages 2 0 R>>',
      `<</Type /Pages /Kids [${kids}] /Count ${contents.length}>>`,
      '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
      ...contents.flatMap((content, at) => [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> /Contents ${first + at * 2 + 1} 0 R>>`,
        stream(content, more),
      ]),
    ],
    trailer,
  );
}

export const pagesPdf = (...pages: readonly (readonly Placed[])[]): Uint8Array =>
  buildPdf(pages.map(contentOf));
