import { SaxesParser } from 'saxes';

/** What one XML part of a document may hold; above these it is refused. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTE = 1024 * 1024;
const MAX_ELEMENTS = 5_000_000;

/** Read in pieces of this many characters. */
const PIECE = 64 * 1024;

export interface XmlReader {
  /** `attribute` is asked by local name and answers '' where it is not there; what is returned runs when the element ends. */
  open(name: string, attribute: (name: string) => string): (() => void) | undefined;
  words(text: string): void;
}

/**
 * Reads XML from its beginning to its end by local names: no document type, no entity but the five, nothing from
 * outside. Throws an Error for what is not well formed or beyond the limits.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const ends: ((() => void) | undefined)[] = [];
  let elements = 0;
  const fail = (why: string) => {
    throw new Error(why);
  };
  parser.on('doctype', () => fail('It declares a document type.'));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ value }) => {
    if (value.length > MAX_ATTRIBUTE) fail('An attribute is too long.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (ends.length >= MAX_DEPTH || elements > MAX_ELEMENTS) fail('It is nested too deep or too large.');
    const attribute = (wanted: string): string => {
      for (const key in attributes) {
        if (key.endsWith(wanted) && localName(key) === wanted) return attributes[key] ?? '';
      }
      return '';
    };
    ends.push(reader.open(localName(name), attribute));
  });
  parser.on('text', (text) => reader.words(text));
  parser.on('cdata', (text) => reader.words(text));
  parser.on('closetag', () => ends.pop()?.());
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
