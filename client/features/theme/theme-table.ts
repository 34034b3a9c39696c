import { cellHeading } from '#shared/analysis/cell-words.ts';
import type { Table } from '#shared/format/csv.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';

/** A theme's cells as a table, a row each; no participant's words, for those are not cleared here. */
export function themeTable(
  title: string,
  areas: readonly ThemeArea[],
  waves: readonly ChartWave[],
  caption: string,
): Table {
  return {
    columns: [
      'theme',
      'area',
      'month',
      'state',
      'strength',
      'excerpts',
      'provisional',
      'story',
      'story is',
      'rests on',
    ],
    rows: areas.flatMap(({ name, cells, trajectory }) =>
      waves.flatMap(({ month, place }, at) => {
        const cell = cells[at];
        if (!cell || place === 'planned') return [];
        const { suggested, confirmed } = trajectory ?? {};
        return [
          [
            title,
            name,
            month,
            cellHeading(cell, cell.strength).toLowerCase(),
            cell.strength.size,
            cell.excerpts,
            cell.provisional,
            suggested ? labelWords[confirmed?.label ?? suggested.label] : null,
            suggested ? (confirmed ? 'confirmed' : 'suggested') : null,
            caption,
          ],
        ];
      }),
    ),
  };
}
