import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TipArea } from '#client/ui/tip-area.tsx';
import type { CellView, TrajectoryView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import type { PhaseRow } from '#shared/study/phase.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { ChartWave } from './area-chart.tsx';
import { AreaHeads } from './area-heads.tsx';
import styles from './theme-large.module.css';

interface LargeTheme {
  id: ThemeId;
  title: string;
  kind: ThemeKind | null;
  cells: readonly CellView[];
}

interface ThemeLargeProps {
  themes: readonly LargeTheme[];
  theme: LargeTheme;
  frame: {
    areas: readonly { id: AreaId; name: string; note: string }[];
    waves: readonly ChartWave[];
  };
  /** Names over the months, a line each. */
  phases: readonly PhaseRow[];
  storyOf: (theme: ThemeId, area: AreaId) => TrajectoryView | undefined;
  withOthers: boolean;
  absenceWords: number;
  coderName: (coder: string) => string;
  selected: { theme: string; area: string; wave: WaveId } | undefined;
  onTheme: (theme: ThemeId) => void;
  onOpen: (place: { theme: ThemeId; area: AreaId; wave: WaveId | null }) => void;
}

/** One theme's charts in large, with the way to the next and the one before. */
export function ThemeLarge(props: ThemeLargeProps) {
  const {
    themes,
    theme,
    frame,
    phases,
    storyOf,
    withOthers,
    absenceWords,
    coderName,
    selected,
    onTheme,
    onOpen,
  } = props;
  const at = themes.findIndex(({ id }) => id === theme.id);
  const go = (by: number) => {
    const next = themes[at + by];
    if (next) onTheme(next.id);
  };
  return (
    <TipArea className={styles.large}>
      <div className={styles.head}>
        <KindShape kind={theme.kind} size={14} isNamed />
        <h2>{theme.title}</h2>
        <SelectField
          label="Theme"
          hidesLabel
          options={themes.map(({ id, title }) => ({ value: id, label: title }))}
          value={theme.id}
          onChange={onTheme}
        />
        <Button small icon="left" heldBack={at <= 0 ? 'This is the first' : undefined} onClick={() => go(-1)}>
          Previous
        </Button>
        <Button
          small
          icon="right"
          heldBack={at >= themes.length - 1 ? 'This is the last' : undefined}
          onClick={() => go(1)}
        >
          Next
        </Button>
      </div>
      <div className={styles.charts}>
        <AreaHeads
          isLarge
          areas={frame.areas.map(({ id, name, note }) => ({
            id,
            name,
            note,
            cells: frame.waves.map(({ id: wave }) =>
              theme.cells.find((cell) => cell.area === id && cell.wave === wave),
            ),
            trajectory: storyOf(theme.id, id) ?? null,
          }))}
          kind={theme.kind}
          waves={frame.waves}
          phases={phases}
          withOthers={withOthers}
          absenceWords={absenceWords}
          coderName={coderName}
          selected={selected?.theme === theme.id ? selected : undefined}
          onOpen={(area, wave) => onOpen({ theme: theme.id, area, wave })}
        />
      </div>
    </TipArea>
  );
}
