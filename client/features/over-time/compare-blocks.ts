import { monthLabel } from '#shared/dates.ts';
import { addressOf, meant } from '#shared/reference.ts';
import { type Phase, wavesOf } from '#shared/study/phase.ts';
import { type Column, columnKey, type Frame, type FrameArea } from './frame.ts';
import type { Stop } from './stops.ts';

export type CompareBy = 'waves' | 'areas' | 'phases';

/** One side of a block: an area over one wave, over a phase, or over all closed waves. */
export interface CompareSide {
  key: string;
  /** As a sentence names it: a month, an area, a phase. */
  name: string;
  area: FrameArea;
  /** Indices into the frame's waves. */
  waves: readonly number[];
  columns: readonly Column[];
}
/** Two sides beside each other, under one heading. */
export interface CompareBlock {
  key: string;
  title: string;
  sides: readonly [CompareSide, CompareSide];
}
/** Something that can stand on a side, as a choice of the page. */
export interface CompareOption {
  word: string;
  name: string;
}
export interface Comparable {
  by: CompareBy;
  first: CompareOption;
  second: CompareOption;
  blocks: readonly CompareBlock[];
}

/** What a study has to compare, by kind of comparison; each in its order. */
export type CompareOptions = Record<CompareBy, readonly (CompareOption & { waves: readonly number[] })[]>;

export function compareOptions(frame: Frame, phases: readonly Phase[]): CompareOptions {
  const closed = frame.waves.flatMap(({ place }, at) => (place === 'closed' ? [at] : []));
  const order = frame.waves.map(({ id }) => id);
  const areas = frame.areas.map((area) => ({ ...area, names: [area.name] }));
  const named = phases.map((phase) => ({ ...phase, names: [phase.title] }));
  return {
    waves: closed.map((at) => {
      const month = frame.waves[at]?.month ?? '';
      return { word: month, name: monthLabel(month), waves: [at] };
    }),
    areas: areas.map((area) => ({ word: addressOf(area, areas), name: area.name, waves: closed })),
    phases: named.map((phase) => {
      const covered = new Set<string>(wavesOf(phase, order));
      return {
        word: addressOf(phase, named),
        name: phase.title,
        waves: frame.waves.flatMap(({ id, place }, at) =>
          covered.has(id) && place !== 'planned' ? [at] : [],
        ),
      };
    }),
  };
}

function sideOf(
  { waves: all }: Frame,
  area: FrameArea,
  { word, name, waves }: CompareOptions[CompareBy][number],
): CompareSide {
  return {
    key: `${area.id} ${word}`,
    name,
    area,
    waves,
    columns: waves.flatMap((at): Column[] => {
      const wave = all[at];
      if (!wave) return [];
      const month = monthLabel(wave.month);
      return [
        {
          key: columnKey(area.id, wave.id),
          area: area.id,
          wave: wave.id,
          place: wave.place,
          short: month.charAt(0),
          title: `${area.name}, ${month}`,
        },
      ];
    }),
  };
}

/** What two words of an address compare, `2020-08..2020-12`, two areas or two phases; by default the last two closed waves. */
export function compareMeant(
  text: string | undefined,
  frame: Frame,
  options: CompareOptions,
): Comparable | undefined {
  const words = text?.split('..') ?? options.waves.slice(-2).map(({ word }) => word);
  for (const by of ['waves', 'areas', 'phases'] as const) {
    const known = options[by].map((one) => ({ ...one, id: one.word, names: [one.name] }));
    const [first, second] = words.map((word) => meant(word, known)[0]);
    if (!first || !second || first.word === second.word) continue;
    if (by === 'areas') {
      const [here, there] = [first, second].map(({ name }) => frame.areas.find((area) => area.name === name));
      if (!here || !there) continue;
      const sides = [sideOf(frame, here, first), sideOf(frame, there, second)] as const;
      return { by, first, second, blocks: [{ key: 'areas', title: '', sides }] };
    }
    const blocks = frame.areas.map((area): CompareBlock => {
      const sides = [sideOf(frame, area, first), sideOf(frame, area, second)] as const;
      return { key: area.id, title: area.name, sides };
    });
    return { by, first, second, blocks };
  }
  return undefined;
}

/** What the keyboard can stand on in a row: the name, each side's marks and, of several waves, its story, the difference. */
export const compareStops = (blocks: readonly CompareBlock[]): Stop[] => [
  { type: 'name' },
  ...blocks.flatMap(({ sides }): Stop[] => [
    ...sides.flatMap(({ area, columns }): Stop[] => [
      ...columns.map((column, at): Stop => ({ type: 'cell', column, isFirst: at === 0 })),
      ...(columns.length > 1 ? [{ type: 'story', area: area.id, areaName: area.name } as const] : []),
    ]),
    { type: 'movement' },
  ]),
];
