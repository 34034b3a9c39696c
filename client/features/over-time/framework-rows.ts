import type { CellView } from '#shared/api/analysis.ts';
import type { AssessmentView } from '#shared/assessment/assessment.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import type { Frame, WavePlace } from './frame.ts';
import type { GridTheme } from './rows.ts';

/** An area in a month, with what is known and what was written of each theme, in the order of the columns. */
export interface FrameworkRow {
  key: string;
  area: AreaId;
  areaName: string;
  wave: WaveId;
  month: string;
  place: WavePlace;
  /** Its area begins here. */
  isFirst: boolean;
  cells: readonly { cell: CellView | undefined; assessment: AssessmentView | undefined }[];
}

interface FrameworkAsked {
  frame: Frame;
  themes: readonly Pick<GridTheme, 'id' | 'cells'>[];
  assessments: readonly AssessmentView[];
  /** One area only. */
  area: AreaId | undefined;
}

/** The rows of the framework matrix: cases by areas, and each month of theirs. Months still to come are left out. */
export function frameworkRows({ frame, themes, assessments, area: only }: FrameworkAsked): FrameworkRow[] {
  const written = new Map(assessments.map((one) => [`${one.theme} ${one.area} ${one.wave}`, one]));
  const known = themes.map(
    ({ id, cells }) => [id, new Map(cells.map((cell) => [`${cell.area} ${cell.wave}`, cell]))] as const,
  );
  const waves = frame.waves.filter(({ place }) => place !== 'planned');
  return frame.areas
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id: area, name }) =>
      waves.map(
        ({ id: wave, month, place }, at): FrameworkRow => ({
          key: `${area} ${wave}`,
          area,
          areaName: name,
          wave,
          month,
          place,
          isFirst: at === 0,
          cells: known.map(([theme, cells]) => ({
            cell: cells.get(`${area} ${wave}`),
            assessment: written.get(`${theme} ${area} ${wave}`),
          })),
        }),
      ),
    );
}
