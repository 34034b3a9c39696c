import { z } from 'zod';
import { AreaId, ExerciseRowId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';

/** The cells of a row, in the order in which the exercise asks for them. */
export const EXERCISE_PARTS = ['change', 'threat', 'opportunity', 'step'] as const;
export type ExercisePart = (typeof EXERCISE_PARTS)[number];

/** A cell: the words as they were written down, and the theme they mean; both empty where nothing was answered. */
const cells = {
  change: z.string(),
  changeTheme: ThemeId.nullable(),
  threat: z.string(),
  threatTheme: ThemeId.nullable(),
  opportunity: z.string(),
  opportunityTheme: ThemeId.nullable(),
  step: z.string(),
  stepTheme: ThemeId.nullable(),
};

/** A row of an area's exercise: change → threat → way to overcome → next step. */
export const ExerciseRow = z.strictObject({
  id: ExerciseRowId,
  rev: z.int(),
  area: AreaId,
  wave: WaveId.nullable(),
  /** The exercise as it was written down, where it is in the study. */
  source: SourceId.nullable(),
  /** Among the rows of its area, counted from 0. */
  position: z.int(),
  ...cells,
});
export type ExerciseRow = z.infer<typeof ExerciseRow>;
export type ExerciseCells = Pick<ExerciseRow, keyof typeof cells>;

const themeKey = {
  change: 'changeTheme',
  threat: 'threatTheme',
  opportunity: 'opportunityTheme',
  step: 'stepTheme',
} as const;

/** One cell of a row. */
export const cellOf = (row: ExerciseCells, part: ExercisePart): { words: string; theme: ThemeId | null } => ({
  words: row[part],
  theme: row[themeKey[part]],
});

/** What a cell is changed to. */
export const withCell = (
  part: ExercisePart,
  cell: { words?: string; theme?: string | null },
): GivenCells => ({
  ...(cell.words !== undefined && { [part]: cell.words }),
  ...(cell.theme !== undefined && { [themeKey[part]]: cell.theme }),
});

/** Nothing was answered anywhere in it. */
export const isBlankRow = (row: ExerciseCells): boolean =>
  EXERCISE_PARTS.every((part) => row[part].trim() === '' && row[themeKey[part]] === null);

/** Themes are ids or titles. */
const GivenCells = z
  .strictObject({
    change: z.string(),
    changeTheme: z.string().nullable(),
    threat: z.string(),
    threatTheme: z.string().nullable(),
    opportunity: z.string(),
    opportunityTheme: z.string().nullable(),
    step: z.string(),
    stepTheme: z.string().nullable(),
  })
  .partial();
export type GivenCells = z.infer<typeof GivenCells>;

/** Rows at the end of an area's exercise; `area`, `wave`, `source` are ids, names, months or titles. */
export const NewExerciseRows = z.strictObject({
  area: z.string(),
  wave: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  rows: z.array(GivenCells).min(1, 'a row is needed').max(200),
});
export type NewExerciseRows = z.infer<typeof NewExerciseRows>;

/** A theme made of a cell of a row. */
export const ThemeOfCell = z.strictObject({
  part: z.enum(EXERCISE_PARTS),
  title: z.string().trim().min(1),
  kind: ThemeKind,
});
export type ThemeOfCell = z.infer<typeof ThemeOfCell>;

export const ExerciseRowChanges = GivenCells.extend({
  wave: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  position: z.int().min(0).optional(),
});
export type ExerciseRowChanges = z.infer<typeof ExerciseRowChanges>;
