import { strToU8, zipSync } from 'fflate';
import type { ListPart } from '../quote/list.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Text as XML: what XML cannot hold is left out, half characters among it. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A paragraph in a style; its lines are kept. */
function paragraph(style: string, text: string): string {
  const runs = escaped(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs}</w:r></w:p>`;
}

function part(one: ListPart): string {
  if ('heading' in one) return paragraph(`Heading${one.level}`, one.heading);
  const { words, signed, more } = one.quote;
  const last = more.length - 1;
  return [
    paragraph('Quote', `“${words}”`),
    paragraph(last < 0 ? 'Attribution' : 'AttributionKept', `— ${signed}`),
    ...more.map(({ name, text }, at) => paragraph(at < last ? 'DetailKept' : 'Detail', `${name}: ${text}`)),
  ].join('');
}

/** A style of paragraphs; sizes in half points, spaces in twentieths of a point. */
const style = (
  id: string,
  name: string,
  { look = '', space = '', outline = '', kept = false, indent = 0, basis = 'Normal' } = {},
): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basis}"/><w:qFormat/><w:pPr>${kept ? '<w:keepNext/><w:keepLines/>' : ''}${space === '' ? '' : `<w:spacing ${space}/>`}${indent > 0 ? `<w:ind w:left="${indent}" w:right="${indent}"/>` : ''}${outline === '' ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;

const sized = (half: number, more = '') => `${more}<w:sz w:val="${half}"/>`;
const STYLES = `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  style('Title', 'Title', { look: sized(40, '<w:b/>'), space: 'w:after="120"' }),
  style('Heading1', 'heading 1', {
    look: sized(30, '<w:b/>'),
    space: 'w:before="360" w:after="120"',
    outline: '0',
    kept: true,
  }),
  style('Heading2', 'heading 2', {
    look: sized(26, '<w:b/>'),
    space: 'w:before="240" w:after="80"',
    outline: '1',
    kept: true,
  }),
  style('Heading3', 'heading 3', {
    look: sized(22, '<w:b/>'),
    space: 'w:before="160" w:after="60"',
    outline: '2',
    kept: true,
  }),
  style('Quote', 'Quote', { look: '<w:i/>', space: 'w:before="120" w:after="20"', kept: true, indent: 360 }),
  style('Attribution', 'Attribution', { space: 'w:after="160"', indent: 360 }),
  style('AttributionKept', 'Attribution kept with more', {
    space: 'w:after="20"',
    kept: true,
    basis: 'Attribution',
  }),
  style('Detail', 'Detail', {
    look: sized(19, '<w:color w:val="474B50"/>'),
    space: 'w:after="160"',
    indent: 360,
  }),
  style('DetailKept', 'Detail kept with more', { space: 'w:after="0"', kept: true, basis: 'Detail' }),
].join('')}</w:styles>`;

const FOOTER = `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/**
 * A list of quotes as a Word file (ECMA-376): headings, quotes and attributions in styles of their own, each
 * attribution on the page of its quote. Written by hand, for thousands of quotes.
 */
export function listDocx(title: string, says: string, parts: readonly ListPart[]): Uint8Array {
  const body = [paragraph('Title', `Quotes: ${title}`), paragraph('Normal', says), ...parts.map(part)].join(
    '',
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'styles', 'styles.xml')}${relation('rId2', 'footer', 'footer1.xml')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/footer1.xml': FOOTER,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`${XML}\n${text}`)])),
    { mtime: '1980-01-01T00:00:00', level: 6 },
  );
}
