import type { TextMark } from '../source/text-mark.ts';
import { type Span, touches } from '../span.ts';
import { blocksOf } from './block.ts';

/** How a paragraph is set as a whole: `heading` and `item` are levels from 1, 0 for neither. */
export interface BlockLook {
  heading: number;
  item: number;
  quote: boolean;
}

/** A stretch of a turn drawn as one paragraph, in offsets of the turn's text, with its words in bold or italics. */
export interface SetBlock extends Span {
  look: BlockLook | null;
  stressed: readonly TextMark[];
}

const isStress = ({ what }: TextMark): boolean => what === 'bold' || what === 'italic';

/** The lines a mark stands on alone, their last line end included; null where other words stand beside it. */
function linesOf(text: string, { start, end }: Span): Span | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
  return isAlone ? { start: from, end: Math.min(text.length, to + 1) } : null;
}

/** Cuts a turn's text into paragraphs as `blocksOf` does, and around headings, items and quotes; they tile it exactly. */
export function setBlocksOf(text: string, marks: readonly TextMark[] = []): SetBlock[] {
  if (marks.length === 0) return blocksOf(text).map((block) => ({ ...block, look: null, stressed: [] }));
  const alone = marks.flatMap((mark) => {
    const lines = isStress(mark) ? null : linesOf(text, mark);
    return lines ? [{ ...mark, ...lines }] : [];
  });
  const stressed = marks.filter(isStress);
  const cuts = new Set([0, text.length, ...alone.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((start, at) => {
    const end = places[at + 1];
    if (end === undefined) return [];
    const here = alone.filter((mark) => touches(mark, { start, end }));
    const levelOf = (what: TextMark['what']) => here.find((mark) => mark.what === what)?.level ?? 0;
    const look: BlockLook = {
      heading: levelOf('heading'),
      item: levelOf('item'),
      quote: here.some(({ what }) => what === 'quote'),
    };
    return blocksOf(text.slice(start, end)).map((own): SetBlock => {
      const block = { start: own.start + start, end: own.end + start };
      return {
        ...block,
        look: here.length > 0 ? look : null,
        stressed: stressed.filter((mark) => touches(mark, block)),
      };
    });
  });
}

/** Words that are stressed alike. */
export interface Piece extends Span {
  bold: boolean;
  italic: boolean;
}

/** Cuts a stretch where its stress changes; marks count from where the stretch does. */
export function piecesOf({ start, end }: Span, stressed: readonly TextMark[]): Piece[] {
  const own = stressed.filter((mark) => touches(mark, { start, end }));
  const cuts = new Set([start, end]);
  for (const mark of own) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, at): Piece => {
    const piece = { start: places[at] ?? start, end: to };
    const is = (what: TextMark['what']) => own.some((mark) => mark.what === what && touches(mark, piece));
    return { ...piece, bold: is('bold'), italic: is('italic') };
  });
}
