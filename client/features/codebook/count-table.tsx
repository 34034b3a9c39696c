import { placeKey, type Tally } from '#shared/codebook/tally.ts';
import styles from './excerpts.module.css';
import type { ShownWave } from './waves.ts';

interface CountTableProps {
  tally: Tally;
  withSubThemes: boolean;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
}

/** On how many passages a theme lies in each area and month. */
export function CountTable({ tally, withSubThemes, areas, waves }: CountTableProps) {
  const rest = tally.all - [...tally.areas.values()].reduce((sum, count) => sum + count, 0);
  const number = (count: number | undefined) => (count === undefined || count === 0 ? '·' : count);
  return (
    <table className={styles.counts}>
      <caption>{withSubThemes ? 'Excerpts, those of sub-themes included' : 'Excerpts'}</caption>
      <thead>
        <tr>
          <td />
          {waves.map(({ id, short, place }) => (
            <th key={id} scope="col" data-place={place}>
              {short}
            </th>
          ))}
          <th scope="col">all</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.id}>
            <th scope="row">{area.name}</th>
            {waves.map(({ id }) => (
              <td key={id}>{number(tally.places.get(placeKey(area.id, id)))}</td>
            ))}
            <td>{number(tally.areas.get(area.id))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All</th>
          {waves.map(({ id }) => (
            <td key={id}>{number(tally.waves.get(id))}</td>
          ))}
          <td>{tally.all}</td>
        </tr>
      </tbody>
      {rest > 0 && (
        <tfoot>
          <tr>
            <td colSpan={waves.length + 2}>{rest} in sources without an area, counted in all.</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
