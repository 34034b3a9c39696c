import {
  type RefiCase,
  type RefiCode,
  type RefiGraph,
  type RefiLink,
  type RefiSet,
  type RefiValue,
  VARIABLE_TYPES,
  type VariableType,
} from './model.ts';
import { guidOf, idOf, intoDescription, type Reading, type Room, target } from './room.ts';
import {
  coding,
  plainTextSelection,
  region,
  source,
  syncPoint,
  transcript,
  transcriptSelection,
  words,
} from './text-elements.ts';

/** Codes deeper than this are no codebook of people. */
const CODE_DEPTH = 64;

function code(reading: Reading): Room | null {
  const { room, element, problems } = reading;
  if (!room.project || !room.codes) return null;
  const { parent, depth } = room.codes;
  if (depth >= CODE_DEPTH) {
    problems.add('deep-codes', 'Codes more than 64 deep were left out.', element.line);
    return {};
  }
  const made: RefiCode = {
    guid: idOf(reading),
    parent,
    name: element.attribute('name'),
    description: '',
    isCodable: !/^(false|0)$/.test(element.attribute('isCodable').trim()),
    color: element.attribute('color'),
    notes: [],
  };
  room.project.codes.push(made);
  return {
    project: room.project,
    codes: { parent: made.guid, depth: depth + 1 },
    description: intoDescription(made),
    noteRefs: made.notes,
  };
}

function aCase(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const made: RefiCase = {
    guid: idOf(reading),
    name: element.attribute('name'),
    description: '',
    codes: [],
    values: [],
    sources: [],
    selections: [],
  };
  room.project.cases.push(made);
  return {
    description: intoDescription(made),
    codeRef: (guid) => made.codes.push(guid),
    values: made.values,
    sourceRefs: made.sources,
    selectionRefs: made.selections,
  };
}

function set(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const made: RefiSet = {
    guid: idOf(reading),
    name: element.attribute('name'),
    description: '',
    codes: [],
    sources: [],
    notes: [],
  };
  room.project.sets.push(made);
  return {
    description: intoDescription(made),
    codeRef: (guid) => made.codes.push(guid),
    sourceRefs: made.sources,
    noteRefs: made.notes,
  };
}

function link(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const made: RefiLink = {
    guid: idOf(reading),
    name: element.attribute('name'),
    direction: element.attribute('direction'),
    from: guidOf(element.attribute('originGUID')),
    to: guidOf(element.attribute('targetGUID')),
    notes: [],
  };
  room.project.links.push(made);
  return { noteRefs: made.notes };
}

function graph(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const made: RefiGraph = { guid: idOf(reading), name: element.attribute('name'), vertices: 0, edges: 0 };
  room.project.graphs.push(made);
  return { graph: made };
}

const typeOf = (written: string): VariableType => VARIABLE_TYPES.find((type) => type === written) ?? 'Text';

function variable(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const made = {
    guid: idOf(reading),
    name: element.attribute('name'),
    type: typeOf(element.attribute('typeOfVariable')),
    description: '',
  };
  room.project.variables.push(made);
  return { description: intoDescription(made) };
}

/** Some tools write the value into attributes, which the standard does not know. */
function variableValue({ room, element }: Reading): Room | null {
  if (!room.values) return null;
  const inline = element.attribute('value');
  const made: RefiValue = {
    variable: guidOf(element.attribute('variableGUID')),
    type: inline === '' ? null : 'Text',
    value: inline === '' ? null : inline,
  };
  room.values.push(made);
  return { value: made };
}

const typedValue =
  (type: VariableType) =>
  ({ room: { value } }: Reading): Room | null =>
    value
      ? {
          close: (written) => {
            value.type = type;
            value.value = written;
          },
        }
      : null;

/** A reference to a note; an old form has the id between its tags. */
function noteRef(reading: Reading): Room | null {
  const { noteRefs } = reading.room;
  if (!noteRefs) return null;
  const guid = target(reading);
  if (guid !== '') noteRefs.push(guid);
  return guid === '' ? { close: (written) => void (written.trim() && noteRefs.push(guidOf(written))) } : {};
}

const into =
  (key: 'sourceRefs' | 'selectionRefs') =>
  (reading: Reading): Room | null => {
    const list = reading.room[key];
    if (list) list.push(target(reading));
    return list ? {} : null;
  };

function codeRef(reading: Reading): Room | null {
  const { codeRef: take } = reading.room;
  if (!take) return null;
  take(target(reading));
  return {};
}

const ofWords =
  (key: 'description' | 'content') =>
  ({ room }: Reading): Room | null => {
    const close = room[key];
    return close ? { close } : null;
  };

type Take = (reading: Reading) => Room | null;

function container({ room: { project, codes } }: Reading): Room {
  return { ...(project && { project }), ...(codes && { codes }) };
}

function user(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.project) return null;
  const [name, id] = [element.attribute('name'), element.attribute('id')];
  room.project.users.push({ guid: idOf(reading), name, id });
  return {};
}

const note = (reading: Reading): Room | null =>
  reading.room.project ? words({ ...reading, room: { texts: reading.room.project.noteTexts } }) : null;

function variableRef(reading: Reading): Room | null {
  const { value } = reading.room;
  if (!value) return null;
  value.variable = target(reading);
  return {};
}

const counted =
  (what: 'vertices' | 'edges'): Take =>
  ({ room: { graph: drawn } }) => {
    if (!drawn) return null;
    drawn[what] += 1;
    return {};
  };

/** The elements that only hold others. */
const CONTAINERS = 'Users CodeBook Codes Variables Cases Sources Notes Links Sets Graphs'.split(' ');

/** Every element of the two schemas: what it adds to the project and what may stand in it; null where it is misplaced. */
export const ELEMENTS: ReadonlyMap<string, Take> = new Map<string, Take>([
  ...CONTAINERS.map((name): [string, Take] => [name, container]),
  ['User', user],
  ['Code', code],
  ['Variable', variable],
  ['Case', aCase],
  ['TextSource', source('text')],
  ['PDFSource', source('pdf')],
  ['PictureSource', source('picture')],
  ['AudioSource', source('audio')],
  ['VideoSource', source('video')],
  ['Representation', words],
  ['TextDescription', words],
  ['Transcript', transcript],
  ['Note', note],
  ['PlainTextSelection', plainTextSelection],
  ['TranscriptSelection', transcriptSelection],
  ['SyncPoint', syncPoint],
  ...['PDFSelection', 'PictureSelection', 'AudioSelection', 'VideoSelection'].map((name): [string, Take] => [
    name,
    region,
  ]),
  ['Coding', coding],
  ['CodeRef', codeRef],
  ['MemberCode', codeRef],
  ['SourceRef', into('sourceRefs')],
  ['MemberSource', into('sourceRefs')],
  ['SelectionRef', into('selectionRefs')],
  ['NoteRef', noteRef],
  ['MemberNote', noteRef],
  ['VariableValue', variableValue],
  ['VariableRef', variableRef],
  ...VARIABLE_TYPES.map((type): [string, Take] => [`${type}Value`, typedValue(type)]),
  ['Set', set],
  ['Link', link],
  ['Graph', graph],
  ['Vertex', counted('vertices')],
  ['Edge', counted('edges')],
  ['Description', ofWords('description')],
  ['PlainTextContent', ofWords('content')],
]);
