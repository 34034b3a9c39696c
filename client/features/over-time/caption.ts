import { counted, waveNames } from '#shared/analysis/wording.ts';
import { monthLabel } from '#shared/dates.ts';
import type { FrameWave } from './frame.ts';

const closedOf = (waves: readonly FrameWave[]) => waves.filter(({ place }) => place === 'closed');

/** "Stories rest on four closed waves; all stay provisional until January closes." */
export function restsOn(waves: readonly FrameWave[]): string {
  const closed = closedOf(waves).length;
  if (waves.length === 0) return '';
  if (closed === 0) return 'Stories come after the first closed wave.';
  const rest = `Stories rest on ${counted(closed, 'closed wave')}`;
  if (waves.at(-1)?.place === 'closed') return `${rest}.`;
  return `${rest}; all stay provisional until ${waveNames(waves).at(-1)} closes.`;
}

/** What a picture or table of this view rests on: "5 closed waves; as of December 2020; codebook 6." */
export function captionOf(waves: readonly FrameWave[], version: string | null): string {
  const closed = closedOf(waves);
  const last = closed.at(-1);
  return `${[
    `${closed.length} closed ${closed.length === 1 ? 'wave' : 'waves'}`,
    ...(last ? [`as of ${monthLabel(last.month)}`] : []),
    ...(version === null ? [] : [`codebook ${version}`]),
  ].join('; ')}.`;
}
