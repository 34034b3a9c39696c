import { cellHeading } from '#shared/analysis/cell-words.ts';
import { monthLabel } from '#shared/dates.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';
import styles from './chart-list.module.css';

interface ChartListProps {
  title: string;
  areas: readonly ThemeArea[];
  waves: readonly ChartWave[];
}

/** The charts as a table of words. */
export function ChartList({ title, areas, waves }: ChartListProps) {
  return (
    <table className={styles.list}>
      <caption className="vh">{title}, month by month in each area</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {areas.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waves.map(({ id, month, place }, at) =>
          place === 'planned' ? null : (
            <tr key={id}>
              <th scope="row">{monthLabel(month)}</th>
              {areas.map((area) => {
                const cell = area.cells[at];
                return (
                  <td key={area.id}>
                    {cell ? cellHeading(cell, cell.strength) : 'Not coded yet'}
                    {cell?.provisional && cell.state !== 'not-yet' ? ', provisional' : ''}
                  </td>
                );
              })}
            </tr>
          ),
        )}
        <tr>
          <th scope="row">Story</th>
          {areas.map(({ id, trajectory }) => {
            const { suggested, confirmed } = trajectory ?? {};
            return (
              <td key={id}>
                {suggested
                  ? `${labelWords[confirmed?.label ?? suggested.label]}, ${confirmed ? 'confirmed' : 'suggested'}`
                  : 'after the first closed wave'}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}
