import type { ToldOf } from '../analysis/time-told.ts';
import { monthLabel, monthsFrom } from '../dates.ts';
import type { AreaId, WaveId } from '../ids.ts';

/** A stretch of months spoken of in one telling. */
export interface ToldBar {
  area: AreaId;
  wave: WaveId;
  /** Places of the first and last month on the axis, both included. */
  first: number;
  last: number;
  /** Counted from 0; bars of one telling that overlap lie in lanes. */
  lane: number;
  /** It reaches further back, or on, than the axis does. */
  isFromBefore: boolean;
  goesOn: boolean;
  denied: boolean;
  told: ToldOf;
}

/** Waves below each other, months beside each other, the same for every area. */
export interface ToldTrack {
  months: readonly string[];
  /** `at` is the place of the telling's own month; `lanes` the most that any area needs. */
  rows: readonly { wave: WaveId; month: string; at: number; lanes: number }[];
  bars: readonly ToldBar[];
  /** What names no months that can be placed. */
  unplaced: readonly ToldOf[];
}

/** The axis reaches at most so many months beyond the first and last wave. */
const REACH = 12;

const shifted = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Lays out what was told of other times: in which wave (down) of which months (across). Null where nothing was. */
export function toldTrack(
  told: readonly ToldOf[],
  waves: readonly { id: WaveId; month: string }[],
): ToldTrack | null {
  const telling = waves.filter(({ id }) => told.some((one) => one.wave === id && one.months));
  const [firstWave, lastWave] = [waves[0]?.month, waves.at(-1)?.month];
  if (told.length === 0 || firstWave === undefined || lastWave === undefined) return null;
  const spans = told.flatMap(({ months }) => (months ? [months] : []));
  const from = later(
    spans.map((one) => one.from).reduce(earlier, telling[0]?.month ?? firstWave),
    shifted(firstWave, -REACH),
  );
  const to = earlier(
    spans.map((one) => one.to).reduce(later, telling.at(-1)?.month ?? lastWave),
    shifted(lastWave, REACH),
  );
  const months = monthsFrom(from, to);
  const last = months.length - 1;
  const at = (month: string) => (month < from ? 0 : month > to ? last : months.indexOf(month));
  const filled = new Map<string, number[]>();
  const bars = told.flatMap((one): ToldBar[] => {
    if (!one.months) return [];
    const key = `${one.area} ${one.wave}`;
    const lanes = filled.get(key) ?? [];
    const [start, end] = [at(one.months.from), at(one.months.to)];
    const free = lanes.findIndex((reached) => reached < start);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = end;
    filled.set(key, lanes);
    return [
      {
        area: one.area,
        wave: one.wave,
        first: start,
        last: end,
        lane,
        isFromBefore: one.months.from < from,
        goesOn: one.months.to > to,
        denied: one.denied,
        told: one,
      },
    ];
  });
  return {
    months,
    rows: telling.map(({ id, month }) => ({
      wave: id,
      month,
      at: at(month),
      lanes: Math.max(...bars.filter(({ wave }) => wave === id).map(({ lane }) => lane + 1)),
    })),
    bars,
    unplaced: told.filter((one) => one.months === null),
  };
}

/** "March 2020", "March to May 2020", "December 2020 to February 2021". */
export function monthsWords({ from, to }: { from: string; to: string }): string {
  if (from === to) return monthLabel(from);
  const first =
    from.slice(0, 4) === to.slice(0, 4) ? (monthLabel(from).split(' ')[0] ?? '') : monthLabel(from);
  return `${first} to ${monthLabel(to)}`;
}

/** One telling as a line: "told in August of March 2020: 2 passages". */
export function toldLine({ months, words, passages, denied }: ToldOf, wave: string): string {
  const of = months ? monthsWords(months) : `“${words.join('”, “')}”`;
  return `told in ${wave} of ${of}${denied ? ', denied' : ''}: ${passages} ${passages === 1 ? 'passage' : 'passages'}`;
}
