import { type SpeakerRole, SpeakerRole as SpeakerRoles } from '#shared/source/source.ts';
import { tidyLabel } from '#shared/source/text.ts';
import type { HeardTurn } from './cue.ts';
import { draftOfTurns } from './draft-text.ts';
import type { DraftText, DraftWarning, NotUnderstood } from './format.ts';
import { type HeaderLine, headerLine } from './header.ts';
import { foldLabel, knownRole } from './label.ts';
import { foldWords } from './study-names.ts';
import { type ColumnMeaning, columnsOf, type TableColumn, type TableColumns } from './table-columns.ts';
import { columnLetters, filledCells, type Grid, type GridRow } from './table-grid.ts';
import { mergedDown } from './table-merges.ts';
import { leadingStamp } from './timestamp.ts';

interface TablesFound {
  format: string;
  fileName: string;
  warnings?: readonly DraftWarning[];
  notUnderstood?: readonly NotUnderstood[];
}

/** What one table gives. */
interface Read {
  turns: HeardTurn[];
  header: HeaderLine[];
  notUnderstood: NotUnderstood[];
  warnings: DraftWarning[];
  roles: Map<string, SpeakerRole>;
  /** Whether it is talk in its order, rather than passages of many. */
  isTalk: boolean;
  isExercise: boolean;
}

/** Columns whose one value stands for the whole file, under the key that a header line has. */
const PLACING = { area: 'Area', month: 'Month', date: 'Date' } as const;
type Placing = keyof typeof PLACING;
const isPlacing = (meaning: ColumnMeaning): meaning is Placing => meaning in PLACING;
/** Of more values than this only the first are weighed against each other; all are listed by row. */
const WEIGHED = 50;

const nameOf = ({ at, heading }: TableColumn): string => heading || `Column ${columnLetters(at)}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The values of a column over all rows, each once with how many rows it stands in and where first. */
function valuesOf(rows: readonly GridRow[], at: number): { value: string; rows: number; first: number }[] {
  const found = new Map<string, { value: string; rows: number; first: number }>();
  for (const row of rows) {
    const value = oneLine(row.cells.get(at) ?? '');
    if (value === '') continue;
    const key = foldWords(value) || value;
    const entry = found.get(key) ?? { value, rows: 0, first: row.number };
    entry.rows += 1;
    found.set(key, entry);
  }
  return [...found.values()];
}

function roleIn(cell: string): SpeakerRole | null {
  const stated = SpeakerRoles.safeParse(foldWords(cell));
  return stated.success ? stated.data : knownRole(cell);
}

const isInterviewer = (label: string): boolean => knownRole(label) === 'interviewer';

/** Rows above the heading are read as what stands above a transcript: a key with its value, or a title. */
const aboveLines = (above: readonly GridRow[]): HeaderLine[] =>
  above.map((row) => {
    const cells = filledCells(row).map(([, text]) => oneLine(text));
    const [key = '', ...rest] = cells;
    const text = rest.length > 0 ? `${key.replace(/[:：]$/, '')}: ${rest.join(' · ')}` : key;
    return headerLine({ text, number: row.number });
  });

/** Columns by their place: a table may have thousands of them, and rows that fill few. */
type Places = ReadonlyMap<number, TableColumn>;

/** What a row says in the columns that are told of, each cell under its name. */
const besideWords = (row: GridRow, places: Places, isTold: (column: TableColumn) => boolean): string =>
  filledCells(row)
    .flatMap(([at, cell]) => {
      const column = places.get(at);
      return column && isTold(column) ? [`${nameOf(column)}: ${oneLine(cell)}`] : [];
    })
    .join(' · ');

const wholeRow = (row: GridRow, places: Places): string =>
  filledCells(row)
    .map(([at, cell]) => (places.get(at)?.heading ? `${places.get(at)?.heading}: ${cell}` : cell))
    .join('\n');

const every = () => true;

/** How much of a table's rows names which area or month, where it is more than one. */
function severalWarning(rows: readonly GridRow[], columns: readonly TableColumn[]): DraftWarning[] {
  const said = columns.flatMap((column) => {
    if (column.meaning !== 'area' && column.meaning !== 'month') return [];
    const values = valuesOf(rows, column.at);
    if (values.length < 2) return [];
    const each = values
      .slice(0, 5)
      .map(({ value, rows: count }) => `${value} in ${plural(count, 'row', 'rows')}`);
    return [
      `${nameOf(column)}: ${each.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more` : ''}`,
    ];
  });
  return said.length === 0
    ? []
    : [
        {
          code: 'table-of-several',
          message: `Its rows stand for more than one area or month (${said.join('; ')}), and a source stands for one. Sort the table, save one file for each and import those; what each row says is listed.`,
        },
      ];
}

