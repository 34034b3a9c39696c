import { datesIn } from './date-words.ts';
import { isLabelShaped, knownRole } from './label.ts';
import { foldWords } from './study-names.ts';
import { filledCells, type Grid, type GridRow } from './table-grid.ts';

/** What a column says of its row; `beside` is known and stands in no turn, `other` has a heading nobody knows. */
export type ColumnMeaning =
  | 'quote'
  | 'speaker'
  | 'role'
  | 'area'
  | 'month'
  | 'date'
  | 'time'
  | 'exercise'
  | 'beside'
  | 'other';

const HEADINGS: Record<Exclude<ColumnMeaning, 'other'>, string> = {
  quote:
    'quote|quotes|quotation|quotations|quotation content|quotation text|text|text content|excerpt|excerpts|extract|passage|coded text|coded passage|segment|coded segment|coded segments|selected text|content|words|verbatim|utterance|statement|talk|transcript|what was said|said|answer|response',
  speaker:
    'speaker|speakers|speaker name|participant|participants|participant id|respondent|respondents|interviewee|informant|person|who|name|pseudonym|voice|said by|spoken by|attribution',
  role: 'role|roles|speaker role|participant role|position',
  area: 'area|areas|site|place|location|town|district|county|region|case',
  month: 'month|months|wave|waves|round|visit|period',
  date: 'date|day|interview date|date of interview|date of the interview|conducted on|held on|recorded|recorded on',
  time: 'time|timestamp|time stamp|timecode|time code|start|start time',
  exercise:
    'change|changes|what changed|threat|threats|risk|risks|opportunity|opportunities|way|ways|ways forward|way forward|step|steps|next step|next steps|action|actions|hope|hopes|challenge|challenges|strength|strengths|weakness|weaknesses|horizon|who does it',
  beside:
    'theme|themes|code|codes|code name|category|categories|tag|tags|label|labels|group|groups|kind|type|note|notes|comment|comments|memo|memos|source|sources|source name|document|document name|document group|file|file name|filename|transcript name|interview|id|ref|reference|no|nr|number|row|quotation name|clearance|status|priority|end|end time|weight|coder|coded by|colour|color',
};

const MEANING_OF = new Map<string, ColumnMeaning>();
for (const meaning of [
  'beside',
  'exercise',
  'time',
  'date',
  'month',
  'area',
  'role',
  'speaker',
  'quote',
] as const)
  for (const heading of HEADINGS[meaning].split('|')) MEANING_OF.set(heading, meaning);

/** A longer cell is no heading. */
const LONGEST_HEADING = 60;
/** A heading stands among the first rows. */
const HEADING_WITHIN = 20;
/** As many rows are looked at for what a column without a heading holds. */
const LOOKED_AT = 200;
/** Quotes are this long on average, in characters, where nothing else tells a column of quotes. */
const QUOTE_LENGTH = 20;

export interface TableColumn {
  at: number;
  heading: string;
  meaning: ColumnMeaning;
}

export interface TableColumns {
  columns: readonly TableColumn[];
  /** Rows above the heading. */
  above: readonly GridRow[];
  /** Rows below it that hold something. */
  rows: readonly GridRow[];
  /** No heading said which column holds the words: they were told by what they hold. */
  isGuessed: boolean;
}

const meaningOf = (heading: string): ColumnMeaning =>
  heading.length > LONGEST_HEADING
    ? 'other'
    : (MEANING_OF.get(foldWords(heading)) ??
      MEANING_OF.get(foldWords(heading.replace(/\(.*\)$/, ''))) ??
      'other');

/** Whether a row names columns: two headings that are known, or one that stands alone. */
function isHeading(row: GridRow): boolean {
  const cells = filledCells(row);
  if (cells.some(([, text]) => text.length > LONGEST_HEADING)) return false;
  const known = new Set(cells.map(([, text]) => meaningOf(text)).filter((meaning) => meaning !== 'other'));
  const exercise = cells.filter(([, text]) => meaningOf(text) === 'exercise').length;
  return known.size >= 2 || exercise >= 2 || (cells.length === 1 && known.has('quote'));
}

const meanLength = (rows: readonly GridRow[], at: number): number => {
  const texts = rows.flatMap(({ cells }) => cells.get(at) ?? []);
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, rows.length);
};

/** Of several columns that say the same thing only one counts: the longest for the words, else the first. */
function oneEach(columns: readonly TableColumn[], rows: readonly GridRow[]): TableColumn[] {
  const quotes = columns.filter(({ meaning }) => meaning === 'quote');
  const lengths = new Map(quotes.map(({ at }) => [at, meanLength(rows, at)]));
  const quote = quotes.reduce<TableColumn | undefined>(
    (best, one) => (best && (lengths.get(best.at) ?? 0) >= (lengths.get(one.at) ?? 0) ? best : one),
    undefined,
  );
  const seen = new Set<ColumnMeaning>(['beside', 'other', 'exercise']);
  return columns.map((column) => {
    if (seen.has(column.meaning) && !['beside', 'other', 'exercise'].includes(column.meaning))
      return { ...column, meaning: 'beside' };
    if (column.meaning === 'quote') return column === quote ? column : { ...column, meaning: 'beside' };
    seen.add(column.meaning);
    return column;
  });
}

