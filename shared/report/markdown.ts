import { plain, tame } from '../format/plain-markdown.ts';
import type { BlockTable, Run } from './block.ts';
import { cellWords, factsOf, flowOf, HELD_WORDS, type Leaving, type Numbered } from './flow.ts';

/** Words on one line of Markdown. */
const inLine = (text: string): string => plain(text.replace(/\s+/g, ' '));

const runsOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (!('text' in run)) return 'mark' in run ? inLine(run.mark.name) : '';
      const words = run.text.trim();
      if (run.look !== 'strong' || words === '') return inLine(run.text);
      const [before, after] = run.text.split(words);
      return `${before ?? ''}**${inLine(words)}**${after ?? ''}`;
    })
    .join('')
    .trim();

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const tableOf = ({ head, rows }: BlockTable): string =>
  [
    row(head.map(inLine)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => inLine(cellWords(cell))))),
  ].join('\n');

const quoted = (text: string): string[] =>
  plain(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());

function blockOf({ block, number }: Numbered): string {
  switch (block.block) {
    case 'quote':
      return [
        ...quoted(block.words),
        '>',
        `> — ${inLine([block.signed, block.where].filter(Boolean).join(', '))}`,
      ].join('\n');
    case 'held-back':
      return `*${HELD_WORDS[block.is]}*`;
    case 'gap':
      return `*${inLine(block.why)}*`;
    case 'paragraph':
      return runsOf(block.runs);
    case 'list':
      return block.items.map((item) => `- ${runsOf(item)}`).join('\n');
    case 'table':
    case 'figure':
      return [
        `**${block.block === 'figure' ? 'Figure' : 'Table'} ${number}.** ${inLine(block.caption)}`,
        tableOf(block.table),
        ...(block.note === '' ? [] : [inLine(block.note)]),
      ].join('\n\n');
  }
}

/** A report in Markdown: its text as typed but for what would do something, quotes written out, figures as their tables. */
export function reportMarkdown(leaving: Leaving): string {
  const { stretches } = flowOf(leaving);
  return `${[
    `# ${inLine(leaving.document.title)}`,
    `*${factsOf(leaving).map(inLine).join(' · ')}*`,
    ...stretches.flatMap((one) =>
      one.is === 'text'
        ? [one.node.type === 'code' ? one.source : tame(one.source)]
        : one.blocks.map(blockOf),
    ),
  ].join('\n\n')}\n`;
}
