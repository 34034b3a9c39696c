import { defaultTreeAdapter, parse } from 'parse5';
import { attributeOf, type HtmlNode, isElement } from './html-kind.ts';

/** Deeper pages than people write; the parser's time grows with the square of it. */
const MAX_DEPTH = 500;

/** The tree of a page; throws an Error where it is nested beyond reason. */
export function treeOf(html: string): HtmlNode {
  let depth = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error('It is nested too deep.');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

const wordsOf = (node: HtmlNode): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(wordsOf).join('');

/** What a page says of itself before it is read. */
export interface AboutPage {
  title: string | null;
  /** Made by a word processor, or by somebody who types empty paragraphs: there a paragraph is a line. */
  isTyped: boolean;
}

export function aboutPage(tree: HtmlNode): AboutPage {
  const about: AboutPage = { title: null, isTyped: false };
  const look = (node: HtmlNode): void => {
    if (isElement(node)) {
      if (node.tagName === 'title') about.title ??= wordsOf(node).replace(/\s+/g, ' ').trim() || null;
      const isOffice =
        node.tagName === 'meta' && /Microsoft Word|LibreOffice|OpenOffice/.test(attributeOf(node, 'content'));
      if (isOffice || (node.tagName === 'p' && wordsOf(node).trim() === '')) about.isTyped = true;
    }
    childrenOf(node).forEach(look);
  };
  look(tree);
  return about;
}
