import { capitalised, counted } from '../analysis/wording.ts';
import { monthLabel } from '../dates.ts';
import { standingOf } from '../wave/standing.ts';
import type { StudyView } from './view.ts';

/** A study in a line: “Three areas, heard monthly · August 2020 – January 2021 · wave 5 of 6 open”. */
export function studyLine({ areas, waves }: Pick<StudyView, 'areas' | 'waves'>, today: string): string {
  const parts: string[] = [];
  if (areas.length > 0)
    parts.push(`${capitalised(counted(areas.length, 'area'))}${waves.length > 1 ? ', heard monthly' : ''}`);
  const [first, last] = [waves[0], waves.at(-1)];
  if (first && last)
    parts.push(
      first === last ? monthLabel(first.month) : `${monthLabel(first.month)} – ${monthLabel(last.month)}`,
    );
  const open = waves.find((wave) => standingOf(wave, today) === 'open');
  if (open) parts.push(`wave ${open.number} of ${waves.length} open`);
  else if (waves.length > 0 && waves.every(({ status }) => status === 'closed'))
    parts.push(waves.length === 1 ? 'wave closed' : `all ${waves.length} waves closed`);
  return parts.join(' · ');
}
