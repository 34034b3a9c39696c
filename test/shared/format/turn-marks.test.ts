import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { withMarks } from '#shared/format/turn-marks.ts';
import { tidyMarks } from '#shared/source/text-mark.ts';
import { buildDocx, paragraph } from './docx-builder.ts';
import { buildOdt } from './odt-builder.ts';
import { pagesPdf } from './pdf-builder.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every marked stretch of a draft as `what level: words`. */
async function set(name: string, bytes: Uint8Array) {
  const { turns } = await readDraft(bytes, name);
  return turns.map(({ text, marks = [] }) => ({
    text,
    set: marks.map(({ start, end, what, level }) => `${what} ${level ?? ''}: ${text.slice(start, end)}`),
  }));
}

/** One talk: a label in bold that is no word, a word in italics and two in bold, a heading, a list of two levels, a quotation. */
const EXPECTED = [
  { text: 'What did the flyer say?', set: [] },
  {
    text: 'It was not our flyer.\n\nThe rota\n\n- keys, always\n  - spare keys\n\nNobody asked us.',
    set: [
      'italic : not',
      'bold : our flyer',
      'heading 2: The rota',
      'item 1: - keys, always',
      'bold : always',
      'item 2: - spare keys',
      'quote : Nobody asked us.',
    ],
  },
];

const run = (text: string, how = '') =>
  `<w:r><w:rPr>${how}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styledParagraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const item = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/></w:style></w:styles>`;
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';

