import { onPaper } from '#client/lib/paper.ts';
import { monthLabel } from '#shared/dates.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';

export type WavePlace = 'closed' | 'open' | 'planned';
export interface FrameWave {
  id: WaveId;
  month: string;
  place: WavePlace;
}
export interface FrameArea {
  id: AreaId;
  name: string;
  /** What kind of place it is and where its coordinator sits. */
  note: string;
}
/** The areas and waves of a study as the grid draws them. */
export interface Frame {
  areas: readonly FrameArea[];
  waves: readonly FrameWave[];
}

/** One column of cells. */
export interface Column {
  key: string;
  area: AreaId;
  wave: WaveId;
  place: WavePlace;
  /** Its letters in the head. */
  short: string;
  /** What it is, in words. */
  title: string;
}
/** Columns under one heading. */
export interface Block {
  key: string;
  title: string;
  note: string;
  place: WavePlace | null;
  columns: readonly Column[];
  /** The area whose stories stand behind its months. */
  story: AreaId | null;
}

interface StudyFrame {
  areas: readonly { id: AreaId; name: string; character: string; seat: string }[];
  waves: readonly { id: WaveId; month: string; status: 'open' | 'closed'; startsOn: string }[];
}

/** An open wave whose first day is still to come is planned. */
export const frameOf = ({ areas, waves }: StudyFrame, today: string): Frame => ({
  areas: areas.map(({ id, name, character, seat }) => ({
    id,
    name,
    note: [character, seat].filter((words) => words !== '').join(' · '),
  })),
  waves: waves.map(({ id, month, status, startsOn }) => ({
    id,
    month,
    place: status === 'closed' ? 'closed' : startsOn > today ? 'planned' : 'open',
  })),
});

export const columnKey = (area: string, wave: string): string => `${area} ${wave}`;

/** The first letters of the areas' names, as many as tell them apart. */
function initialsOf(areas: readonly FrameArea[]): string[] {
  for (let length = 1; length <= 3; length += 1) {
    const short = areas.map(({ name }) => name.slice(0, length));
    if (new Set(short).size === short.length) return short;
  }
  return areas.map(({ name }) => name.slice(0, 3));
}

/** Side by side by area, each with its months and stories; or month by month, each with its areas. */
export function blocksOf(view: 'areas' | 'all', { areas, waves }: Frame): Block[] {
  if (view === 'areas')
    return areas.map(({ id, name, note }) => ({
      key: id,
      title: name,
      note,
      place: null,
      story: id,
      columns: waves.map((wave) => ({
        key: columnKey(id, wave.id),
        area: id,
        wave: wave.id,
        place: wave.place,
        short: monthLabel(wave.month).charAt(0),
        title: `${name}, ${monthLabel(wave.month)}`,
      })),
    }));
  const initials = initialsOf(areas);
  return waves.map(({ id, month, place }) => ({
    key: id,
    title: monthLabel(month).slice(0, 3),
    note: month.slice(0, 4),
    place,
    story: null,
    columns: areas.map((area, at) => ({
      key: columnKey(area.id, id),
      area: area.id,
      wave: id,
      place,
      short: initials[at] ?? '',
      title: `${area.name}, ${monthLabel(month)}`,
    })),
  }));
}

/** The widths of the grid on paper, in CSS pixels; `grid.module.css` has the same. */
const ON_PAPER = { name: 200, cell: 17, story: 104, movement: 200 };

/** Blocks as sheets of paper can hold them beside each other, each with the themes' names again. */
export function onSheets(blocks: readonly Block[]): (readonly Block[])[] {
  const hasStories = blocks.some(({ story }) => story !== null);
  const columns = Math.max(...blocks.map((block) => block.columns.length), 0);
  return onPaper(blocks, {
    fixed: ON_PAPER.name + (hasStories ? 0 : ON_PAPER.movement),
    each: columns * ON_PAPER.cell + (hasStories ? ON_PAPER.story : 0),
  });
}
