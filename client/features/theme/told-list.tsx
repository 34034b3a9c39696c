import { monthsWords, type ToldTrack } from '#shared/theme/told-track.ts';
import type { ThemeArea } from './area-heads.tsx';
import styles from './chart-list.module.css';

interface ToldListProps {
  track: ToldTrack;
  areas: readonly ThemeArea[];
  /** What a wave is called. */
  nameOf: (wave: string) => string;
}

/** The second axis as a table of words. */
export function ToldList({ track: { bars, unplaced }, areas, nameOf }: ToldListProps) {
  const told = [...bars.map((bar) => bar.told), ...unplaced];
  return (
    <table className={styles.list}>
      <caption className="vh">Of which months each area told, and when</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Told in</th>
          <th scope="col">Told of</th>
          <th scope="col">As noted</th>
          <th scope="col">Passages</th>
        </tr>
      </thead>
      <tbody>
        {areas.flatMap(({ id, name }) =>
          told
            .filter(({ area }) => area === id)
            .map(({ wave, months, words, passages, denied }) => (
              <tr key={`${id} ${wave} ${words.join()}`}>
                <th scope="row">{name}</th>
                <td>{nameOf(wave)}</td>
                <td>
                  {months ? monthsWords(months) : 'no month named'}
                  {denied ? ', denied' : ''}
                </td>
                <td>{words.join('; ')}</td>
                <td>{passages}</td>
              </tr>
            )),
        )}
      </tbody>
    </table>
  );
}
