import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { buildPdf, type Placed, packPdf, pagesPdf } from './pdf-builder.ts';

const read = (...pages: readonly (readonly Placed[])[]) => readDraft(pagesPdf(...pages), 'a.pdf');
const talk = async (...pages: readonly (readonly Placed[])[]) =>
  (await read(...pages)).turns.map(({ speaker, text }) => [speaker, text]);
const lines = (x: number, top: number, ...words: string[]): Placed[] =>
  words.map((text, at) => [x, top - at * 14, text]);
const FULL = 'which was how the second hall came about, and the third, and that';

describe('a PDF', () => {
  it('has its paragraphs back from its lines, and the words that were broken', async () => {
    const said = [
      `Q: How did it come about? I ask as one who was not there then, and`,
      'who would have been.',
      `A: We had a list, and the list had more names on it than chairs, trans-`,
      'port or not, and a well-known list it was. It was no trans-',
      'port list, mind, and transport was the least of it then, so the well-',
      'known list went.',
    ];
    expect(await talk(lines(72, 700, ...said))).toEqual([
      ['Q', 'How did it come about? I ask as one who was not there then, and who would have been.'],
      [
        'A',
        'We had a list, and the list had more names on it than chairs, transport or not, and a well-known list it was. It was no transport list, mind, and transport was the least of it then, so the well-known list went.',
      ],
    ]);
  });

  it('is one talk over its pages, without their heads, feet and numbers, which are listed', async () => {
    const page = (number: number, ...words: string[]): Placed[] => [
      [72, 800, 'Alderby, confidential'],
      ...lines(72, 700, ...words),
      [280, 40, `${number}`],
    ];
    const draft = await read(
      page(1, 'Q: What happened then?', `A: They sat down and wrote, ${FULL}`),
      page(2, 'is the whole of it.', 'Q: One side?'),
      page(3, 'A: One side.'),
    );
    expect(draft.turns.map(({ text }) => text)).toEqual([
      'What happened then?',
      `They sat down and wrote, ${FULL} is the whole of it.`,
      'One side?',
      'One side.',
    ]);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      'Page header: Alderby, confidential',
      'Page footer: 1',
    ]);
  });

  it('has no numbers of lines, and no notes at the foot', async () => {
    const words = [
      'Q: Where was it held in those years?',
      'A: In the hall.',
      'Q: Upstairs?',
      'A: Upstairs.',
      'Q: Yes?',
    ];
    const draft = await read([
      ...lines(72, 700, ...words),
      ...words.map((_, at): Placed => [40, 700 - at * 14, `${at + 11}`, 8]),
      [156, 692, '1', 7],
      [72, 60, '1', 6],
      [76, 57, 'Mill Lane.', 9],
    ]);
    expect(draft.turns.map(({ text }) => text)).toEqual([
      'Where was it held in those years?',
      'In the hall.',
      'Upstairs?',
      'Upstairs.',
      'Yes?',
    ]);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      'Line numbers: 11 to 15',
      'Footnote: Mill Lane.',
    ]);
  });

  it('is read column by column, but a label beside its words is no column', async () => {
    const column = (name: string) =>
      Array.from({ length: 10 }, (_, at) => `${name} line ${at} is as long as the column is wide`);
    const [first] = await talk([
      [72, 760, 'A title that runs over both of the columns of this page, from left to right, all of it', 12],
      ...lines(72, 700, ...column('Left')),
      ...lines(310, 697, ...column('Right')),
    ]);
    expect(first?.[1]).toMatch(/^A title/);
    const all = (await talk([...lines(72, 700, ...column('Left')), ...lines(310, 697, ...column('Right'))]))
      .map(([, text]) => text)
      .join(' ');
    expect(all.indexOf('Left line 9')).toBeLessThan(all.indexOf('Right line 0'));
    const labels = Array.from({ length: 14 }, (_, at): Placed[] => [
      [72, 700 - at * 20, at % 2 ? 'Ewa' : 'Jo'],
      [150, 700 - at * 20, `said number ${at}, and some more`],
    ]).flat();
    expect((await talk(labels)).map(([speaker]) => speaker).slice(0, 3)).toEqual(['Jo', 'Ewa', 'Jo']);
  });

  it('is refused with the way out where it is a scan, locked, damaged or packed to harm', async () => {
    const refused = (file: Uint8Array) =>
      readDraft(file, 'a.pdf').then(
        () => 'read',
        (error) => [error.code, error.message],
      );
    expect(await refused(pagesPdf([], []))).toEqual([
      'unsupported',
      expect.stringMatching(/pictures of pages/),
    ]);
    const keys = `<</Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>>>`;
    expect(await refused(buildPdf(['BT ET'], `/Encrypt ${keys} /ID [<00> <00>]`))).toEqual([
      'unsupported',
      expect.stringMatching(/password/),
    ]);
    expect(await refused(packPdf(['<</Type /Nothing>>']))).toEqual([
      'invalid',
      expect.stringMatching(/damaged/),
    ]);
    const bomb = (filter: string) => {
      const packed = zlibSync(new Uint8Array(70_000_000), { level: 9 });
      return buildPdf([Array.from(packed, (byte) => String.fromCharCode(byte)).join('')], '', filter);
    };
    expect(await refused(bomb('/Filter /FlateDecode'))).toEqual(['too-large', expect.any(String)]);
    expect(await refused(buildPdf(['x'], '', '/Filter [/FlateDecode /FlateDecode]'))).toEqual([
      'too-large',
      expect.any(String),
    ]);
  });

  it('says on which pages it has no text', async () => {
    const { warnings } = await read(lines(72, 700, 'Q: So?', 'A: So.'), []);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'pages-without-text', message: expect.stringMatching(/page 2/) }),
    );
  });
});
