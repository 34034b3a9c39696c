import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { DRAFT_WORDS, factsOf, flowOf, type Leaving } from '#shared/report/flow.ts';
import { pictureMaker } from './picture.ts';
import { blockParts, type WordPart } from './report-word-blocks.ts';
import { NUMBERING, PAGE, stylesIn } from './report-word-look.ts';
import { footnotesOf, textContext, textParts } from './report-word-text.ts';
import { writable } from './writable.ts';

/** So many parts are laid out for the pages of the contents in five seconds; in a longer report Word fills them in on opening. */
const LAID_OUT = 1000;

/** Told how many stretches of the report are written, of how many. */
type OnPart = (progress: { done: number; of: number }) => void;

const line = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(writable(text))] });

async function bodyOf(leaving: Leaving, onPart: OnPart) {
  const { stretches, top } = flowOf(leaving);
  const nodes = stretches.flatMap((one) => (one.is === 'text' ? [one.node] : []));
  const context = textContext(nodes, top);
  const parts: WordPart[] = [];
  const pictureOf = pictureMaker();
  for (const [at, one] of stretches.entries()) {
    onPart({ done: at, of: stretches.length });
    if (one.is === 'text') parts.push(...textParts(one.node, context));
    else for (const block of one.blocks) parts.push(...(await blockParts(block, pictureOf)));
  }
  const hasHeadings = nodes.some(({ type }) => type === 'heading');
  return { parts, hasHeadings, footnotes: footnotesOf(context) };
}

/**
 * A report as a Word file that needs no tidying: Word’s own headings, captions and lists, contents filled in with
 * their pages, figures as pictures with their tables, quotes kept with their attributions.
 */
export async function reportWord(leaving: Leaving, onPart: OnPart = () => undefined): Promise<Uint8Array> {
  const { document, edition, language } = leaving;
  const { parts, hasHeadings, footnotes } = await bodyOf(leaving, onPart);
  const title = writable(document.title);
  const contents = hasHeadings
    ? [
        line('Contentsheading', 'Contents'),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3', beginDirty: false }),
      ]
    : [];
  const foot = new Paragraph({
    style: 'Pageline',
    tabStops: [{ type: 'right', position: PAGE.width }],
    children: [
      new TextRun(`${title}${edition === null ? '' : `, ${writable(edition)}`}\t`),
      new TextRun({ children: [PageNumber.CURRENT] }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      title,
      subject: writable(document.study),
      creator: 'Throughline',
      description: writable(factsOf(leaving).join('. ')),
      styles: stylesIn(language),
      numbering: NUMBERING,
      footnotes,
      features: { updateFields: true },
      ...(parts.length <= LAID_OUT && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: 1418, bottom: 1304, left: PAGE.margin, right: PAGE.margin },
            },
          },
          headers:
            edition === null ? { default: new Header({ children: [line('Pageline', DRAFT_WORDS)] }) } : {},
          footers: { default: new Footer({ children: [foot] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
            ...factsOf(leaving).map((fact) => line('Subtitle', fact)),
            ...contents,
            ...parts,
          ],
        },
      ],
    }),
  );
}