function besideWarning(columns: readonly TableColumn[]): DraftWarning[] {
  const named = columns.map((column) => `"${nameOf(column)}"`);
  const shown = named.slice(0, 6).join(', ');
  return named.length === 0
    ? []
    : [
        {
          code: 'columns-beside',
          message: `${named.length === 1 ? 'The column' : 'The columns'} ${shown}${named.length > 6 ? ` and ${named.length - 6} more` : ''} ${named.length === 1 ? 'is' : 'are'} no part of the words; what ${named.length === 1 ? 'it says' : 'they say'} is listed row by row.`,
        },
      ];
}

function guessedWarning({ columns, isGuessed }: TableColumns): DraftWarning[] {
  const quote = columns.find(({ meaning }) => meaning === 'quote');
  const speaker = columns.find(({ meaning }) => meaning === 'speaker');
  if (!quote)
    return [
      {
        code: 'rows-whole',
        message: 'No column is called quote or text: every row was kept whole, each cell under its heading.',
      },
    ];
  return isGuessed
    ? [
        {
          code: 'columns-guessed',
          message: `No heading says which column holds the words: "${nameOf(quote)}" was taken for them${speaker ? ` and "${nameOf(speaker)}" for who said them` : ''}. Call the columns "Quote" and "Speaker" to be sure.`,
        },
      ]
    : [];
}

