import type { ReactNode } from 'react';
import { Chip } from '#client/ui/chip.tsx';
import type { CellView, TrajectoryView } from '#shared/api/analysis.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import type { PhaseRow } from '#shared/study/phase.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { AreaChart, type ChartWave } from './area-chart.tsx';
import styles from './area-heads.module.css';

/** One area of a theme: what it is, what is known of it month by month, and how it moved. */
export interface ThemeArea {
  id: AreaId;
  name: string;
  /** What kind of place it is and where its coordinator sits. */
  note: string;
  /** One a wave, in the order of the waves. */
  cells: readonly (CellView | undefined)[];
  /** Null before the first wave is closed. */
  trajectory: TrajectoryView | null;
}

interface AreaHeadsProps {
  areas: readonly ThemeArea[];
  kind: ThemeKind | null;
  waves: readonly ChartWave[];
  /** Names over the months, a line each. */
  phases?: readonly PhaseRow[] | undefined;
  withOthers?: boolean;
  absenceWords: number;
  /** Charts are drawn larger. */
  isLarge?: boolean;
  coderName: (coder: string) => string;
  selected?: { area: string; wave: WaveId } | undefined;
  onOpen: (area: AreaId, wave: WaveId | null) => void;
  /** Below an area's story: where the theme stands there. */
  standsIn?: (area: { id: AreaId; name: string }) => ReactNode;
}

/** The areas side by side: name, chart, story. */
export function AreaHeads(props: AreaHeadsProps) {
  const {
    areas,
    kind,
    waves,
    phases,
    withOthers,
    absenceWords,
    isLarge = false,
    coderName,
    selected,
    onOpen,
    standsIn,
  } = props;
  return areas.map(({ id, name, note, cells, trajectory }) => {
    const { suggested, confirmed } = trajectory ?? {};
    return (
      <section key={id} className={styles.area} aria-label={name}>
        <p className={styles.name}>
          <b title={name.length > 22 ? name : undefined}>{name}</b>
          <span title={note}>{note}</span>
        </p>
        <AreaChart
          areaName={name}
          kind={kind}
          waves={waves}
          phases={phases}
          cells={cells}
          absenceWords={absenceWords}
          {...(withOthers !== undefined && { withOthers })}
          {...(isLarge && { width: 360, height: 210 })}
          selected={selected?.area === id ? selected.wave : undefined}
          onOpen={(wave) => onOpen(id, wave)}
        />
        {suggested && (
          <p className={styles.story} data-tip={suggested.sentence}>
            <Chip
              isConfirmed={confirmed != null}
              differs={confirmed != null && confirmed.label !== suggested.label}
              says={confirmed ? `confirmed by ${coderName(confirmed.by)}` : 'suggested'}
              onClick={() => onOpen(id, null)}
            >
              {labelWords[confirmed?.label ?? suggested.label]}
            </Chip>
            <span>
              {confirmed
                ? `confirmed, ${coderName(confirmed.by)}`
                : `suggested${suggested.firmness === null ? '' : ` · ${suggested.firmness}`}`}
            </span>
          </p>
        )}
        {standsIn?.({ id, name })}
      </section>
    );
  });
}
