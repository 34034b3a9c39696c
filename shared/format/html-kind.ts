import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;

export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** Stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
   h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr
   ul`.split(/\s+/),
);

/** Stand with an empty line before and after them where nobody typed one. */
export const PARTED: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol menu dl blockquote pre table figure hr'.split(' '),
);

/** Hold nothing that a reader sees as words. */
const SILENT: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed svg math canvas audio video select button textarea head link meta rp rt'.split(
    ' ',
  ),
);

const PICTURES: ReadonlySet<string> = new Set(['img', 'svg', 'picture', 'canvas']);

export type HtmlKind =
  | { is: 'words' }
  | { is: 'nothing' }
  | { is: 'picture' }
  /** The bullet or number that a word processor typed in front of an item. */
  | { is: 'bullet' }
  | { is: 'tabs'; count: number }
  | { is: 'beside'; what: string };

const beside = (what: string): HtmlKind => ({ is: 'beside', what });

/** Notes, comments and page heads as Word, LibreOffice and Markdown's renderers mark them. */
function officeKind(element: HtmlElement, style: string): HtmlKind | null {
  const marks = `${attributeOf(element, 'class')} ${attributeOf(element, 'role')}`;
  const id = attributeOf(element, 'id');
  if (/mso-element:\s*header/.test(style) || attributeOf(element, 'title') === 'header')
    return beside('Page header');
  if (/mso-element:\s*footer/.test(style) || attributeOf(element, 'title') === 'footer')
    return beside('Page footer');
  if (element.tagName === 'a') {
    const target = `${attributeOf(element, 'name')} ${attributeOf(element, 'href')}`;
    const isMark =
      /\b(?:sdfootnote|sdendnote)(?:anc|sym)\b|\bdoc-(?:noteref|backlink)\b|\bfootnote-(?:ref|back)\b|\bmsocomanchor\b/.test(
        marks,
      );
    return isMark || /^_(?:ftn|edn)(?:ref)?\d|#_(?:ftn|edn)(?:ref)?\d/.test(target)
      ? { is: 'nothing' }
      : null;
  }
  if (/^sdendnote\d|^edn\d/.test(id) || /\bdoc-endnotes?\b/.test(marks)) return beside('Endnote');
  if (/^sdfootnote\d|^ftn\d|^fn:?\d/.test(id) || /\bdoc-footnotes?\b|\bfootnotes\b/.test(marks))
    return beside('Footnote');
  if (/mso-element:\s*comment/.test(style) || /\bMsoCommentText\b/.test(marks)) return beside('Comment');
  const tabs = /mso-tab-count:\s*(\d{1,2})/.exec(style)?.[1];
  if (tabs !== undefined) return { is: 'tabs', count: Number(tabs) };
  return /mso-list:\s*ignore/.test(style) ? { is: 'bullet' } : null;
}

/** What becomes of an element; `inPiece` inside an article or the main part, where a header is a heading. */
export function kindOf(element: HtmlElement, inPiece: boolean): HtmlKind {
  const name = element.tagName;
  const style = attributeOf(element, 'style').toLowerCase();
  if (PICTURES.has(name)) return { is: 'picture' };
  if (SILENT.has(name)) return { is: 'nothing' };
  if (name === 'nav') return beside('Navigation');
  if (name === 'aside') return beside('Aside');
  if (name === 'del') return beside('Deleted text');
  if ((name === 'header' || name === 'footer') && !inPiece)
    return beside(name === 'header' ? 'Page header' : 'Page footer');
  const office = officeKind(element, style);
  if (office) return office;
  const isHidden =
    element.attrs.some(({ name: key }) => key === 'hidden') || /(?:^|;)\s*display:\s*none/.test(style);
  return isHidden ? beside('Hidden text') : { is: 'words' };
}
