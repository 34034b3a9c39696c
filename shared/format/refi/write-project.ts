import { type Around, type Carried, NOTHING_CARRIED } from './carried.ts';
import type { KeptElement } from './kept-xml.ts';
import type {
  RefiCode,
  RefiCodebook,
  RefiCoding,
  RefiMade,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiSource,
  RefiText,
  RefiValue,
} from './model.ts';
import { type Attributes, XmlWriter } from './write-xml.ts';

const given = (words: string): string | null => (words === '' ? null : words);

const made = ({ by, at, changedBy, changedAt }: RefiMade): Attributes => [
  ['creatingUser', by],
  ['creationDateTime', at],
  ['modifyingUser', changedBy],
  ['modifiedDateTime', changedAt],
];

function description(xml: XmlWriter, words: string): void {
  if (words !== '') xml.words('Description', words);
}

function references(xml: XmlWriter, name: string, guids: readonly string[], attribute = 'targetGUID'): void {
  for (const guid of guids) xml.leaf(name, [[attribute, guid]]);
}

/** Codes as a tree; `withNotes` because a codebook of its own knows no notes. */
function codes(xml: XmlWriter, all: readonly RefiCode[], withNotes: boolean): void {
  const under = new Map<string | null, RefiCode[]>();
  for (const code of all) under.set(code.parent, [...(under.get(code.parent) ?? []), code]);
  const write = (code: RefiCode): void => {
    const { guid, name, isCodable, color } = code;
    const attributes: Attributes = [
      ['guid', guid],
      ['name', name],
      ['isCodable', isCodable],
      ['color', given(color)],
    ];
    xml.element('Code', attributes, () => {
      description(xml, code.description);
      if (withNotes) references(xml, 'NoteRef', code.notes);
      for (const child of under.get(guid) ?? []) write(child);
    });
  };
  xml.container('Codes', under.get(null) ?? [], write);
}

function values(xml: XmlWriter, all: readonly RefiValue[]): void {
  for (const { variable, type, value } of all)
    xml.element('VariableValue', [], () => {
      xml.leaf('VariableRef', [['targetGUID', variable]]);
      if (type !== null && value !== null) xml.words(`${type}Value`, value);
    });
}

function codings(xml: XmlWriter, all: readonly RefiCoding[]): void {
  for (const { guid, by, at, code, notes } of all) {
    const attributes: Attributes = [
      ['guid', guid],
      ['creatingUser', by],
      ['creationDateTime', at],
    ];
    xml.element('Coding', attributes, () => {
      xml.leaf('CodeRef', [['targetGUID', code]]);
      references(xml, 'NoteRef', notes);
    });
  }
}

function selection(xml: XmlWriter, one: RefiSelection): void {
  const attributes: Attributes = [
    ['guid', one.guid],
    ['name', given(one.name)],
    ['startPosition', one.start],
    ['endPosition', one.end],
    ...made(one),
  ];
  xml.element('PlainTextSelection', attributes, () => {
    description(xml, one.description);
    codings(xml, one.codings);
    references(xml, 'NoteRef', one.notes);
  });
}

/** A text of its own, or the text of a source with what is said of the source. */
function text(xml: XmlWriter, element: string, one: RefiText): void {
  const attributes: Attributes = [
    ['guid', one.guid],
    ['name', given(one.name)],
    ['plainTextPath', given(one.path)],
    ...made(one),
  ];
  xml.element(element, attributes, () => {
    description(xml, one.description);
    if (one.content !== null && one.path === '') xml.words('PlainTextContent', one.content);
    for (const each of one.selections) selection(xml, each);
    codings(xml, one.codings);
    references(xml, 'NoteRef', one.notes);
    values(xml, one.values);
  });
}

/** What is carried along, as it came. */
function kept(xml: XmlWriter, { name, attributes, words, inside }: KeptElement): void {
  if (words !== '') xml.words(name, words);
  else xml.element(name, [...attributes], () => keptAll(xml, inside));
}

function keptAll(xml: XmlWriter, elements: readonly KeptElement[]): void {
  for (const element of elements) kept(xml, element);
}

/** The words of a recording: passages lie between points of its transcript, each point at a place of the text. */
function transcript(
  xml: XmlWriter,
  one: RefiText,
  { marks, points }: Pick<Around, 'marks' | 'points'>,
): void {
  const attributes: Attributes = [
    ['guid', one.guid],
    ['name', given(one.name)],
    ['plainTextPath', given(one.path)],
  ];
  xml.element('Transcript', attributes, () => {
    const timed = new Set(marks.map(({ guid }) => guid));
    const others = [...points].flatMap(([place, guid]) =>
      timed.has(guid) ? [] : [{ guid, place, time: null }],
    );
    for (const { guid, time, place } of [...marks, ...others].sort((a, b) => a.place - b.place))
      xml.leaf('SyncPoint', [
        ['guid', guid],
        ['timeStamp', time],
        ['position', place],
      ]);
    for (const each of one.selections) {
      const between: Attributes = [
        ['guid', each.guid],
        ['name', given(each.name)],
        ['fromSyncPoint', points.get(each.start) ?? null],
        ['toSyncPoint', points.get(each.end) ?? null],
        ...made(each),
      ];
      xml.element('TranscriptSelection', between, () => {
        description(xml, each.description);
        codings(xml, each.codings);
        references(xml, 'NoteRef', each.notes);
      });
    }
  });
}

