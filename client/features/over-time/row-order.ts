import type { TrajectoryView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import type { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';
import type { GridTheme } from './rows.ts';

/** `frame` is the codebook's own order. */
export type RowOrder = 'frame' | 'first' | 'label';

/** What is coming before what stays, what stays before what goes, and last what rests on nothing. */
const LABELS: readonly TrajectoryLabel[] = [
  'emerging',
  'intensifying',
  're-emerged',
  'steady',
  'intermittent',
  'fading',
  'gone-quiet',
  'ceased',
  'raised-once',
  'single-sighting',
  'not-raised',
  'not-examined',
  'no-data',
];

interface Asked {
  order: RowOrder;
  areas: readonly { id: AreaId }[];
  waves: readonly { id: string }[];
  storyOf: (theme: ThemeId, area: AreaId) => TrajectoryView | undefined;
}

/** Earlier comes first; where one list ends it comes first too. */
function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Themes by the closed wave in which any area first raised them, or by their stories, area by area: the confirmed label,
 * else the suggested one. Where they are alike they keep the order of the frame; what was never raised comes last.
 */
export function inOrder(themes: readonly GridTheme[], { order, areas, waves, storyOf }: Asked): GridTheme[] {
  if (order === 'frame') return [...themes];
  const waveAt = new Map(waves.map(({ id }, at) => [id, at]));
  const keyOf = (theme: GridTheme): number[] => {
    if (order === 'label')
      return areas.map(({ id }) => {
        const story = storyOf(theme.id, id);
        const label = story?.confirmed?.label ?? story?.suggested.label ?? 'no-data';
        return LABELS.indexOf(label);
      });
    const raised = theme.cells.flatMap(({ state, provisional, wave }) =>
      state === 'present' && !provisional ? [waveAt.get(wave) ?? waves.length] : [],
    );
    return [Math.min(waves.length, ...raised)];
  };
  return themes
    .map((theme) => ({ theme, key: keyOf(theme) }))
    .sort((a, b) => compared(a.key, b.key))
    .map(({ theme }) => theme);
}
