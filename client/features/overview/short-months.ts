import { monthLabel } from '#shared/dates.ts';
import type { Wave } from '#shared/wave/wave.ts';

/** The months as columns are headed: “Aug”; with the year in two figures where a month comes twice. */
export function shortMonths(waves: readonly Pick<Wave, 'month'>[]): string[] {
  const short = waves.map(({ month }) => monthLabel(month).slice(0, 3));
  return new Set(short).size === short.length
    ? short
    : waves.map(({ month }, at) => `${short[at]} ’${month.slice(2, 4)}`);
}
