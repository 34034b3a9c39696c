import type { Table } from '../format/csv.ts';
import { confidenceWords, type FindingView, findingKindWords } from './finding.ts';
import { type Problem, problemWords } from './problems.ts';
import { type Reach, reachWords } from './reach.ts';

/** A finding with what it comes to, in the words of a reader. */
export interface FindingTold {
  finding: FindingView;
  reach: Reach;
  problems: readonly Problem[];
  themes: readonly string[];
  areas: readonly string[];
  waves: readonly string[];
  /** The title of its report; "" where it is for none. */
  report: string;
  /** "confirmed by Tom Okafor, 9 December 2020", or "draft". */
  signed: string;
}

const confidenceOf = ({ confidence }: FindingView): string =>
  confidence === null ? '' : `${confidenceWords[confidence].word}: ${confidenceWords[confidence].means}`;
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
/** "2 sources and 1 person". */
export const restsOnWords = ({ restsOn: { sources, people } }: FindingView): string =>
  `${many(sources, 'source', 'sources')} and ${many(people, 'person', 'people')}`;

/** The findings as a table; no participant's words are in it. */
export const findingsTable = (findings: readonly FindingTold[]): Table => ({
  columns: [
    'finding',
    'kind',
    'themes',
    'areas',
    'waves',
    'confidence',
    'reach',
    'rests on',
    'speaks against it',
    'on what speaks against it',
    'open',
    'report',
    'state',
    'note',
  ],
  rows: findings.map(({ finding, reach, problems, themes, areas, waves, report, signed }) => [
    finding.claim,
    findingKindWords[finding.kind],
    themes.join('; '),
    areas.join('; '),
    waves.join('; '),
    confidenceOf(finding),
    reachWords(reach),
    `${many(finding.restsOn.excerpts, 'excerpt', 'excerpts')} of ${restsOnWords(finding)}`,
    finding.against.length,
    finding.againstNote,
    problems.map(({ kind, why }) => `${problemWords[kind]}: ${why}`).join(' '),
    report,
    signed,
    finding.note,
  ]),
});

const listOf = (lines: readonly (readonly [string, string])[]): string =>
  lines.flatMap(([label, words]) => (words === '' ? [] : [`- **${label}:** ${words}`])).join('\n');

/** The findings as Markdown, one after another; no participant's words are in it. */
export const findingsMarkdown = (title: string, findings: readonly FindingTold[]): string =>
  `${[
    `# ${title}`,
    ...findings.flatMap(({ finding, reach, problems, themes, waves, report, signed }, at) => [
      `## ${at + 1}. ${findingKindWords[finding.kind]}`,
      finding.claim,
      listOf([
        ['Themes', themes.join(', ')],
        ['Months', waves.join(', ')],
        ['Reach', reachWords(reach)],
        ['Confidence', confidenceOf(finding)],
        ['Rests on', `${many(finding.restsOn.excerpts, 'excerpt', 'excerpts')} of ${restsOnWords(finding)}`],
        [
          'What speaks against it',
          [many(finding.against.length, 'excerpt', 'excerpts'), finding.againstNote]
            .filter(Boolean)
            .join('. '),
        ],
        ...problems.map(({ kind, why }) => [problemWords[kind], why] as const),
        ['Report', report],
        ['State', signed],
        ['Note', finding.note],
      ]),
    ]),
  ].join('\n\n')}\n`;
