import { documentType, tooDeep, tooLongAttribute, tooManyElements, XML_MOST } from './xml-limits.ts';

const [LESS, GREATER, SLASH, BANG, QUESTION, DOUBLE, SINGLE, DASH] = [
  0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27, 0x2d,
];

/** Where `mark` ends after `from`; the end of the bytes where it is nowhere. */
function after(xml: Uint8Array, mark: readonly number[], from: number): number {
  const [first = 0] = mark;
  for (let at = xml.indexOf(first, from); at !== -1; at = xml.indexOf(first, at + 1))
    if (mark.every((byte, place) => xml[at + place] === byte)) return at + mark.length;
  return xml.length;
}

/** Where a tag ends; throws where one of its attributes is too long. */
function tagEnd(xml: Uint8Array, from: number): number {
  let at = from;
  while (at < xml.length && xml[at] !== GREATER) {
    const mark = xml[at];
    if (mark === DOUBLE || mark === SINGLE) {
      const end = xml.indexOf(mark, at + 1);
      if ((end === -1 ? xml.length : end) - at > XML_MOST.attribute) tooLongAttribute();
      if (end === -1) return xml.length;
      at = end;
    }
    at += 1;
  }
  return at;
}

/**
 * Looks over an XML part in UTF-8 before a library makes a tree of it, counting its elements: no document type, no
 * more depth, length and elements than `XML_MOST` and `most` say. Whether it is well formed is for the library.
 */
export function checkXmlShape(xml: Uint8Array, most = XML_MOST.elements): number {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf(LESS); at !== -1; at = xml.indexOf(LESS, at)) {
    const next = xml[at + 1];
    if (next === BANG) {
      if (xml[at + 2] === DASH) at = after(xml, [DASH, DASH, GREATER], at + 4);
      else if (xml[at + 2] === 0x5b) at = after(xml, [0x5d, 0x5d, GREATER], at + 3);
      else documentType();
      continue;
    }
    if (next === QUESTION) {
      at = after(xml, [QUESTION, GREATER], at + 2);
      continue;
    }
    const end = tagEnd(xml, at + 1);
    if (next === SLASH) depth -= 1;
    else {
      elements += 1;
      if (elements > most) tooManyElements();
      if (xml[end - 1] !== SLASH) depth += 1;
      if (depth > XML_MOST.depth) tooDeep();
    }
    at = end;
  }
  return elements;
}
