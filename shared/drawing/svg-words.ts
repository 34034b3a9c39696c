/** Words as XML holds them; what it has no room for is left out. */
export const xmlWords = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no room for them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const NARROW = /[ iljtfrI.,:;'’|!()[\]]/;
const BROAD = /[mwMWGOQ@%&—…]|\p{Extended_Pictographic}|[\u1100-\u9fff\uac00-\ud7af]/u;

/** About how wide a line is in Source Sans 3; in pixels, rather too much than too little. */
export function wideAs(text: string, size: number, isStrong = false): number {
  let em = 0;
  for (const letter of text) em += NARROW.test(letter) ? 0.3 : BROAD.test(letter) ? 0.86 : 0.53;
  return em * size * (isStrong ? 1.05 : 1);
}

/** A text in lines that fit a width in pixels, broken between words; a longer word is broken where it must be. */
export function linesWithin(text: string, width: number, size: number, isStrong = false): string[] {
  const fits = (line: string) => wideAs(line, size, isStrong) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    const both = line === '' ? rest : `${line} ${rest}`;
    if (fits(both)) {
      line = both;
      continue;
    }
    if (line !== '') lines.push(line);
    while (!fits(rest) && [...rest].length > 1) {
      const letters = [...rest];
      let count = letters.length - 1;
      while (count > 1 && !fits(letters.slice(0, count).join(''))) count -= 1;
      lines.push(letters.slice(0, count).join(''));
      rest = letters.slice(count).join('');
    }
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}
