import { cellHeading } from '#shared/analysis/cell-words.ts';
import type { Table } from '#shared/format/csv.ts';
import type { ToldTrack } from '#shared/theme/told-track.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';

/** The months told of in one telling: "2020-03; 2020-03 to 2020-05", never mixed with the month of the telling. */
function toldOf(track: ToldTrack | null, area: string, wave: string): string | null {
  const months = (track?.bars ?? []).flatMap(({ told }) =>
    told.area === area && told.wave === wave && told.months ? [told.months] : [],
  );
  return months.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join('; ') || null;
}

/** A theme's cells as a table, a row each; no participant's words, for those are not cleared here. */
export function themeTable(
  title: string,
  areas: readonly ThemeArea[],
  waves: readonly ChartWave[],
  track: ToldTrack | null,
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
      'told of',
      'story',
      'story is',
      'rests on',
    ],
    rows: areas.flatMap(({ id: area, name, cells, trajectory }) =>
      waves.flatMap(({ id, month, place }, at) => {
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
            toldOf(track, area, id),
            suggested ? labelWords[confirmed?.label ?? suggested.label] : null,
            suggested ? (confirmed ? 'confirmed' : 'suggested') : null,
            caption,
          ],
        ];
      }),
    ),
  };
}
