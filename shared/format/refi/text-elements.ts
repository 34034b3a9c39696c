import type { RefiCoding, RefiMedium, RefiSelection, RefiSource, RefiText } from './model.ts';
import { guidOf, idOf, intoDescription, madeOf, orNull, type Reading, type Room, whole } from './room.ts';

function textOf(reading: Reading): RefiText {
  const { element } = reading;
  return {
    guid: idOf(reading),
    name: element.attribute('name'),
    description: '',
    path: element.attribute('plainTextPath'),
    richPath: element.attribute('richTextPath'),
    content: null,
    selections: [],
    codings: [],
    notes: [],
    values: [],
    ...madeOf(reading),
  };
}

const roomOfText = (text: RefiText): Room => ({
  description: intoDescription(text),
  content: (words) => {
    text.content = words;
  },
  selections: text.selections,
  codings: text.codings,
  noteRefs: text.notes,
  values: text.values,
});

export function source(medium: RefiMedium) {
  return (reading: Reading): Room | null => {
    const { room, element } = reading;
    if (!room.project) return null;
    const made: RefiSource = {
      guid: idOf(reading),
      medium,
      name: element.attribute('name'),
      description: '',
      path: element.attribute('path'),
      texts: [],
      regions: [],
      codings: [],
      notes: [],
      values: [],
      ...madeOf(reading),
    };
    room.project.sources.push(made);
    const ofSource: Room = {
      description: intoDescription(made),
      codings: made.codings,
      noteRefs: made.notes,
      values: made.values,
    };
    if (medium !== 'text') return { ...ofSource, texts: made.texts, regions: made.regions };
    const text = textOf(reading);
    made.texts.push(text);
    return { ...roomOfText(text), ...ofSource };
  };
}

export function words(reading: Reading): Room | null {
  if (!reading.room.texts) return null;
  const text = textOf(reading);
  reading.room.texts.push(text);
  return roomOfText(text);
}

/** A transcript's selections lie between points that say where in the text they are. */
export function transcript(reading: Reading): Room | null {
  const room = words(reading);
  const text = reading.room.texts?.at(-1);
  if (!room || !text) return null;
  const syncPoints: { guid: string; position: number }[] = [];
  return {
    ...room,
    syncPoints,
    close: () => {
      const at = new Map(syncPoints.map(({ guid, position }) => [guid, position]));
      for (const selection of text.selections) {
        const [from = '', to = ''] = selection.name.split('\n');
        selection.start = at.get(from) ?? -1;
        selection.end = at.get(to) ?? -1;
        selection.name = '';
      }
    },
  };
}

function selected(reading: Reading, start: number, end: number, name: string): Room | null {
  const { room } = reading;
  if (!room.selections) return null;
  const made: RefiSelection = {
    guid: idOf(reading),
    name,
    description: '',
    start,
    end,
    codings: [],
    notes: [],
    ...madeOf(reading),
  };
  room.selections.push(made);
  return { description: intoDescription(made), codings: made.codings, noteRefs: made.notes };
}

export function region(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.regions) return null;
  const made = {
    guid: idOf(reading),
    name: element.attribute('name'),
    description: '',
    codings: [],
    notes: [],
  };
  room.regions.push(made);
  return { description: intoDescription(made), codings: made.codings, noteRefs: made.notes, texts: [] };
}

export function coding(reading: Reading): Room | null {
  const { room, element } = reading;
  if (!room.codings) return null;
  const made: RefiCoding = {
    guid: idOf(reading),
    code: '',
    by: orNull(guidOf(element.attribute('creatingUser'))),
    at: orNull(element.attribute('creationDateTime')),
    notes: [],
  };
  room.codings.push(made);
  return {
    codeRef: (guid) => {
      made.code = guid;
    },
    noteRefs: made.notes,
  };
}

export const plainTextSelection = (reading: Reading): Room | null =>
  selected(
    reading,
    whole(reading, 'startPosition'),
    whole(reading, 'endPosition'),
    reading.element.attribute('name'),
  );

/** Its place is known when the transcript closes; till then its name holds the two points. */
export function transcriptSelection(reading: Reading): Room | null {
  const [from, to] = ['fromSyncPoint', 'toSyncPoint'].map((name) => guidOf(reading.element.attribute(name)));
  return selected(reading, -1, -1, `${from}\n${to}`);
}

export function syncPoint(reading: Reading): Room | null {
  const { syncPoints } = reading.room;
  if (!syncPoints) return null;
  if (reading.element.attribute('position') !== '')
    syncPoints.push({ guid: idOf(reading), position: whole(reading, 'position') });
  return {};
}