const forms: Record<string, [string, Uint8Array]> = {
  Markdown: [
    'talk.md',
    utf8(
      '**INT:** What did the flyer say?\n\n**P1:** It was *not* **our\nflyer**.\n\n## The rota\n\n- keys, **always**\n  - spare keys\n\n> Nobody asked us.\n',
    ),
  ],
  'a web page': [
    'talk.html',
    utf8(
      '<!doctype html><p><b>INT:</b> What did the flyer say?</p><p><strong>P1:</strong> It was <em>not</em> <span style="font-weight: 700">our</span> <b>flyer</b>.</p><h2>The rota</h2><ul><li>keys, <b>always</b><ul><li>spare keys</li></ul></li></ul><blockquote>Nobody asked us.</blockquote>',
    ),
  ],
  Word: [
    'talk.docx',
    buildDocx(
      [
        styledParagraph(run('INT:', '<w:b/>') + run(' What did the flyer say?')),
        styledParagraph(
          run('P1:', '<w:b/>') +
            run(' It was ') +
            run('not', '<w:i/>') +
            run(' ') +
            run('our ', '<w:b/>') +
            run('flyer', '<w:b/>') +
            run('.'),
        ),
        paragraph(''),
        paragraph('The rota', '<w:pStyle w:val="H2"/>'),
        paragraph(''),
        styledParagraph(run('keys, ') + run('always', '<w:rStyle w:val="S"/>'), item(0)),
        paragraph('spare keys', item(1)),
        paragraph(''),
        paragraph('Nobody asked us.', '<w:pStyle w:val="Q"/>'),
      ].join(''),
      {
        'word/styles.xml': STYLES,
        'word/_rels/document.xml.rels': RELATIONS,
        'word/numbering.xml': `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    ),
  ],
  OpenDocument: [
    'talk.odt',
    buildOdt(
      '<text:p><text:span text:style-name="T1">INT:</text:span> What did the flyer say?</text:p><text:p><text:span text:style-name="T1">P1:</text:span> It was <text:span text:style-name="T2">not</text:span> <text:span text:style-name="T1">our flyer</text:span>.</text:p><text:p/><text:h text:outline-level="2">The rota</text:h><text:p/><text:list><text:list-item><text:p>keys, <text:span text:style-name="T1">always</text:span></text:p><text:list><text:list-item><text:p>spare keys</text:p></text:list-item></text:list></text:list-item></text:list><text:p/><text:p text:style-name="Quotations">Nobody asked us.</text:p>',
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
    ),
  ],
};

describe('how words were set', () => {
  it.each(Object.entries(forms))('is the same from %s, on the same plain text', async (_, [name, file]) => {
    expect(await set(name, file)).toEqual(EXPECTED);
  });

  it('comes from rich text as headings, lists, bold and italics', async () => {
    const file = utf8(
      String.raw`{\rtf1\ansi{\stylesheet{\s2\b heading 2;}}\pard{\b INT:} What did the flyer say?\par\pard{\b P1:} It was {\i not} \b our \plain\b flyer\b0 .\par\par\pard\s2\b The rota\par\pard\plain\par{\listtext\pard\plain \'b7\tab}\pard\ls1 keys, {\b always}\par{\listtext\pard\plain \'b7\tab}\pard\ilvl1 spare keys\par\pard\par Nobody asked us.\par}`,
    );
    const [question, answer] = EXPECTED;
    const found = await set('talk.rtf', file);
    expect(found.map(({ text }) => text)).toEqual([question?.text, answer?.text]);
    expect(found[1]?.set).toEqual(
      answer?.set
        .filter((words) => !words.startsWith('quote'))
        .flatMap((words) => (words.startsWith('heading') ? [words, 'bold : The rota'] : [words])),
    );
  });

  it('comes from a PDF where a line is clearly larger than the text, and from one of a single size not at all', async () => {
    const body = Array.from({ length: 8 }, (_, at) => `This is sentence ${at} of a text that nobody set.`);
    const lines = (size: number) =>
      pagesPdf([
        [72, 780, 'The hall', size === 12 ? 12 : 20],
        [72, 740, 'Who has the key', size],
        ...body.map((words, at): [number, number, string] => [72, 700 - at * 14, words]),
      ]);
    expect((await set('a.pdf', lines(16))).flatMap((turn) => turn.set)).toEqual([
      'heading 1: The hall',
      'heading 2: Who has the key',
    ]);
    expect((await set('a.pdf', lines(12))).flatMap((turn) => turn.set)).toEqual([]);
  });

  it('is the same in one interview saved in six formats', async () => {
    const folder = join(import.meta.dirname, '../../fixtures/same-interview');
    const read = async (end: string) => {
      const name = `talk.${end}`;
      return (await set(name, new Uint8Array(readFileSync(join(folder, name))))).map((turn) => turn.set);
    };
    const expected = await read('md');
    expect(expected.flat().map((words) => words.slice(0, 18))).toEqual([
      'item 1: - the keys',
      'item 1: - the urn,',
      'item 1: - who ring',
    ]);
    for (const end of ['docx', 'odt', 'rtf', 'html', 'pdf']) expect(await read(end), end).toEqual(expected);
  });

  it('comes from plain text never, whatever signs it holds', async () => {
    const file = utf8('INT: What is **bold**?\nP1: # Not this\nINT: And > this?\nP1: - No.');
    expect((await set('talk.txt', file)).flatMap((turn) => turn.set)).toEqual([]);
  });

  it('is on whole words within its turn, whatever lines and turns a document gives', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', 'é', '😀'), maxLength: 30 });
    const mark = fc.record({
      start: fc.nat(35),
      end: fc.nat(40),
      what: fc.constantFrom('heading', 'item', 'bold', 'italic', 'quote'),
      level: fc.constantFrom(null, 1, 2),
    });
    const line = fc.record({ text: words, marks: fc.array(mark, { maxLength: 4 }) });
    const property = fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (all, size) => {
        const lines = all.map((one, at) => ({ ...one, number: at + 1 }));
        const turns = Array.from({ length: Math.ceil(lines.length / size) }, (_, at) => ({
          speaker: null,
          time: null,
          line: at * size + 1,
          text: lines
            .slice(at * size, (at + 1) * size)
            .map(({ text }) => text.trim())
            .join(at % 2 === 0 ? '\n' : ' '),
        }));
        for (const turn of withMarks(lines, turns)) {
          for (const { start, end } of turn.marks ?? []) {
            expect(turn.text.slice(start, end).trim()).toHaveLength(end - start);
            expect(end).toBeGreaterThan(start);
          }
          expect(tidyMarks(turn.text, turn.marks ?? [])).toEqual(turn.marks ?? []);
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
