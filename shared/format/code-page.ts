/** Bytes 0x80 to 0x9f of Windows-1252; every other byte is the code point of its number. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes 0x80 to 0xff of code page 437, which no decoder of the platform knows. */
const DOS_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Bytes 0x80 to 0xff of code page 850, which no decoder of the platform knows. */
const DOS_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const byTable = (bytes: Uint8Array, table: string, from: number): string => {
  let text = '';
  for (const byte of bytes)
    text += byte < from ? String.fromCharCode(byte) : (table[byte - from] ?? String.fromCharCode(byte));
  return text;
};

/** By hand, because the TextDecoder of Node 20 reads Windows-1252 as Latin-1 and loses every curly quote. */
export const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);

/** The names under which the platform knows the code pages that are not `windows-` and their number. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [65_001, 'utf-8'],
]);

const decoders = new Map<string, TextDecoder>();

/** Text of bytes in a character set by its name ("iso-8859-2"); one that nobody knows is read as Windows-1252. */
export function decodeNamed(bytes: Uint8Array, name: string): string {
  const label = name.trim().toLowerCase();
  if (/^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(label))
    return windows1252(bytes);
  try {
    const decoder = decoders.get(label) ?? new TextDecoder(label);
    decoders.set(label, decoder);
    return decoder.decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** Text of bytes in a code page by its number, as Windows, DOS and old Macintosh programs name them. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  if (page === 437) return byTable(bytes, DOS_437, 0x80);
  if (page === 850 || page === 858) return byTable(bytes, DOS_850, 0x80);
  return decodeNamed(bytes, NAMES.get(page) ?? `windows-${page}`);
}
