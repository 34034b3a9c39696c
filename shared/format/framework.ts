import { cellHeading, type TellableCell } from '../analysis/cell-words.ts';
import type { AssessmentView } from '../assessment/assessment.ts';
import { citedText } from '../assessment/sentences.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Table } from './csv.ts';
import { WORKING_COPY } from './export.ts';
import type { Sheet } from './xlsx.ts';

/** What a framework matrix is written from; ids are looked up among the lists given. */
export interface Framework {
  waves: readonly { id: string; month: string }[];
  areas: readonly { id: string; name: string }[];
  /** In the order of the frame. */
  themes: readonly {
    id: string;
    title: string;
    kind: ThemeKind | null;
    cells: readonly (TellableCell & {
      area: string;
      wave: string;
      strength: Parameters<typeof cellHeading>[1];
    })[];
  }[];
  assessments: readonly AssessmentView[];
  codings: readonly { id: string; source: string; text: string }[];
  sources: readonly { id: string; title: string }[];
  coders: readonly { id: string; name: string }[];
}

const keyOf = (theme: string, area: string, wave: string): string => `${theme} ${area} ${wave}`;
const kindWords: Record<ThemeKind | 'unsorted', string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};

/** How far a judgement got, in one word. */
const assessmentState = ({ state, stale }: Pick<AssessmentView, 'state' | 'stale'>): string =>
  stale ? 'stale' : state;

/** An assessment's text with the numbers of the excerpts behind each sentence: "It held.[1][2] Nobody left." */
function marked({ text, cites, excerpts }: AssessmentView): string {
  return citedText(text, cites)
    .sentences.map(({ text: sentence, codings }) =>
      [sentence, ...codings.map((coding) => `[${excerpts.indexOf(coding) + 1}]`)].join(''),
    )
    .join(' ');
}

/** One row an area and month, one column a theme; a cell nobody wrote of says in brackets what is known of it. */
export function frameworkTable({ waves, areas, themes, assessments }: Framework): Table {
  const written = new Map(assessments.map((one) => [keyOf(one.theme, one.area, one.wave), one]));
  const cells = new Map(
    themes.flatMap(({ id, cells: known }) => known.map((cell) => [keyOf(id, cell.area, cell.wave), cell])),
  );
  const cellOf = (theme: string, area: string, wave: string): string => {
    const key = keyOf(theme, area, wave);
    const one = written.get(key);
    const cell = cells.get(key);
    if (one && one.text !== '')
      return one.state === 'confirmed' && !one.stale
        ? marked(one)
        : `(${assessmentState(one)}) ${marked(one)}`;
    return cell ? `(${cellHeading(cell, cell.strength).toLowerCase()})` : '';
  };
  return {
    columns: ['area', 'wave', ...themes.map(({ title }) => title), 'copy'],
    rows: areas.flatMap((area) =>
      waves.map((wave) => [
        area.name,
        wave.month,
        ...themes.map(({ id }) => cellOf(id, area.id, wave.id)),
        WORKING_COPY,
      ]),
    ),
  };
}

/** Who wrote each assessment and when, and the excerpts behind it with the sentences they stand behind; a row an excerpt. */
function behindTable(framework: Framework): Table {
  const { waves, areas, themes, assessments, codings, sources, coders } = framework;
  const named = (things: readonly { id: string }[], id: string) => things.findIndex((one) => one.id === id);
  const words = new Map(codings.map((coding) => [coding.id, coding]));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return {
    columns: [
      'area',
      'wave',
      'theme',
      'kind',
      'state',
      'prominence',
      'asked',
      'by',
      'at',
      'number',
      'sentence',
      'excerpt',
      'source',
      'copy',
    ],
    rows: assessments.flatMap((one) => {
      const theme = themes[named(themes, one.theme)];
      if (!theme) return [];
      const about = [
        areas[named(areas, one.area)]?.name ?? '',
        waves[named(waves, one.wave)]?.month ?? '',
        theme.title,
        theme.kind ?? 'unsorted',
        assessmentState(one),
        one.prominence,
        one.asked,
        coders[named(coders, one.by)]?.name ?? '',
        one.at,
      ];
      const { sentences, loose } = citedText(one.text, one.cites);
      const behind = one.excerpts.map((id, at) => {
        const coding = words.get(id);
        const cited = [
          ...sentences.filter(({ codings: of }) => of.includes(id)).map(({ text }) => text),
          ...loose
            .filter(({ coding: of }) => of === id)
            .map(({ sentence }) => `(no longer in the text) ${sentence}`),
        ];
        return [
          ...about,
          at + 1,
          cited.join('\n'),
          coding?.text ?? '',
          titles.get(coding?.source ?? '') ?? '',
          WORKING_COPY,
        ];
      });
      return behind.length > 0 ? behind : [[...about, null, '', '', '', WORKING_COPY]];
    }),
  };
}

/** A sheet for each kind of theme, and one for what stands behind the texts. */
export function frameworkSheets(framework: Framework): Sheet[] {
  const kinds = [...new Set(framework.themes.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => ({
      name: kindWords[kind ?? 'unsorted'],
      table: frameworkTable({ ...framework, themes: framework.themes.filter((one) => one.kind === kind) }),
      isProse: true,
    })),
    { name: 'Behind the texts', table: behindTable(framework) },
  ];
}
