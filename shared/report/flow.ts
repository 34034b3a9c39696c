import type { Block, BlockOf, Run } from './block.ts';
import type { EditionDocument } from './edition.ts';
import { withFigures } from './figure.ts';
import { type Part, readReport } from './read.ts';

export type TextNode = Extract<Part, { is: 'markdown' }>['node'];

/** A report as it leaves: the document with what a writer has to know besides. */
export interface Leaving {
  document: EditionDocument;
  /** The name of the edition; null for a draft, which says so on every page. */
  edition: string | null;
  /** What the study is written in: `en-GB`. */
  language: string;
  /** Whether a list of what every quote and figure rests on stands behind it. */
  withEvidence: boolean;
}

/** A block with its number among the figures or the tables, from 1; 0 for what is not numbered. */
export interface Numbered {
  block: Block;
  number: number;
}

/** One stretch of a report: a node of its text, as it was typed too, or what a live piece came to. */
export type Stretch =
  | { is: 'text'; node: TextNode; source: string }
  | { is: 'piece'; blocks: readonly Numbered[] };

/** A report laid out for any writer: its text and its blocks in order. */
export interface Flow {
  stretches: readonly Stretch[];
  /** How deep its highest heading is, 1 to 6. */
  top: number;
}

/** Why a place is empty, in words that hold nobody’s: what stands against a quote stays inside the team. */
export const HELD_WORDS: Record<BlockOf<'held-back'>['is'], string> = {
  'not-cleared': 'A quote stands here that is not cleared for these readers. It is held back until it is.',
  'not-verbatim': 'A quote stands here that is not ready for print. It is held back until it is.',
  withdrawn: 'A quote stood here. It was withdrawn.',
  missing: 'A quote was asked for here that is not in the study.',
};

/** A run in words; a mark says what it means, a shape stands beside words that do. */
export const runWords = (run: Run): string => ('text' in run ? run.text : 'mark' in run ? run.mark.name : '');
export const cellWords = (cell: readonly Run[]): string => cell.map(runWords).join('').trim();

const heading = (depth: Flow['top'], words: string): Stretch => ({
  is: 'text',
  node: {
    type: 'heading',
    depth: depth >= 3 ? 3 : depth === 2 ? 2 : 1,
    children: [{ type: 'text', value: words }],
  },
  source: `${'#'.repeat(depth)} ${words}`,
});

/** What every quote and figure rests on, for those who check; no words of anybody. */
function evidenceOf(stretches: readonly Stretch[], { waves, codebook, journal }: EditionDocument): Block[] {
  const blocks = stretches.flatMap((one) => (one.is === 'piece' ? one.blocks : []));
  const plain = (text: string): Run[] => [{ text, look: 'plain' }];
  const quoted = blocks.flatMap(({ block }) => (block.block === 'quote' ? [block] : []));
  const shown = blocks.flatMap(({ block, number }) =>
    block.block === 'figure' || block.block === 'table'
      ? [{ name: `${block.block === 'figure' ? 'Figure' : 'Table'} ${number}`, caption: block.caption }]
      : [],
  );
  const rests = `closed waves: ${waves.join(', ') || 'none'}; codebook as of change ${codebook.event}; journal to entry ${journal}`;
  return [
    {
      block: 'table',
      caption: 'Quotes in their order',
      table: {
        head: ['', 'Signed', 'Said or published', 'Kept as'],
        rows: quoted.map(({ is, id, signed, where }, at) => [
          plain(String(at + 1)),
          plain(signed),
          plain(where),
          plain(`${is === 'quote' ? 'quote' : 'citation'} ${id}`),
        ]),
      },
      note: '',
    },
    {
      block: 'table',
      caption: 'Figures and tables',
      table: {
        head: ['', 'Shows'],
        rows: shown.map(({ name, caption }) => [plain(name), plain(caption)]),
      },
      note: `All rest on ${rests}.`,
    },
  ];
}

/** Lays a report out: pieces become blocks, tables of marks become figures, figures and tables are counted. */
export function flowOf({ document, withEvidence }: Leaving): Flow {
  const { body, pieces } = document;
  const { parts, headings } = readReport(body);
  const resolved = new Map(pieces.map(({ line, blocks }) => [line, blocks]));
  const counts = { figure: 0, table: 0 };
  const numbered = (blocks: readonly Block[]): Numbered[] =>
    withFigures(blocks).map((block) => {
      if (block.block !== 'figure' && block.block !== 'table') return { block, number: 0 };
      counts[block.block] += 1;
      return { block, number: counts[block.block] };
    });
  const top = Math.min(6, ...headings.map(({ depth }) => depth));
  const stretches = parts.map((part): Stretch => {
    if (part.is === 'markdown')
      return { is: 'text', node: part.node, source: body.slice(part.start, part.end) };
    const blocks: Block[] = resolved.get(part.key) ?? [
      { block: 'gap', is: 'missing', why: 'What stood here was not kept.' },
    ];
    return { is: 'piece', blocks: numbered(blocks) };
  });
  // A text too long or too dense for the parser is one plain paragraph.
  if (parts.length === 0 && body.trim() !== '')
    stretches.push({
      is: 'text',
      node: { type: 'paragraph', children: [{ type: 'text', value: body }] },
      source: body,
    });
  const from = headings.length === 0 ? 2 : top;
  if (withEvidence)
    stretches.push(heading(from, 'Evidence'), {
      is: 'piece',
      blocks: numbered(evidenceOf(stretches, document)),
    });
  return { stretches, top: from };
}

/** What stands under the title: for whom, on what it rests, when. */
export function factsOf({ document, edition }: Leaving): string[] {
  const { study, waves, frozenAt } = document;
  const day = frozenAt.slice(0, 10);
  return [
    study,
    edition === null ? `Draft of ${day}, not for circulation` : `${edition}, frozen on ${day}`,
    waves.length === 0 ? 'No wave is closed yet' : `Rests on the closed waves ${waves.join(', ')}`,
  ];
}

export const DRAFT_WORDS = 'Draft, not for circulation';
