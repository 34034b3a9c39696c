import { codePointCounter } from './from-study.ts';
import type { KeptMark } from './kept-xml.ts';
import { CONVENTIONS, canonical, conventionKey, placesOf, type RawText } from './offsets.ts';

/** When something in a transcript was spoken, and at which place of the text that leaves, in code points. */
export interface TimeMark {
  guid: string;
  time: string;
  place: number;
}

/** The words of a source as they leave: the text, and its turns in order. */
export interface LeavingWords {
  file: string;
  turns: readonly string[];
}

/** Where turns stand in a text, one after another; null where one of them does not. */
function standing(text: string, turns: readonly string[]): number[] | null {
  const places: number[] = [];
  let at = 0;
  for (const turn of turns) {
    const found = text.indexOf(turn, at);
    if (found < 0) return null;
    places.push(found);
    at = found + turn.length;
  }
  return places;
}

/** The way from places of one text to those of another that holds the same turns; null where it does not. */
function wayOf(from: string, { file, turns }: LeavingWords): ((place: number) => number) | null {
  if (from === file) return (place) => place;
  const [here, there] = [standing(from, turns), standing(file, turns)];
  if (!here || !there || turns.length === 0) return null;
  return (place) => {
    const next = here.findIndex((start) => start > place);
    const which = next < 0 ? turns.length - 1 : Math.max(0, next - 1);
    const into = place - (here[which] ?? 0);
    // What lies between two turns is the beginning of the one that follows.
    if (into > (turns[which]?.length ?? 0) && next > 0) return there[next] ?? 0;
    return (there[which] ?? 0) + Math.min(Math.max(into, 0), turns[which]?.length ?? 0);
  };
}

/**
 * Where marks of time of a transcript lie in the words that leave; null where it is not known how they were counted, or the
 * words are others now.
 */
export function timeMarks(
  marks: readonly KeptMark[],
  raw: RawText,
  counting: string,
  words: LeavingWords,
): TimeMark[] | null {
  const convention = CONVENTIONS.find((one) => conventionKey(one) === counting);
  const way = wayOf(canonical(raw.raw), words);
  if (!convention || !way || words.file.startsWith('\uFEFF')) return null;
  const places = placesOf(
    raw,
    marks.map(({ position }) => position),
    convention,
  );
  const codePoints = codePointCounter(words.file);
  return marks
    .flatMap(({ guid, time, position }) => {
      const found = places.get(position);
      return found ? [{ guid, time, place: codePoints(way(found.at)) }] : [];
    })
    .sort((a, b) => a.place - b.place || Number(a.time) - Number(b.time) || (a.guid < b.guid ? -1 : 1));
}
