import { capitalised, counted, inWords, listed } from '../analysis/wording.ts';
import { monthLabel } from '../dates.ts';
import type { MethodView } from './method.ts';
import { type MethodSection, outOf } from './section.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const day = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`));

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');
const openWords = (count: number): string => (count === 0 ? 'none' : inWords(count));

function standing({ waves }: MethodView): string {
  const at = (place: MethodView['waves'][number]['place']) =>
    waves.filter((wave) => wave.place === place).length;
  return [
    `${counted(at('closed'), 'wave')} ${isAre(at('closed'))} closed`,
    `${openWords(at('open'))} ${isAre(at('open'))} open`,
    `${openWords(at('planned'))} ${isAre(at('planned'))} planned`,
  ].join(', ');
}

/** When the study looked, where, and which two analyses that allows. */
export function designSection(view: MethodView): MethodSection {
  const { waves, areas, interviews } = view;
  const [first, last] = [waves[0], waves.at(-1)];
  const held = (wave: string) =>
    interviews.filter((one) => one.wave === wave && one.became === 'held').length;
  const isDone = waves.length > 0 && waves.every(({ place }) => place === 'closed');
  const sentences =
    first && last
      ? [
          `The study follows ${counted(areas.length, 'area')} (${listed(areas.map(({ name }) => name))}) over ${counted(waves.length, 'wave')}, ${monthLabel(first.month)} to ${monthLabel(last.month)}. ${capitalised(standing(view))}.`,
          'Two analyses are made, and named as such. By wave (recurrent cross-sectional): what each area said in one month, the areas side by side. By trajectory: how one theme moved in one area over the closed months. An interim report rests on the first, the final report on both.',
          isDone
            ? 'The last planned wave is closed: trajectories are no longer provisional.'
            : `All trajectories are provisional until the last planned wave, ${monthLabel(last.month)}, is closed. Open waves enter no trajectory, no scope and no status.`,
        ]
      : ['No wave has been planned yet.'];
  return {
    key: 'design',
    title: 'Waves and analyses',
    sentences,
    tables: waves.length
      ? [
          {
            title: 'Waves',
            columns: [{ head: 'Wave' }, { head: 'Days' }, { head: 'Stands' }, { head: 'Areas heard' }],
            rows: waves.map(({ id, month, startsOn, endsOn, place }) => [
              monthLabel(month),
              `${day(startsOn)} – ${day(endsOn)}`,
              place,
              place === 'planned' ? null : outOf(held(id), areas.length),
            ]),
          },
        ]
      : [],
  };
}
