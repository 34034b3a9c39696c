import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { PhaseRow } from '#shared/study/phase.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { ToldTrack } from '#shared/theme/told-track.ts';
import type { ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';
import { ThemePicture } from './theme-picture.tsx';
import { themeTable } from './theme-table.ts';

interface ThemeExportProps {
  /** The study's title. */
  study: string;
  theme: { title: string; kind: ThemeKind | null };
  areas: readonly ThemeArea[];
  waves: readonly ChartWave[];
  phases: readonly PhaseRow[];
  absenceWords: number;
  track: ToldTrack | null;
  caption: string;
}

/** Takes a theme's charts away, as a drawing or as a table. */
export function ThemeExport(props: ThemeExportProps) {
  const { study, theme, areas, waves, phases, absenceWords, track, caption } = props;
  const { title, kind } = theme;
  return (
    <ExportMenu
      name={[study, title]}
      title={`${title}, ${study}`}
      description={caption}
      picture={<ThemePicture {...{ title, kind, areas, waves, phases, absenceWords, track, caption }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(themeTable(title, areas, waves, track, caption));
      }}
    />
  );
}
