import type { ReactNode } from 'react';
import { TipArea } from '#client/ui/tip-area.tsx';
import { waveNames } from '#shared/analysis/wording.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type ToldTrack, toldLine } from '#shared/theme/told-track.ts';
import type { ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';
import { ToldChart } from './told-chart.tsx';
import { ToldList } from './told-list.tsx';
import styles from './told-part.module.css';

interface ToldPartProps {
  track: ToldTrack;
  areas: readonly ThemeArea[];
  waves: readonly ChartWave[];
  kind: ThemeKind | null;
  /** As a table in place of the drawings. */
  isList: boolean;
}

/** The second axis: of which months a theme was told. It stands apart from the charts of the telling. */
export function ToldPart({ track, areas, waves, kind, isList }: ToldPartProps) {
  const names = waveNames(waves);
  const nameOf = (wave: string) => names[waves.findIndex(({ id }) => id === wave)] ?? '';
  const shown = new Map(areas.map(({ id, name }) => [id, name]));
  const unplaced = track.unplaced.filter(({ area }) => shown.has(area));
  const head = (words: ReactNode) => (
    <div className={styles.head}>
      <h2>Told of</h2>
      <p>{words}</p>
    </div>
  );
  if (isList)
    return (
      <section className={styles.told} aria-label="Told of">
        {head('The months that the coordinators’ words speak of, and when they were told.')}
        <ToldList track={track} areas={areas} nameOf={nameOf} />
      </section>
    );
  return (
    <section aria-label="Told of">
      <TipArea className={styles.told}>
        {head(
          <>
            The months that the coordinators’ words speak of. Each row is a wave of telling, the ring its own
            month: left of it is looking back, right of it looking ahead. An outline: denied, or over by then.
          </>,
        )}
        {track.rows.length > 0 && (
          <div className={styles.axis} aria-hidden="true">
            told in
          </div>
        )}
        {track.rows.length > 0 &&
          areas.map((area) => (
            <ToldChart key={area.id} area={area} kind={kind} track={track} waves={waves} />
          ))}
        {unplaced.length > 0 && (
          <p className={styles.unplaced}>
            Without a month to stand at:{' '}
            {unplaced.map((one) => `${shown.get(one.area)} ${toldLine(one, nameOf(one.wave))}`).join('; ')}.
          </p>
        )}
      </TipArea>
    </section>
  );
}
