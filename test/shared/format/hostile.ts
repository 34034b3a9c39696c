import { unzipSync } from 'fflate';
import { type Forged, forgeZip } from '#test/support/forged-zip.ts';
import { buildDocx, paragraph } from './docx-builder.ts';
import { buildOdt } from './odt-builder.ts';
import { buildXlsx, textRows } from './xlsx-builder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** One packed format: a whole file of it, and the part that holds its words. */
export interface Packed {
  name: string;
  body: string;
  file: Uint8Array;
}

export const packed: readonly Packed[] = [
  { name: 'a.docx', body: 'word/document.xml', file: buildDocx(paragraph('INT:\tWhere?')) },
  { name: 'a.odt', body: 'content.xml', file: buildOdt('<text:p>INT: Where?</text:p>') },
  {
    name: 'a.xlsx',
    body: 'xl/worksheets/sheet1.xml',
    file: buildXlsx({
      sheets: [
        {
          name: 'x',
          rows: textRows([
            ['Speaker', 'Text'],
            ['INT', 'Where?'],
          ]),
        },
      ],
    }),
  },
];

/** The entries of a whole file, to be made worse. */
export const entriesOf = ({ file }: Packed): Forged[] =>
  Object.entries(unzipSync(file)).map(([name, part]) => ({ name, bytes: part }));

const replaced = (one: Packed, change: (entry: Forged) => Partial<Forged>): Forged[] =>
  entriesOf(one).map((entry) => (entry.name === one.body ? { ...entry, ...change(entry) } : entry));

const beside = (one: Packed, ...more: Forged[]): Uint8Array => forgeZip([...entriesOf(one), ...more]);
const extra = (name: string, more: Partial<Forged> = {}): Forged => ({ name, bytes: bytes('x'), ...more });

/** An XML part of the kind of the body, with something put before its root or into it. */
const xmlOf = (one: Packed): string =>
  new TextDecoder().decode(unzipSync(one.file)[one.body]).replace(/^<\?xml[^>]*\?>\s*/, '');
const within = (one: Packed, words: string): string =>
  xmlOf(one).replace(/^<([^\s>]+)([^>]*)>/, (root) => `${root}${words}`);
const withBody = (one: Packed, xml: string): Uint8Array =>
  forgeZip(replaced(one, () => ({ bytes: bytes(xml) })));

/** What means harm, how it is made of a whole file, and what its refusal must say. */
export const hostile: readonly { what: string; make(one: Packed): Uint8Array; says: RegExp }[] = [
  { what: 'leads out of it', make: (one) => beside(one, extra('../../etc/passwd')), says: /leads out of it/ },
  { what: 'begins at the root', make: (one) => beside(one, extra('/etc/passwd')), says: /root of a disk/ },
  { what: 'begins at a drive', make: (one) => beside(one, extra('C:/autoexec.bat')), says: /root of a disk/ },
  { what: 'has a backslash', make: (one) => beside(one, extra('..\\..\\x.xml')), says: /backslash/ },
  { what: 'has a NUL in a name', make: (one) => beside(one, extra('a\0.xml')), says: /cannot be printed/ },
  { what: 'is a link', make: (one) => beside(one, extra('x', { mode: 0o120777 })), says: /a link/ },
  {
    what: 'has a part twice',
    make: (one) => beside(one, extra(one.body)),
    says: /two parts of one name/,
  },
  {
    what: 'has names that differ in case',
    make: (one) => beside(one, extra(one.body.toUpperCase())),
    says: /two parts of one name/,
  },
  {
    what: 'has parts that lie over each other',
    make: (one) => beside(one, extra('y.xml', { over: 0 })),
    says: /lie over each other/,
  },
  {
    what: 'says it is smaller than it is',
    make: (one) => forgeZip(replaced(one, () => ({ bytes: new Uint8Array(11_000_000), unpacked: 100 }))),
    says: /unpacks to far more/,
  },
  {
    what: 'says it is larger than it is',
    make: (one) => forgeZip(replaced(one, () => ({ unpacked: 4_000_000_000 }))),
    says: /unpacks to far more/,
  },
  {
    what: 'is a bomb',
    make: (one) => forgeZip(replaced(one, () => ({ bytes: new Uint8Array(11_000_000).fill(32) }))),
    says: /unpacks to far more/,
  },
  {
    what: 'does not match its checksum',
    make: (one) => forgeZip(replaced(one, () => ({ crc: 1 }))),
    says: /checksum/,
  },
  { what: 'is locked', make: (one) => forgeZip(replaced(one, () => ({ flags: 1 }))), says: /password/ },
  {
    what: 'is packed as nobody packs',
    make: (one) => forgeZip(replaced(one, () => ({ method: 14 }))),
    says: /packed in a way/,
  },
  {
    what: 'is packed as archives over 4 GB',
    make: (one) => forgeZip(replaced(one, () => ({ unpacked: 0xffffffff }))),
    says: /zip64/,
  },
  {
    what: 'has more parts than are counted',
    make: (one) => forgeZip(entriesOf(one), { count: 0xffff }),
    says: /zip64/,
  },
  {
    what: 'has thousands of parts',
    make: (one) => beside(one, ...Array.from({ length: 5_001 }, (_, at) => extra(`p${at}`, { method: 0 }))),
    says: /unpacks to far more/,
  },
  {
    what: 'is cut short',
    make: ({ file }) => file.slice(0, file.length - 60),
    says: /in one piece/,
  },
  {
    what: 'holds an archive where its words should be',
    make: (one) => forgeZip(replaced(one, () => ({ bytes: one.file }))),
    says: /damaged/,
  },
  {
    what: 'declares a document type',
    make: (one) => withBody(one, `<!DOCTYPE x>${xmlOf(one)}`),
    says: /document type/,
  },
  {
    what: 'declares one behind a long comment',
    make: (one) => withBody(one, `<!--${' '.repeat(100_000)}--><!DOCTYPE x>${xmlOf(one)}`),
    says: /document type/,
  },
  {
    what: 'asks for a file of the machine',
    make: (one) =>
      withBody(one, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${within(one, '&e;')}`),
    says: /document type/,
  },
  {
    what: 'laughs a billion times',
    make: (one) => {
      const laughs = Array.from(
        { length: 9 },
        (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
      ).join('');
      return withBody(one, `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${within(one, '&l9;')}`);
    },
    says: /document type/,
  },
  {
    what: 'names an entity that nobody declared',
    make: (one) => withBody(one, within(one, '<x>&passwd;</x>')),
    says: /damaged/,
  },
  {
    what: 'is nested ten thousand deep',
    make: (one) => withBody(one, within(one, '<x>'.repeat(10_000) + '</x>'.repeat(10_000))),
    says: /nested more than 100 deep/,
  },
  {
    what: 'has an attribute of megabytes',
    make: (one) => withBody(one, within(one, `<x y="${'z'.repeat(2_000_000)}"/>`)),
    says: /attribute of more than 1 MB/,
  },
  {
    what: 'has millions of pieces',
    make: (one) => withBody(one, within(one, '<x y="z"/>'.repeat(1_100_000))),
    says: /more pieces than any transcript|unpacks to far more/,
  },
  {
    what: 'is not well formed',
    make: (one) => withBody(one, `${xmlOf(one).slice(0, -20)}<p`),
    says: /damaged/,
  },
];
