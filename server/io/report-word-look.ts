import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { PAPER } from '#shared/drawing/paper.ts';

const colour = (name: keyof typeof PAPER): string => PAPER[name].slice(1);

/** In twips: as wide as the words of an A4 page between its margins, and the margins. */
export const PAGE = { width: 9300, margin: 1303 };
/** The references of the two sorts of list. */
export const LISTS = { bullets: 'report-bullets', numbers: 'report-numbers' };

const SERIF = 'Cambria';
const SANS = 'Calibri';

const heading = (size: number, before: number) => ({
  run: { font: SANS, size, bold: true, color: colour('ink') },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

const own = (
  id: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions => ({
  id: id.replaceAll(' ', ''),
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run && { run }),
  ...(paragraph && { paragraph }),
});

const bar = { style: BorderStyle.SINGLE, size: 12, color: colour('ink-2'), space: 12 };

/** The styles of a report; headings, title and captions are Word’s own, so that its tools know them. */
export const stylesIn = (language: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: SERIF, size: 22, color: colour('ink'), language: { value: language } },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SANS, size: 48, bold: true, color: colour('ink') },
      paragraph: {
        spacing: { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
    heading1: heading(34, 420),
    heading2: heading(28, 320),
    heading3: heading(24, 260),
    heading4: heading(22, 200),
    heading5: heading(22, 180),
    heading6: heading(22, 160),
    caption: {
      run: { font: SANS, size: 20, bold: true, italics: false, color: colour('ink') },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    own('Subtitle', { font: SANS, size: 22, color: colour('ink-2') }, { spacing: { after: 40 } }),
    own('Contents heading', { font: SANS, size: 28, bold: true }, { spacing: { before: 420, after: 120 } }),
    own(
      'Quote',
      { italics: true },
      {
        indent: { left: 454, right: 284 },
        border: { left: bar },
        spacing: { before: 160, after: 0 },
        keepNext: true,
        keepLines: true,
      },
    ),
    own(
      'Quote attribution',
      { font: SANS, size: 20, color: colour('ink-2') },
      { indent: { left: 454, right: 284 }, border: { left: bar }, spacing: { after: 200 }, keepLines: true },
    ),
    own(
      'Held back',
      { font: SANS, size: 20, color: colour('ink-2') },
      {
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map((side) => [
            side,
            { style: BorderStyle.DASHED, size: 6, color: colour('edge'), space: 6 },
          ]),
        ),
        indent: { left: 142, right: 142 },
        spacing: { before: 160, after: 200 },
        keepLines: true,
      },
    ),
    own('Block text', {}, { indent: { left: 454, right: 284 } }),
    own('Figure', {}, { spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true }),
    own(
      'Table words',
      { font: SANS, size: 18 },
      { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    own(
      'Table head',
      { font: SANS, size: 18, bold: true },
      { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    own(
      'Twin words',
      { font: SANS, size: 15 },
      { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    own(
      'Note',
      { font: SANS, size: 17, color: colour('ink-2') },
      { spacing: { before: 80, after: 220, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    own(
      'Code',
      { font: 'Consolas', size: 19 },
      { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, indent: { left: 284 } },
    ),
    own(
      'Page line',
      { font: SANS, size: 17, color: colour('ink-2') },
      { spacing: { after: 0 }, alignment: AlignmentType.LEFT },
    ),
  ],
});

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 454 * (at + 1), hanging: 340 }, spacing: { after: 70 } } },
});
const LEVELS = [0, 1, 2, 3, 4, 5];

export const NUMBERING = {
  config: [
    {
      reference: LISTS.bullets,
      levels: LEVELS.map((at) => level(at, LevelFormat.BULLET, at % 2 ? '–' : '•')),
    },
    {
      reference: LISTS.numbers,
      levels: LEVELS.map((at) =>
        level(at, at % 2 ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL, `%${at + 1}.`),
      ),
    },
  ],
};
export const DEEPEST_LIST = LEVELS.length - 1;
