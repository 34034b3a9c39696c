import { monthLabel } from '#shared/dates.ts';
import { type Standing, standingOf } from '#shared/wave/standing.ts';
import type { Wave } from '#shared/wave/wave.ts';
import type { WaveNote } from './rail.tsx';

const monthOnly = (month: string) => monthLabel(month).split(' ')[0] ?? month;
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** What the foot of the rail says of the rounds of visits: the one now open, else how they stand. */
export function waveNote(waves: readonly Wave[], today: string): Omit<WaveNote, 'link'> | undefined {
  if (waves.length === 0) return undefined;
  const dots = waves.map((wave) => standingOf(wave, today));
  const count = (place: Standing) => dots.filter((dot) => dot === place).length;
  const summary = (['closed', 'open', 'planned'] satisfies Standing[])
    .filter((place) => count(place) > 0)
    .map((place) => `${count(place)} ${place}`)
    .join(', ');
  const open = waves.find((_, at) => dots[at] === 'open');
  if (open)
    return {
      dots,
      summary: `Waves: ${summary}`,
      title: `Wave ${open.number} open`,
      lines: [monthOnly(open.month), `to ${dayAndMonth.format(new Date(open.endsOn))}`],
    };
  const planned = waves.find((_, at) => dots[at] === 'planned');
  return {
    dots,
    summary: `Waves: ${summary}`,
    title: planned ? `Wave ${planned.number} next` : `All ${waves.length} closed`,
    lines: planned
      ? [monthOnly(planned.month), `from ${dayAndMonth.format(new Date(planned.startsOn))}`]
      : [],
  };
}