/** Programs for coding count the characters of a passage under "Area": figures are no place. */
const isFigures = (rows: readonly GridRow[], at: number): boolean =>
  rows.every(({ cells }) => /^[\d.,%\s]*$/.test(cells.get(at) ?? ''));

/** Where no speaker is named, a role is who spoke. */
const roleSpeaks = (columns: readonly TableColumn[]): TableColumn[] =>
  columns.some(({ meaning }) => meaning === 'speaker')
    ? [...columns]
    : columns.map((column) => (column.meaning === 'role' ? { ...column, meaning: 'speaker' } : column));

const isDate = (text: string): boolean =>
  text.length <= 40 && datesIn(text, { months: [], bareMonths: false }).length > 0;

/** What a column holds, told by its cells. */
function heldIn(rows: readonly GridRow[], at: number): ColumnMeaning {
  const texts = rows.flatMap(({ cells }) => cells.get(at) ?? []);
  if (texts.length === 0) return 'other';
  if (texts.every(isDate)) return 'date';
  const labels = texts.filter((text) => isLabelShaped(text) && !/^\d/.test(text));
  const distinct = new Set(labels.map((label) => foldWords(label)));
  const recur = distinct.size <= texts.length * 0.6 || labels.some((label) => knownRole(label) !== null);
  return labels.length >= texts.length * 0.9 && recur ? 'speaker' : 'other';
}

/** Columns by what they hold: the longest is the words, one of short recurring names is who said them. */
function byContent(rows: readonly GridRow[]): TableColumn[] {
  const looked = rows.slice(0, LOOKED_AT);
  const places = [...new Set(looked.flatMap(({ cells }) => [...cells.keys()]))].sort(
    (one, other) => one - other,
  );
  const lengths = new Map(places.map((at) => [at, meanLength(looked, at)]));
  const longest = places.reduce<number | undefined>(
    (best, at) => (best !== undefined && (lengths.get(best) ?? 0) >= (lengths.get(at) ?? 0) ? best : at),
    undefined,
  );
  const isQuote = longest !== undefined && (lengths.get(longest) ?? 0) >= QUOTE_LENGTH;
  return places.map((at) => ({
    at,
    heading: '',
    meaning: isQuote && at === longest ? 'quote' : heldIn(looked, at),
  }));
}

/** A first row of short words of its own over long ones is a heading, in whatever language. */
function isUnknownHeading(
  first: GridRow,
  rows: readonly GridRow[],
  columns: readonly TableColumn[],
): boolean {
  const cells = filledCells(first);
  const quote = columns.find(({ meaning }) => meaning === 'quote');
  const over = quote && first.cells.get(quote.at);
  return (
    cells.length >= 2 &&
    over !== undefined &&
    cells.every(([, text]) => text.length <= 40 && !/[.!?…"“”]/.test(text)) &&
    meanLength(rows.slice(0, LOOKED_AT), quote?.at ?? 0) >= over.length * 3
  );
}

/** What the columns of a table say, by their headings, else by what they hold. */
export function columnsOf({ rows: all, hiddenColumns }: Grid): TableColumns {
  const filled = all.filter(({ cells }) => cells.size > 0);
  const heading = filled.slice(0, HEADING_WITHIN).find((row) => !row.isHidden && isHeading(row));
  if (heading) {
    const from = filled.indexOf(heading) + 1;
    const rows = filled.slice(from);
    const shown = rows.filter(({ isHidden }) => !isHidden).slice(0, LOOKED_AT);
    const columns = roleSpeaks(
      oneEach(
        filledCells(heading).map(([at, text]) => ({
          at,
          heading: text.replace(/\s+/g, ' ').trim(),
          meaning: hiddenColumns.has(at)
            ? 'other'
            : meaningOf(text) === 'area' && isFigures(shown, at)
              ? 'beside'
              : meaningOf(text),
        })),
        shown,
      ),
    );
    return { columns, above: filled.slice(0, from - 1), rows, isGuessed: false };
  }
  const shown = filled.filter(({ isHidden }) => !isHidden);
  const [first] = shown;
  const below = byContent(shown.slice(1)).map((column) =>
    hiddenColumns.has(column.at) ? { ...column, meaning: 'other' as const } : column,
  );
  if (first && isUnknownHeading(first, shown.slice(1), below)) {
    const columns = below.map((column) => ({ ...column, heading: first.cells.get(column.at) ?? '' }));
    return {
      columns: oneEach(columns, shown.slice(1)),
      above: [],
      rows: filled.filter((row) => row !== first),
      isGuessed: true,
    };
  }
  return { columns: oneEach(byContent(shown), shown), above: [], rows: filled, isGuessed: true };
}
