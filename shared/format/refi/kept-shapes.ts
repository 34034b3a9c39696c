/**
 * What an attribute of an element that is carried along may be: an id of its own, words, a number, a moment, a colour,
 * somebody, a file, or a reference to a thing of the file.
 */
export type KeptKind =
  | 'id'
  | 'words'
  | 'whole'
  | 'moment'
  | 'colour'
  | 'direction'
  | 'shape'
  | 'line'
  | 'file'
  | 'user'
  | 'code'
  | 'source'
  | 'note'
  | 'member note'
  | 'vertex'
  | 'any';

/** An element as the schema has it, so far as it is carried along: attributes and children in the order of the schema. */
export interface KeptShape {
  attributes: readonly (readonly [name: string, kind: KeptKind, isNeeded?: 'needed'])[];
  inside: readonly (readonly [name: string, often: 'once' | 'many' | 'needed'])[];
}

type Attributes = KeptShape['attributes'];

const NAMED: Attributes = [
  ['guid', 'id', 'needed'],
  ['name', 'words'],
];
const MADE: Attributes = [
  ['creatingUser', 'user'],
  ['creationDateTime', 'moment'],
  ['modifyingUser', 'user'],
  ['modifiedDateTime', 'moment'],
];
const whole = (...names: string[]): Attributes => names.map((name) => [name, 'whole', 'needed'] as const);
const reference = (kind: KeptKind): KeptShape => ({
  attributes: [['targetGUID', kind, 'needed']],
  inside: [],
});

const region = (...places: string[]): KeptShape => ({
  attributes: [...NAMED, ...whole(...places), ...MADE],
  inside: [
    ['Description', 'once'],
    ['Coding', 'many'],
    ['NoteRef', 'many'],
  ],
});
const CORNERS = ['firstX', 'firstY', 'secondX', 'secondY'];

/** A source that is no text; what it says of itself came in as a memo, its words as a text. */
const medium = (selection: string): KeptShape => ({
  attributes: [...NAMED, ['path', 'file'], ...MADE],
  inside: [
    [selection, 'many'],
    ['Coding', 'many'],
    ['NoteRef', 'many'],
  ],
});

/** Every element that is carried along, by its name. */
export const KEPT_SHAPES: ReadonlyMap<string, KeptShape> = new Map<string, KeptShape>([
  ['PDFSource', medium('PDFSelection')],
  ['PictureSource', medium('PictureSelection')],
  ['AudioSource', medium('AudioSelection')],
  ['VideoSource', medium('VideoSelection')],
  ['PDFSelection', region('page', ...CORNERS)],
  ['PictureSelection', region(...CORNERS)],
  ['AudioSelection', region('begin', 'end')],
  ['VideoSelection', region('begin', 'end')],
  [
    'Coding',
    {
      attributes: [
        ['guid', 'id', 'needed'],
        ['creatingUser', 'user'],
        ['creationDateTime', 'moment'],
      ],
      inside: [
        ['CodeRef', 'needed'],
        ['NoteRef', 'many'],
      ],
    },
  ],
  ['CodeRef', reference('code')],
  ['NoteRef', reference('note')],
  ['MemberCode', reference('code')],
  ['MemberSource', reference('source')],
  ['MemberNote', reference('member note')],
  ['Description', { attributes: [], inside: [] }],
  [
    'Link',
    {
      attributes: [
        ...NAMED,
        ['direction', 'direction'],
        ['color', 'colour'],
        ['originGUID', 'any', 'needed'],
        ['targetGUID', 'any', 'needed'],
      ],
      inside: [],
    },
  ],
  [
    'Set',
    {
      attributes: [
        ['guid', 'id', 'needed'],
        ['name', 'words', 'needed'],
      ],
      inside: [
        ['Description', 'once'],
        ['MemberCode', 'many'],
        ['MemberSource', 'many'],
        ['MemberNote', 'many'],
      ],
    },
  ],
  [
    'Graph',
    {
      attributes: NAMED,
      inside: [
        ['Vertex', 'many'],
        ['Edge', 'many'],
      ],
    },
  ],
  [
    'Vertex',
    {
      attributes: [
        ['guid', 'id', 'needed'],
        ['representedGUID', 'any'],
        ['name', 'words'],
        ...whole('firstX', 'firstY'),
        ['secondX', 'whole'],
        ['secondY', 'whole'],
        ['shape', 'shape'],
        ['color', 'colour'],
      ],
      inside: [],
    },
  ],
  [
    'Edge',
    {
      attributes: [
        ['guid', 'id', 'needed'],
        ['representedGUID', 'any'],
        ['name', 'words'],
        ['sourceVertex', 'vertex', 'needed'],
        ['targetVertex', 'vertex', 'needed'],
        ['color', 'colour'],
        ['direction', 'direction'],
        ['lineStyle', 'line'],
      ],
      inside: [],
    },
  ],
]);
