/** A stretch of a report that reads the same alone as in its place: where it begins (lines from 1) and its text. */
export interface Chunk {
  text: string;
  start: number;
  line: number;
}

const FENCE = /^(`{3,}|~{3,})/;
/** What may reach past an empty line: HTML, a container, a fence that is indented or inside a list or quotation. */
const REACHES_ON =
  /^ {0,3}<(?:!--|[?!]|pre|script|style|textarea)|^:{3,}|^\s*(?:[ \t>*+-]|\d+[.)])+(?:`{3}|~{3})/i;
/** What a link or a note anywhere in the text may refer to. */
const DEFINITION = /^[ \t>]*\[[^\]\n]+\]:/m;
/** What may go on with what stood before the empty line. */
const GOES_ON = /^(?:\s|[*+-](?:\s|$)|\d+[.)](?:\s|$))/;

/**
 * A report in stretches that are read one by one, so that of a long text only what changed is read again. It is cut
 * before a line that follows an empty one and begins something new; where that is not sure, it is not cut.
 */
export function chunksOf(body: string): Chunk[] {
  if (DEFINITION.test(body)) return [{ text: body, start: 0, line: 1 }];
  const chunks: Chunk[] = [];
  let [begun, begunLine, at, line] = [0, 1, 0, 1];
  let fence = '';
  let isAfterEmpty = false;
  let isSure = true;
  while (at < body.length) {
    const next = body.indexOf('\n', at);
    const end = next === -1 ? body.length : next;
    const text = body.slice(at, end);
    if (isAfterEmpty && isSure && fence === '' && text !== '' && !GOES_ON.test(text)) {
      chunks.push({ text: body.slice(begun, at), start: begun, line: begunLine });
      [begun, begunLine] = [at, line];
    }
    const found = FENCE.exec(text)?.[1];
    if (fence === '') fence = found ?? '';
    else if (found?.startsWith(fence) && text.slice(found.length).trim() === '') fence = '';
    if (fence === '' && REACHES_ON.test(text)) isSure = false;
    isAfterEmpty = text.trim() === '';
    at = end + 1;
    line += 1;
  }
  chunks.push({ text: body.slice(begun), start: begun, line: begunLine });
  return chunks;
}
