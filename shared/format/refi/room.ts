import type {
  RefiCoding,
  RefiGraph,
  RefiMade,
  RefiProject,
  RefiSelection,
  RefiSource,
  RefiText,
  RefiValue,
} from './model.ts';
import type { Problems } from './problems.ts';
import type { XmlElement } from './xml.ts';

interface SyncPoint {
  guid: string;
  position: number;
}

/** What an open element takes from those inside it; what it has no room for is misplaced. */
export interface Room {
  project?: RefiProject;
  codes?: { parent: string | null; depth: number };
  description?: (words: string) => void;
  content?: (words: string) => void;
  noteRefs?: string[];
  codings?: RefiCoding[];
  codeRef?: (guid: string) => void;
  sourceRefs?: string[];
  selectionRefs?: string[];
  values?: RefiValue[];
  value?: RefiValue;
  selections?: RefiSelection[];
  texts?: RefiText[];
  regions?: RefiSource['regions'];
  syncPoints?: SyncPoint[];
  graph?: RefiGraph;
  /** Called with the words inside it when it closes. */
  close?: (words: string) => void;
}

export interface Reading {
  problems: Problems;
  element: XmlElement;
  room: Room;
}

/** An id as it is compared: without braces, in lower case. */
export const guidOf = (written: string): string =>
  written
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();

export const orNull = (written: string): string | null => (written === '' ? null : written);

export function idOf({ element, problems }: Reading): string {
  const guid = guidOf(element.attribute('guid'));
  if (guid === '') problems.add('no-guid', `A ${element.name} has no id.`, element.line);
  return guid;
}

export const madeOf = ({ element }: Reading): RefiMade => ({
  by: orNull(guidOf(element.attribute('creatingUser'))),
  at: orNull(element.attribute('creationDateTime')),
  changedBy: orNull(guidOf(element.attribute('modifyingUser'))),
  changedAt: orNull(element.attribute('modifiedDateTime')),
});

export function whole({ element, problems }: Reading, name: string): number {
  const written = element.attribute(name).trim();
  if (/^\d{1,10}$/.test(written)) return Number(written);
  problems.add('position', `A ${element.name} has no place that can be read (${name}).`, element.line);
  return -1;
}

/** A reference under any of the names that tools write it with. */
export const target = ({ element }: Reading): string =>
  guidOf(element.attribute('targetGUID') || element.attribute('guid'));

export const intoDescription = (thing: { description: string }) => (words: string) => {
  thing.description = words;
};
