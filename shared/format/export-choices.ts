import { ExportFormat, ExportWhat, FORMATS, MEASURES } from './export.ts';

/** What somebody who takes something away chooses first: all of a study, or a part. */
export type ExportChoice = ExportWhat | 'whole';

export const CHOICES: readonly ExportChoice[] = ['whole', ...ExportWhat.options];

export const choiceWords: Readonly<Record<ExportChoice, { title: string; means: string }>> = {
  whole: {
    title: 'The whole study',
    means: 'Everything but its history, its trash and who the participants are.',
  },
  quotes: { title: 'Quotes', means: 'The marked quotes, as printed, with who said them.' },
  codings: {
    title: 'Coded passages',
    means: 'Every coded passage with its theme, where, when and by whom it was said, and who coded it.',
  },
  matrix: { title: 'Matrix', means: 'The state of every theme in every area and month.' },
  trajectories: {
    title: 'Trajectories',
    means: 'How every theme moved in every area: suggested and confirmed.',
  },
  threats: {
    title: 'Threats',
    means: 'What the rule reads of every threat in every area, and what was recorded.',
  },
  assessments: {
    title: 'Assessments',
    means: 'What was written of each cell, how prominent, and whether it still holds.',
  },
  statuses: { title: 'Statuses', means: 'Every status that was recorded, with its reason.' },
  codebook: {
    title: 'Codebook',
    means: 'Every theme with definition, when to use it and when not, examples and counts.',
  },
  memos: { title: 'Memos', means: 'Every memo with what it is about.' },
  framework: {
    title: 'Framework matrix',
    means: 'What was written of each theme, area by area and month by month.',
  },
  tables: { title: 'Every table', means: 'All of these tables in one workbook, a sheet each.' },
};

/** Holds the codebook alone, though it is asked for without saying so. */
const IS_CODEBOOK: ReadonlySet<string> = new Set(['qdc']);

/** The formats a choice is written in; a package for an archive is asked for elsewhere. */
export const formatsFor = (choice: ExportChoice): ExportFormat[] =>
  ExportFormat.options.filter((format) => {
    const { holds } = FORMATS[format];
    if (choice !== 'whole' && holds.includes(choice)) return true;
    if (holds.length > 0 || format === 'archive') return false;
    return choice === (IS_CODEBOOK.has(format) ? 'codebook' : 'whole');
  });

/** What is asked of the program for a choice in a format. */
export const whatFor = (choice: ExportChoice, format: ExportFormat): ExportWhat | undefined =>
  choice === 'whole' || !FORMATS[format].holds.includes(choice) ? undefined : choice;

/** What may be chosen by somebody who may take no working copy away: quotes for readers, and measures. */
export const choicesFor = (mayTakeWorkingCopies: boolean): ExportChoice[] =>
  CHOICES.filter(
    (choice) => mayTakeWorkingCopies || choice === 'quotes' || (choice !== 'whole' && MEASURES.has(choice)),
  );
