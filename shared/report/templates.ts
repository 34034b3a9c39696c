import type { ThemeKind } from '../theme/theme.ts';
import { pieceLine } from './piece.ts';
import type { ReportKind } from './report.ts';

/** What a report begins from: the frame of the study, each thing by what it is called in an address. */
export interface Beginning {
  questions: readonly string[];
  areas: readonly { name: string; ref: string }[];
  /** The area a briefing is about. */
  area: { name: string; ref: string } | null;
  /** The phase that a final report looks back at, if a snapshot of it was taken. */
  before: { title: string; ref: string } | null;
  /** Headings of the frame in order, each with its themes in use; themes under no heading come first, under null. */
  groups: readonly {
    kind: ThemeKind;
    group: { title: string; ref: string } | null;
    themes: readonly { title: string; ref: string }[];
  }[];
}

/** What each kind is called as a chapter and in the summary. */
export const CHAPTERS: Record<ThemeKind, { chapter: string; summary: string }> = {
  change: { chapter: 'Exploring the changes', summary: 'What changed' },
  enabler: { chapter: 'What made it possible', summary: 'What made it possible' },
  threat: { chapter: 'Exploring the threats', summary: 'What is feared' },
  opportunity: { chapter: 'What might help', summary: 'What might help' },
};

/** The heading whose section sums up all others. */
export const SUMMARY = 'Summary of findings';

const block = (...lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n\n');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const KINDS: readonly ThemeKind[] = ['change', 'enabler', 'threat', 'opportunity'];

function summary({ groups }: Beginning): string {
  const kinds = KINDS.filter((kind) => groups.some((one) => one.kind === kind));
  return block(
    `## ${SUMMARY}`,
    ...kinds.map((kind) => block(`### ${CHAPTERS[kind].summary}`, pieceLine('summary', { kind }))),
  );
}

function chapter({ groups }: Beginning, kind: ThemeKind): string {
  const own = groups.filter((one) => one.kind === kind && one.themes.length > 0);
  if (own.length === 0) return '';
  return block(
    `## ${CHAPTERS[kind].chapter}`,
    kind === 'threat' ? pieceLine('threats', {}) : '',
    ...own.map(({ group, themes }) =>
      block(
        group ? `### ${oneLine(group.title)}` : '',
        pieceLine('matrix', { kind, group: group?.ref }),
        ...themes.map(({ title, ref }) => block(`#### ${oneLine(title)}`, pieceLine('theme', { id: ref }))),
      ),
    ),
  );
}

const introduction = ({ questions }: Beginning): string =>
  block('## Introduction', questions.map((question, at) => `${at + 1}. ${oneLine(question)}`).join('\n'));

const appendix = ({ areas }: Beginning): string =>
  areas.length === 0
    ? ''
    : block(
        '## Appendix: the areas one by one',
        ...areas.map(({ name, ref }) => block(`### ${oneLine(name)}`, pieceLine('board', { area: ref }))),
      );

const checklist = block('## Appendix: reporting checklist', pieceLine('coreq', {}));

function interim(beginning: Beginning): string {
  return block(
    introduction(beginning),
    block('## Method', pieceLine('method', {})),
    summary(beginning),
    ...KINDS.map((kind) => chapter(beginning, kind)),
    '## What’s next',
    '## Tell us what you think',
    appendix(beginning),
    checklist,
  );
}

function final(beginning: Beginning): string {
  const { before } = beginning;
  return block(
    introduction(beginning),
    block('## Method', pieceLine('method', {})),
    summary(beginning),
    before ? block('## What became of what we said', pieceLine('then-and-now', { phase: before.ref })) : '',
    ...KINDS.map((kind) => chapter(beginning, kind)),
    block('## How it hangs together', pieceLine('links', {})),
    '## What we recommend',
    '## Thanks',
    appendix(beginning),
    checklist,
  );
}

/** What a coordinator gets of their own area, and of no other. */
function briefing({ area }: Beginning): string {
  const of = { area: area?.ref };
  return block(
    '## What you told us',
    pieceLine('board', { area: area?.ref }),
    '## How it went month by month',
    pieceLine('matrix', of),
    '## What was feared, and what became of it',
    pieceLine('threats', of),
    '## What hangs together',
    pieceLine('links', of),
    '## What we would like to ask you next',
  );
}

const WRITTEN: Record<ReportKind, (beginning: Beginning) => string> = {
  interim,
  final,
  briefing,
  blank: () => '',
};

/** How a report of a kind begins: headings and live pieces from the frame of the study. */
export const beginningOf = (kind: ReportKind, beginning: Beginning): string => WRITTEN[kind](beginning);