const WORDS_IN: Readonly<Record<string, string>> = {
  PDFSource: 'Representation',
  PictureSource: 'TextDescription',
};

/** A page, picture or recording whose words are a source of the study. */
function medium(xml: XmlWriter, { element, words: guid, ...spoken }: Around, source: RefiSource): void {
  const { name, attributes, inside } = element;
  const named = new Map([...attributes, ['name', source.name] as const]);
  xml.element(name, [...named], () => {
    if (name === 'PDFSource') keptAll(xml, inside);
    for (const words of source.texts) {
      const within = WORDS_IN[name];
      if (within === undefined) transcript(xml, { ...words, guid }, spoken);
      else text(xml, within, { ...words, guid });
    }
    if (name !== 'PDFSource') keptAll(xml, inside);
    codings(xml, source.codings);
    references(xml, 'NoteRef', source.notes);
    values(xml, source.values);
  });
}

/** A text that is a source, with what is said of it as a whole. */
function textSource(xml: XmlWriter, source: RefiSource): void {
  const [words] = source.texts;
  if (words)
    text(xml, 'TextSource', {
      ...source,
      path: words.path,
      richPath: '',
      content: words.content,
      selections: words.selections,
    });
}

function set(xml: XmlWriter, one: RefiSet, attribute: 'targetGUID' | 'guid'): void {
  const attributes: Attributes = [
    ['guid', one.guid],
    ['name', one.name],
  ];
  xml.element('Set', attributes, () => {
    description(xml, one.description);
    references(xml, 'MemberCode', one.codes, attribute);
    references(xml, 'MemberSource', one.sources);
    references(xml, 'MemberNote', one.notes);
  });
}

function body(xml: XmlWriter, project: RefiProject, carried: Carried): void {
  xml.container('Users', project.users, ({ guid, name, id }) =>
    xml.leaf('User', [
      ['guid', guid],
      ['name', given(name)],
      ['id', given(id)],
    ]),
  );
  if (project.codes.length > 0) xml.element('CodeBook', [], () => codes(xml, project.codes, true));
  xml.container('Variables', project.variables, ({ guid, name, type, description: words }) => {
    const attributes: Attributes = [
      ['guid', guid],
      ['name', name],
      ['typeOfVariable', type],
    ];
    xml.element('Variable', attributes, () => description(xml, words));
  });
  xml.container('Cases', project.cases, (one) => {
    const attributes: Attributes = [
      ['guid', one.guid],
      ['name', given(one.name)],
    ];
    xml.element('Case', attributes, () => {
      description(xml, one.description);
      references(xml, 'CodeRef', one.codes);
      values(xml, one.values);
      references(xml, 'SourceRef', one.sources);
      references(xml, 'SelectionRef', one.selections);
    });
  });
  xml.container('Sources', [...project.sources, ...carried.sources], (source) => {
    const held = 'guid' in source ? carried.around.get(source.guid) : undefined;
    if (!('guid' in source)) kept(xml, source);
    else if (held) medium(xml, held, source);
    else textSource(xml, source);
  });
  xml.container('Notes', project.noteTexts, (one) => text(xml, 'Note', one));
  xml.container('Links', [...project.links, ...carried.links], (link) => {
    if (!('guid' in link)) return kept(xml, link);
    const attributes: Attributes = [
      ['guid', link.guid],
      ['name', given(link.name)],
      ['direction', given(link.direction)],
      ['originGUID', given(link.from)],
      ['targetGUID', given(link.to)],
    ];
    xml.element('Link', attributes, () => references(xml, 'NoteRef', link.notes));
  });
  xml.container('Sets', [...project.sets, ...carried.sets], (one) =>
    'guid' in one ? set(xml, one, 'targetGUID') : kept(xml, one),
  );
  xml.container('Graphs', carried.graphs, (one) => kept(xml, one));
  description(xml, project.description);
  references(xml, 'NoteRef', project.notes);
}

/** What was written, and how many characters XML cannot hold were left out of names and descriptions. */
export interface Written {
  xml: string;
  dropped: number;
}

/** A project of text sources as `project.qde`, in the order of the schema, with what is carried along beside it. */
export function writeQde(project: RefiProject, carried: Carried = NOTHING_CARRIED): Written {
  const xml = new XmlWriter();
  const attributes: Attributes = [
    ['xmlns', 'urn:QDA-XML:project:1.0'],
    ['name', project.name],
    ['origin', given(project.origin)],
    ['creationDateTime', project.createdAt],
  ];
  xml.element('Project', attributes, () => body(xml, project, carried));
  return { xml: xml.toString(), dropped: xml.dropped };
}

/** A codebook as `.qdc`; valid only where it holds a code. */
export function writeQdc(codebook: RefiCodebook): Written {
  const xml = new XmlWriter();
  const attributes: Attributes = [
    ['xmlns', 'urn:QDA-XML:codebook:1.0'],
    ['origin', given(codebook.origin)],
  ];
  xml.element('CodeBook', attributes, () => {
    codes(xml, codebook.codes, false);
    xml.container('Sets', codebook.sets, (one) => set(xml, { ...one, sources: [], notes: [] }, 'guid'));
  });
  return { xml: xml.toString(), dropped: xml.dropped };
}