/** One table as turns: a row is a turn, and what it says beyond words and speaker is proposed once or listed. */
function readGrid(grid: Grid): Read {
  const table = columnsOf(grid);
  const columnAt = (meaning: ColumnMeaning) => table.columns.find((column) => column.meaning === meaning);
  const [quote, speaker, role, time] = [
    columnAt('quote'),
    columnAt('speaker'),
    columnAt('role'),
    columnAt('time'),
  ];
  const rows = mergedDown(table.rows, grid.merges, quote?.at ?? null);
  const shown = rows.filter(({ isHidden }) => !isHidden);
  const header = aboveLines(table.above);
  for (const { at, meaning } of table.columns) {
    if (!isPlacing(meaning)) continue;
    for (const { value, first } of valuesOf(shown, at).slice(0, WEIGHED))
      header.push(headerLine({ text: `${PLACING[meaning]}: ${value}`, number: first }));
  }
  const shared = table.columns.filter(
    ({ at, meaning }) => isPlacing(meaning) && valuesOf(shown, at).length === 1,
  );
  /** Told once for all rows, or by the turn itself. */
  const told = new Set([quote, speaker, time, role, ...shared]);
  const known = new Set(table.columns.map(({ at }) => at));
  const unnamed = [...new Set(shown.flatMap(({ cells }) => [...cells.keys()]))]
    .filter((at) => !known.has(at))
    .sort((one, other) => one - other)
    .map((at): TableColumn => ({ at, heading: '', meaning: 'other' }));
  const all = [...table.columns, ...unnamed];
  const places: Places = new Map(all.map((column) => [column.at, column]));
  const turns: HeardTurn[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const roles = new Map<string, SpeakerRole>();
  const labels = new Map<string, string>();
  for (const row of rows) {
    const tell = (text: string) => {
      if (text !== '') notUnderstood.push({ line: row.number, text });
    };
    if (row.isHidden) {
      tell(`Hidden row: ${besideWords(row, places, every)}`);
      continue;
    }
    const who = speaker && oneLine(row.cells.get(speaker.at) ?? '').replace(/\s*[:：]$/, '');
    const label = who ? tidyLabel(who) : null;
    const text = quote ? (row.cells.get(quote.at) ?? '') : wholeRow(withoutCell(row, speaker?.at), places);
    if (text.trim() === '') {
      tell(besideWords(row, places, every));
      continue;
    }
    const clock = time && leadingStamp(row.cells.get(time.at) ?? '');
    const stated = role && roleIn(row.cells.get(role.at) ?? '');
    const isListed = (column: TableColumn): boolean => {
      if (column === speaker) return label !== who;
      if (!quote) return grid.hiddenColumns.has(column.at);
      if (column === time) return clock?.rest !== '';
      return column === role ? !stated : !told.has(column);
    };
    if (label !== null && stated) roles.set(foldLabel(label), stated);
    const spelt = label === null ? null : (labels.get(foldLabel(label)) ?? label);
    if (spelt !== null) labels.set(foldLabel(spelt), spelt);
    turns.push({
      speaker: spelt,
      text: text.trim(),
      time: quote && clock?.rest === '' ? Math.floor(clock.stamp.start) : null,
      line: row.number,
    });
    tell(besideWords(row, places, isListed));
  }
  const filled = new Set(shown.flatMap(({ cells }) => [...cells.keys()]));
  const beside = all.filter((column) => !told.has(column) && filled.has(column.at));
  const isTalk =
    quote !== undefined &&
    speaker !== undefined &&
    (time !== undefined ||
      [...labels.values()].some(isInterviewer) ||
      [...roles.values()].includes('interviewer') ||
      beside.length === 0);
  return {
    turns,
    header,
    notUnderstood,
    warnings: [
      ...(turns.length > 0 ? guessedWarning(table) : []),
      ...severalWarning(shown, table.columns),
      ...(quote ? besideWarning(beside) : []),
    ],
    roles,
    isTalk,
    isExercise:
      quote === undefined && table.columns.filter(({ meaning }) => meaning === 'exercise').length >= 2,
  };
}

const withoutCell = (row: GridRow, at: number | undefined): GridRow =>
  at === undefined ? row : { ...row, cells: new Map([...row.cells].filter(([column]) => column !== at)) };

/** Where some sheets hold quotes and others do not, the others are what stands beside them. */
const holdsQuotes = (grid: Grid): boolean => {
  const { columns, isGuessed } = columnsOf(grid);
  return !isGuessed && columns.some(({ meaning }) => meaning === 'quote' || meaning === 'exercise');
};

/** Tables of one file as a draft, one after another. */
export function draftOfGrids(grids: readonly Grid[], found: TablesFound): DraftText {
  const filled = grids.filter(({ rows }) => rows.some(({ cells }) => cells.size > 0));
  const main = filled.filter(holdsQuotes);
  const chosen = main.length > 0 ? main : filled;
  const aside = filled.filter((grid) => !chosen.includes(grid));
  const read = chosen.map((grid) => ({ grid, ...readGrid(grid) }));
  const isSeveral = filled.length > 1;
  const inSheet = (grid: Grid, text: string) => (isSeveral ? `Sheet "${grid.name}": ${text}` : text);
  const isTalk = read.some((one) => one.isTalk);
  const isExercise = read.some((one) => one.isExercise);
  const state = (key: string, value: string): HeaderLine =>
    headerLine({ text: `${key}: ${value}`, number: 0 });
  return draftOfTurns(
    read.flatMap(({ turns }) => turns),
    {
      format: found.format,
      fileName: found.fileName,
      header: [
        ...read.flatMap(({ header }) => header),
        ...(isExercise ? [state('Kind', 'exercise')] : []),
        ...(isTalk || isExercise ? [] : [state('Form', 'summary')]),
      ],
      roles: new Map(read.flatMap(({ roles }) => [...roles])),
      isExcerpts: !isTalk,
      warnings: [
        ...(found.warnings ?? []),
        ...sheetsWarning(read, aside),
        ...read.flatMap(({ grid, warnings }) =>
          warnings.map((warning) => ({ ...warning, message: inSheet(grid, warning.message) })),
        ),
        ...hiddenWarning(chosen),
      ],
      notUnderstood: [
        ...(found.notUnderstood ?? []),
        ...read.flatMap(({ grid, notUnderstood }) =>
          notUnderstood.map(({ line, text }) => ({ line, text: inSheet(grid, text) })),
        ),
        ...aside.flatMap((grid) =>
          grid.rows.flatMap((row) =>
            row.cells.size === 0
              ? []
              : [
                  {
                    line: row.number,
                    text: inSheet(grid, oneLine(wholeRow(row, new Map()).replaceAll('\n', ' · '))),
                  },
                ],
          ),
        ),
      ],
    },
  );
}

function sheetsWarning(read: readonly (Read & { grid: Grid })[], aside: readonly Grid[]): DraftWarning[] {
  if (read.length + aside.length < 2) return [];
  const each = read.map(({ grid, turns }) => `"${grid.name}" (${plural(turns.length, 'row', 'rows')})`);
  const others = aside.map(({ name }) => `"${name}"`).join(', ');
  const sheets = read.length === 1 ? `Only the sheet ${each[0]} was` : `The sheets ${each.join(', ')} were`;
  return [
    {
      code: 'several-sheets',
      message: `${sheets} read as words${read.length > 1 ? ', one after another' : ''}${others === '' ? '' : `; ${others} ${aside.length === 1 ? 'holds' : 'hold'} no quotes and ${aside.length === 1 ? 'is' : 'are'} listed`}. Save each sheet as a file of its own to keep them apart.`,
    },
  ];
}

function hiddenWarning(grids: readonly Grid[]): DraftWarning[] {
  const rows = grids.flatMap((grid) => grid.rows.filter((row) => row.isHidden && row.cells.size > 0)).length;
  const columns = grids.reduce((sum, grid) => sum + grid.hiddenColumns.size, 0);
  const said = [
    ...(rows > 0 ? [plural(rows, 'hidden row', 'hidden rows')] : []),
    ...(columns > 0 ? [plural(columns, 'hidden column', 'hidden columns')] : []),
  ];
  return said.length === 0
    ? []
    : [
        {
          code: 'hidden-cells',
          message: `${said.join(' and ')} left out; what ${rows + columns === 1 ? 'it holds' : 'they hold'} is listed. Show them in the spreadsheet and save it to have them read.`,
        },
      ];
}
