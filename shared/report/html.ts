import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { xmlWords } from '../drawing/svg-words.ts';
import type { BlockOf, BlockTable, Run } from './block.ts';
import {
  DRAFT_WORDS,
  type Flow,
  factsOf,
  flowOf,
  HELD_WORDS,
  type Leaving,
  type Numbered,
  type TextNode,
} from './flow.ts';
import { REPORT_STYLE } from './html-style.ts';
import { wordsOf } from './read.ts';

const e = xmlWords;

const runHtml = (run: Run): string => {
  if ('mark' in run) return e(run.mark.name);
  if ('shape' in run) return '';
  const words = e(run.text);
  return run.look === 'strong'
    ? `<strong>${words}</strong>`
    : run.look === 'plain'
      ? words
      : `<span class="soft">${words}</span>`;
};
const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('');

function tableHtml({ head, rows }: BlockTable, caption: string): string {
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, at) => (at === 0 && cell.length > 0 ? `<th scope="row">${runsHtml(cell)}</th>` : `<td>${runsHtml(cell)}</td>`)).join('')}</tr>`,
  );
  return `<div class="wide" role="region" tabindex="0" aria-label="${e(caption)}"><table><caption>${caption}</caption><thead><tr>${head.map((one) => `<th scope="col">${e(one)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
const noteHtml = (note: string): string => (note === '' ? '' : `<p class="note">${e(note)}</p>`);

const figureHtml = ({ caption, svg, table, note }: BlockOf<'figure'>, number: number): string =>
  [
    `<figure><figcaption>Figure ${number}. ${e(caption)}</figcaption>${svg}`,
    `<details><summary>Figure ${number} as a table</summary>${tableHtml(table, e(`Figure ${number} as a table`))}${noteHtml(note)}</details></figure>`,
  ].join('');

function blockHtml({ block, number }: Numbered): string {
  switch (block.block) {
    case 'quote': {
      const lines = block.words.split(/\n+/).map((line) => `<p>${e(line)}</p>`);
      const where = block.where === '' ? '' : `, <span class="soft">${e(block.where)}</span>`;
      return `<figure class="quote"><blockquote>${lines.join('')}</blockquote><figcaption>${e(block.signed)}${where}</figcaption></figure>`;
    }
    case 'held-back':
      return `<p class="held">${HELD_WORDS[block.is]}</p>`;
    case 'gap':
      return `<p class="held">${e(block.why)}</p>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `${tableHtml(block.table, `Table ${number}. ${e(block.caption)}`)}${noteHtml(block.note)}`;
    case 'figure':
      return figureHtml(block, number);
  }
}

/** Text to HTML; markup typed as HTML is left out, its words stay. */
const writer = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();

/** Everything else in a link could run something. */
const SAFE_LINK = /^(https?:|mailto:)/i;

interface Typed {
  type: string;
  url?: string | undefined;
  alt?: string | null | undefined;
  children?: readonly Typed[] | undefined;
}

/** What is typed as a link that leads nowhere safe, or as a picture, stays as its words: nothing is run or fetched. */
function tamed<Node extends Typed>(node: Node): Node {
  const inside = node.children ? { children: node.children.map(tamed) } : {};
  if (node.type === 'image' || node.type === 'imageReference')
    return {
      ...node,
      data: {
        hName: 'span',
        hProperties: { src: null, alt: null },
        hChildren: [{ type: 'text', value: node.alt ?? '' }],
      },
    };
  if (node.url === undefined || SAFE_LINK.test(node.url)) return { ...node, ...inside };
  return node.type === 'definition'
    ? { ...node, url: '#' }
    : { ...node, ...inside, data: { hName: 'span', hProperties: { href: null } } };
}

const depthOf = (depth: number): 1 | 2 | 3 | 4 | 5 | 6 =>
  ([1, 2, 3, 4, 5, 6] as const).find((one) => one === depth) ?? 6;

interface Contents {
  id: string;
  words: string;
  level: number;
}

function bodyHtml({ stretches, top }: Flow): { html: string; contents: Contents[] } {
  const contents: Contents[] = [];
  const pieces: string[] = [];
  const children = stretches.map((one): TextNode => {
    if (one.is === 'piece') {
      pieces.push(one.blocks.map(blockHtml).join('\n'));
      // What the piece came to is put in this place afterwards.
      return {
        type: 'paragraph',
        children: [],
        data: { hName: 'x-piece', hProperties: { place: pieces.length - 1 } },
      };
    }
    const { node } = one;
    if (node.type !== 'heading') return tamed(node);
    const id = `part-${contents.length + 1}`;
    contents.push({ id, words: wordsOf(node), level: node.depth - top });
    return { ...tamed(node), depth: depthOf(node.depth - top + 2), data: { hProperties: { id } } };
  });
  const html = String(writer.stringify(writer.runSync({ type: 'root', children })));
  return {
    html: html.replace(
      /<x-piece place="(\d+)"><\/x-piece>/g,
      (_, place: string) => pieces[Number(place)] ?? '',
    ),
    contents,
  };
}

/** A report as one HTML file: no script, nothing fetched, figures drawn in place, made to be printed on A4. */
export function reportHtml(leaving: Leaving): string {
  const { document, edition, language } = leaving;
  const { html, contents } = bodyHtml(flowOf(leaving));
  const list = contents
    .filter(({ level }) => level < 3)
    .map(({ id, words, level }) => `<li class="level-${level}"><a href="#${id}">${e(words)}</a></li>`);
  return [
    `<!doctype html><html lang="${e(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${e(document.title)}</title><style>${REPORT_STYLE}</style></head><body>`,
    edition === null ? `<aside class="draft" aria-label="Draft">${DRAFT_WORDS}</aside>` : '',
    `<main><header><h1>${e(document.title)}</h1>${factsOf(leaving)
      .map((fact) => `<p class="fact">${e(fact)}</p>`)
      .join('')}</header>`,
    list.length === 0 ? '' : `<nav aria-label="Contents"><h2>Contents</h2><ul>${list.join('')}</ul></nav>`,
    html,
    '</main></body></html>\n',
  ].join('\n');
}
