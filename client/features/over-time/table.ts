import { cellHeading } from '#shared/analysis/cell-words.ts';
import type { CellView, TrajectoryView } from '#shared/api/analysis.ts';
import type { Table } from '#shared/format/csv.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { columnKey, type Frame } from './frame.ts';
import { kindOf, type Row } from './rows.ts';

interface TableAsked {
  rows: readonly Row[];
  frame: Frame;
  groups: readonly { id: string; title: string }[];
  /** By theme and area, as `columnKey` writes them. */
  stories: ReadonlyMap<string, TrajectoryView>;
  withOthers: boolean;
  /** What the view rests on. */
  caption: string;
}

function cellWords(cell: CellView | undefined, withOthers: boolean): string {
  if (!cell || cell.state === 'not-yet') return '';
  const words = cellHeading(withOthers ? cell : { ...cell, othersOnly: false }, cell.strength);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}${cell.provisional ? ' (provisional)' : ''}`;
}

/** The grid as a table: a row for each theme in each area, a column for each month, and the story. */
export function overTimeTable({ rows, frame, groups, stories, withOthers, caption }: TableAsked): Table {
  const groupTitle = new Map(groups.map(({ id, title }) => [id, title]));
  return {
    columns: [
      'theme',
      'kind',
      'group',
      'area',
      ...frame.waves.map(({ month }) => month),
      'story',
      'story is',
      'rule suggests',
      'firmness',
      'because',
      'bear in mind',
      'rests on',
    ],
    rows: rows.flatMap((row) =>
      row.type !== 'theme'
        ? []
        : frame.areas.map((area) => {
            const story = stories.get(columnKey(row.theme.id, area.id));
            const { suggested, confirmed } = story ?? {};
            return [
              row.theme.title,
              kindOf(row.theme),
              row.theme.group === null ? null : (groupTitle.get(row.theme.group) ?? null),
              area.name,
              ...frame.waves.map(({ id }) => cellWords(row.cells.get(columnKey(area.id, id)), withOthers)),
              confirmed ? labelWords[confirmed.label] : suggested ? labelWords[suggested.label] : null,
              confirmed ? 'confirmed' : suggested ? 'suggested' : null,
              suggested ? labelWords[suggested.label] : null,
              suggested?.firmness ?? null,
              confirmed && confirmed.reason !== '' ? confirmed.reason : (suggested?.sentence ?? null),
              suggested?.notes.join('; ') ?? null,
              caption,
            ];
          }),
    ),
  };
}
