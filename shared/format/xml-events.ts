import { SaxesParser } from 'saxes';
import { documentType, tooDeep, tooLongAttribute, tooManyElements, XML_MOST } from './xml-limits.ts';

/** Read in pieces of this many characters. */
const PIECE = 64 * 1024;

export interface XmlReader {
  /** `attribute` is asked by local name and answers '' where it is not there; what is returned runs when the element ends. */
  open(name: string, attribute: (name: string) => string): (() => void) | undefined;
  words(text: string): void;
}

/**
 * Reads XML from its beginning to its end by local names: no document type, no entity but the five, nothing from
 * outside. Throws DomainError for what is beyond the limits, an Error for what is not well formed.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const ends: ((() => void) | undefined)[] = [];
  let elements = 0;
  parser.on('doctype', documentType);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ value }) => {
    if (value.length > XML_MOST.attribute) tooLongAttribute();
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (ends.length >= XML_MOST.depth) tooDeep();
    if (elements > XML_MOST.elements) tooManyElements();
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
