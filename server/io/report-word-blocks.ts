import { ImageRun, Paragraph, type ParagraphChild, SimpleField, type Table, TextRun } from 'docx';
import type { BlockOf, BlockTable, Run } from '#shared/report/block.ts';
import { cellWords, HELD_WORDS, type Numbered, runWords } from '#shared/report/flow.ts';
import { LISTS } from './report-word-look.ts';
import { wordTable } from './report-word-table.ts';
import { writable } from './writable.ts';

export type WordPart = Paragraph | Table;

/** As wide and as high as a figure may be beside its caption, in pixels at 96 to the inch. */
const [WIDE, TALL] = [612, 860];

function runsOf(runs: readonly Run[]): TextRun[] {
  const said = runs.filter((run) => runWords(run) !== '');
  return said.map((run, at) => {
    const words = writable(runWords(run));
    return new TextRun({
      text: at === 0 ? words.trimStart() : words,
      bold: 'look' in run && run.look === 'strong',
    });
  });
}
const words = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(writable(text))] });

/** Numbered by a field that holds its number already. */
const captionOf = (label: 'Figure' | 'Table', number: number, caption: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`. ${writable(caption)}`),
    ],
  });

const tableOf = ({ head, rows }: BlockTable, style: 'Tablewords' | 'Twinwords'): Table =>
  wordTable(
    head.map((one) => ({ words: one, children: [new TextRun({ text: writable(one), bold: true })] })),
    rows.map((row) =>
      row.map((cell): { words: string; children: ParagraphChild[] } => ({
        words: cellWords(cell),
        children: runsOf(cell),
      })),
    ),
    style,
  );

async function figureOf(
  { caption, alt, svg, width, height, table, note }: BlockOf<'figure'>,
  number: number,
  pictureOf: (svg: string) => Promise<Uint8Array>,
): Promise<WordPart[]> {
  const scale = Math.min(1, WIDE / width, TALL / height);
  const image = new ImageRun({
    type: 'png',
    data: await pictureOf(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: `Figure ${number}`, title: writable(caption), description: writable(alt) },
  });
  return [
    captionOf('Figure', number, caption),
    new Paragraph({ style: 'Figure', children: [image] }),
    new Paragraph({ style: 'Note', keepNext: true, children: [new TextRun(`Figure ${number} as a table`)] }),
    tableOf(table, 'Twinwords'),
    words('Note', note),
  ];
}

/** What a live piece came to, in Word; an attribution stays with its quote, a caption with what it is of. */
export async function blockParts(
  { block, number }: Numbered,
  pictureOf: (svg: string) => Promise<Uint8Array>,
): Promise<WordPart[]> {
  switch (block.block) {
    case 'quote':
      return [
        ...block.words.split(/\n+/).map((line) => words('Quote', line)),
        words('Quoteattribution', [block.signed, block.where].filter(Boolean).join(', ')),
      ];
    case 'held-back':
      return [words('Heldback', HELD_WORDS[block.is])];
    case 'gap':
      return [words('Heldback', block.why)];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: LISTS.bullets, level: 0 }, children: runsOf(item) }),
      );
    case 'table':
      return [
        captionOf('Table', number, block.caption),
        tableOf(block.table, 'Tablewords'),
        words('Note', block.note),
      ];
    case 'figure':
      return figureOf(block, number, pictureOf);
  }
}
