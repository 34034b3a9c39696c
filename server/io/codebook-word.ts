import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import {
  type Appendix,
  type AppendixChange,
  type AppendixTheme,
  changeWords,
  partsOf,
  standingOf,
} from '#shared/codebook/appendix.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import { writable } from './writable.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;
type Level = 0 | 1 | 2 | 3 | 4;

const heading = (text: string, level: Level): Paragraph => new Paragraph({ text, heading: LEVELS[level] });

/** Lines of a text as runs of one paragraph. */
const runs = (text: string, italics = false): TextRun[] =>
  writable(text)
    .trim()
    .split(/\n+/)
    .map((line, at) => new TextRun({ text: line, italics, ...(at > 0 && { break: 1 }) }));

function themeParts(theme: AppendixTheme, level: number): Paragraph[] {
  const went = theme.went === null ? '' : ` (${theme.went})`;
  return [
    heading(writable(`${theme.title}${went}`), level >= 4 ? 4 : level === 3 ? 3 : 2),
    ...partsOf(theme).map(
      ({ title, text }) =>
        new Paragraph({ children: [new TextRun({ text: `${title}: `, bold: true }), ...runs(text)] }),
    ),
  ];
}

function changeParts(change: AppendixChange): Paragraph {
  const fields = change.fields.map(
    ({ field, before, after }) => `${field} was “${before}”, became “${after}”`,
  );
  const rest = [...fields, ...(change.note === '' ? [] : [change.note])].map((part) => `; ${part}`).join('');
  const who = [change.on, change.by].filter(Boolean).join(', ');
  const version =
    change.version === null
      ? []
      : [new TextRun({ text: ` — codebook ${writable(change.version)}`, bold: true })];
  return new Paragraph({
    children: [
      new TextRun({ text: `${change.number}. ${writable(who)} — `, bold: true }),
      ...runs(`${changeWords(change)}${rest}`.replaceAll('\n', ' ')),
      ...version,
    ],
  });
}

function bodyOf(appendix: Appendix): (Paragraph | TableOfContents)[] {
  const body: (Paragraph | TableOfContents)[] = [
    new Paragraph({ text: writable(`Codebook: ${appendix.study}`), heading: HeadingLevel.TITLE }),
    new Paragraph({ children: runs(`${standingOf(appendix)}.`, true) }),
  ];
  if (appendix.isWorkingCopy)
    body.push(
      new Paragraph({
        children: runs(`The examples are participants’ words: this is a ${WORKING_COPY}.`, true),
      }),
    );
  if (appendix.notTold.length > 0) body.push(new Paragraph({ children: runs(appendix.notTold.join(' ')) }));
  body.push(new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }));
  if (appendix.kinds.length === 0) body.push(new Paragraph('There are no themes in use.'));
  for (const { title, groups } of appendix.kinds) {
    body.push(heading(title, 0));
    for (const group of groups) {
      if (group.title !== null) body.push(heading(writable(group.title), 1));
      for (const theme of group.themes) body.push(...themeParts(theme, theme.depth + 2));
    }
  }
  if (appendix.gone.length > 0) {
    body.push(heading('No longer in use', 0));
    for (const theme of appendix.gone) body.push(...themeParts(theme, 2));
  }
  if (appendix.changes !== null) {
    body.push(heading('How the codebook changed', 0));
    if (appendix.changes.length === 0) body.push(new Paragraph('It has not changed.'));
    body.push(...appendix.changes.map(changeParts));
  }
  return body;
}

/** A codebook as the appendix of a report, as a Word file with real headings and a table of contents. */
export function codebookWord(appendix: Appendix): Promise<Uint8Array> {
  const footer = new Paragraph({
    children: [
      new TextRun({
        text: writable(`${appendix.mark.name}${appendix.isWorkingCopy ? `, ${WORKING_COPY}` : ''} — `),
      }),
      new TextRun({ children: [PageNumber.CURRENT] }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      title: writable(`Codebook: ${appendix.study}`),
      description: writable(standingOf(appendix)),
      features: { updateFields: true },
      sections: [{ children: bodyOf(appendix), footers: { default: new Footer({ children: [footer] }) } }],
    }),
  );
}
