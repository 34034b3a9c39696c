import { KEPT_SHAPES, type KeptKind } from './kept-shapes.ts';
import { guidOf } from './room.ts';
import { readXml, type XmlElement } from './xml.ts';

/** An element of a file as it stands there, without what no schema knows of it. */
export interface KeptElement {
  name: string;
  /** Those that are there and not empty, in the order of the schema. */
  attributes: Map<string, string>;
  words: string;
  inside: KeptElement[];
}

/** A point of a transcript: a place of its text in the unit of the file, and milliseconds. */
export interface KeptMark {
  guid: string;
  time: string;
  position: number;
}

/** What of a project is not shown here and may leave again. */
export interface KeptXml {
  sources: KeptElement[];
  links: KeptElement[];
  sets: KeptElement[];
  graphs: KeptElement[];
  /** Guid of a transcript → its points that say when something was spoken. */
  marks: Map<string, KeptMark[]>;
  /** Whether it was more than is carried along; then there is none of it here. */
  isTooMuch: boolean;
}

const HELD_IN = new Map<string, readonly ['sources' | 'links' | 'sets' | 'graphs', RegExp]>([
  ['Sources', ['sources', /^(PDF|Picture|Audio|Video)Source$/]],
  ['Links', ['links', /^Link$/]],
  ['Sets', ['sets', /^Set$/]],
  ['Graphs', ['graphs', /^Graph$/]],
]);

const isReference = (name: string): boolean => /^(CodeRef|NoteRef|Member.*)$/.test(name);

function elementOf(element: XmlElement): KeptElement {
  const given = (KEPT_SHAPES.get(element.name)?.attributes ?? []).flatMap(([name]): [string, string][] => {
    const value = element.attribute(name) || (isReference(element.name) ? element.attribute('guid') : '');
    return value === '' ? [] : [[name, value]];
  });
  return { name: element.name, attributes: new Map(given), words: '', inside: [] };
}

function markOf(point: XmlElement): KeptMark[] {
  const [time, position] = ['timeStamp', 'position'].map((name) => point.attribute(name).trim());
  const isMark = /^\d{1,12}$/.test(time ?? '') && /^\d{1,10}$/.test(position ?? '');
  return isMark
    ? [{ guid: guidOf(point.attribute('guid')), time: String(Number(time)), position: Number(position) }]
    : [];
}

/** More elements than this no people drew. */
const MOST = 200_000;

const nothing = (isTooMuch: boolean): KeptXml => ({
  sources: [],
  links: [],
  sets: [],
  graphs: [],
  marks: new Map(),
  isTooMuch,
});

/** Reads what is not shown of a `project.qde`. Throws as `readXml` does. */
export function readKept(bytes: Uint8Array): KeptXml {
  let kept = nothing(false);
  let size = 0;
  let marks: KeptMark[] = [];
  const open: { name: string; element: KeptElement | null }[] = [];
  const placeFor = (name: string): KeptElement[] | undefined => {
    const above = open.at(-1);
    const held = open.length === 2 ? HELD_IN.get(above?.name ?? '') : undefined;
    if (held?.[1].test(name)) return kept[held[0]];
    const shape = KEPT_SHAPES.get(above?.element?.name ?? '');
    return shape?.inside.some(([known]) => known === name) ? above?.element?.inside : undefined;
  };
  const take = (found: XmlElement): KeptElement | null => {
    const { name } = found;
    if (name === 'Transcript') {
      marks = [];
      kept.marks.set(guidOf(found.attribute('guid')), marks);
    }
    if (name === 'SyncPoint') marks.push(...markOf(found));
    const into = placeFor(name);
    const element = into ? elementOf(found) : null;
    if (element) into?.push(element);
    if (element || name === 'SyncPoint' || name === 'Transcript') size += 1;
    return element;
  };
  readXml(bytes, {
    open(found) {
      if (size > MOST) kept = nothing(true);
      open.push({ name: found.name, element: kept.isTooMuch ? null : take(found) });
    },
    words(text) {
      const here = open.at(-1)?.element;
      if (here && (here.name === 'Description' || isReference(here.name))) here.words += text;
    },
    close() {
      const here = open.pop()?.element;
      if (!here || !isReference(here.name)) return;
      // An old form has the id between its tags.
      if (here.attributes.size === 0 && here.words.trim() !== '')
        here.attributes.set('targetGUID', here.words.trim());
      here.words = '';
    },
  });
  return kept;
}

/** How the ids of a file become those that leave. */
export interface KeptGround {
  /** The id a thing gets; asked once for each. */
  idFor(guid: string): string;
  /** What a reference means on the way out; null where it means nothing any more. */
  to(kind: KeptKind, value: string): string | null;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const ONE_OF: Partial<Record<KeptKind, readonly string[]>> = {
  direction: ['Associative', 'OneWay', 'Bidirectional'],
  shape:
    'Person Oval Rectangle RoundedRectangle Star LeftTriangle RightTriangle UpTriangle DownTriangle Note'.split(
      ' ',
    ),
  line: ['dotted', 'dashed', 'solid'],
};

/** Whether these words are a colour as the schema writes it. */
export const isColour = (words: string): boolean => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(words);

function leavingAs(kind: KeptKind, value: string, ground: KeptGround): string | null {
  switch (kind) {
    case 'words':
      return value;
    case 'whole':
      return /^\s*-?\d{1,15}\s*$/.test(value) ? String(Number(value)) : null;
    case 'moment':
      return MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
    case 'colour':
      return isColour(value) ? value : null;
    case 'direction':
    case 'shape':
    case 'line':
      return ONE_OF[kind]?.includes(value) ? value : null;
    case 'file':
      return ground.to(kind, value);
    default:
      return ground.to(kind, guidOf(value));
  }
}

/** An element as the schema allows it, with the ids that leave; null where what it needs is not there. */
export function fitted(element: KeptElement, ground: KeptGround): KeptElement | null {
  const shape = KEPT_SHAPES.get(element.name);
  if (!shape) return null;
  if (element.name === 'Description') return element.words.trim() === '' ? null : element;
  const values = new Map<string, string>();
  for (const [name, kind, needed] of shape.attributes) {
    if (kind === 'id') continue;
    const written = element.attributes.get(name);
    const value = written === undefined ? null : leavingAs(kind, written, ground);
    if (value !== null) values.set(name, value);
    else if (needed) return null;
  }
  const inside: KeptElement[] = [];
  for (const [name, often] of shape.inside) {
    const fit = element.inside.flatMap((one) => (one.name === name ? (fitted(one, ground) ?? []) : []));
    if (often === 'needed' && fit.length === 0) return null;
    inside.push(...(often === 'many' ? fit : fit.slice(0, 1)));
  }
  // An id is asked for last, so that nothing that is dropped has one.
  const attributes = new Map(
    shape.attributes.flatMap(([name, kind]): [string, string][] => {
      const value = kind === 'id' ? ground.idFor(guidIn(element, name)) : values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { name: element.name, attributes, words: '', inside };
}

/** An id or a reference of an element, as it is compared; "" where there is none. */
export const guidIn = (element: KeptElement, attribute: string): string =>
  guidOf(element.attributes.get(attribute) ?? '');

/** The words of an element and of all in it. */
export const wordsIn = (element: KeptElement): string[] => [
  ...[element.attributes.get('name') ?? '', element.words].filter((words) => words !== ''),
  ...element.inside.flatMap(wordsIn),
];
