import type { Db } from '#server/store/database.ts';
import { listSources } from '#server/store/study/source.ts';
import { wordsOfText } from '#server/store/study/text.ts';
import type { TextId } from '#shared/ids.ts';
import { heldAmong } from '#shared/source/alike.ts';
import { NEAR_FROM } from '#shared/source/near.ts';
import { containment, shinglesOf } from '#shared/source/shingles.ts';
import { type Sketch, sketchOf } from '#shared/source/sketch.ts';
import type { Source } from '#shared/source/source.ts';

/** What the texts in force of a study are found alike by; a text never changes, so neither does its sketch. */
export interface KeptSketches {
  /** Outside the trash. */
  sources: readonly Source[];
  ofText: ReadonlyMap<TextId, Sketch>;
}

/** The sketches of the sources outside the trash: those known before, and those made anew. */
export function keptSketches(db: Db, before?: KeptSketches): KeptSketches {
  const sources = listSources(db).filter(({ trashedAt }) => trashedAt === null);
  const ofText = new Map<TextId, Sketch>();
  for (const { text } of sources)
    ofText.set(text, before?.ofText.get(text) ?? sketchOf(shinglesOf(wordsOfText(db, text))));
  return { sources, ofText };
}

/** A text to compare: its sketch, and all of its shingles where a sample does not tell enough. */
export interface Compared {
  sketch: Sketch;
  shingles(): Uint32Array;
}

/** Sources as texts to compare, in their order. */
export const comparedSources = (
  db: Db,
  sources: readonly Source[],
  ofText: ReadonlyMap<TextId, Sketch>,
): Compared[] =>
  sources.map(({ text }) => ({
    sketch: ofText.get(text) ?? sketchOf(new Uint32Array()),
    shingles: () => shinglesOf(wordsOfText(db, text)),
  }));

/** Whole texts that are in memory at one time for a closer look. */
const MOST_WHOLE = 64;

/** Two texts of which one holds the other, by all of their words. */
export function* heldTexts(texts: readonly Compared[], isAsked?: (at: number) => boolean) {
  const whole = new Map<number, Uint32Array>();
  const all = (at: number): Uint32Array => {
    const found = whole.get(at) ?? texts[at]?.shingles() ?? new Uint32Array();
    if (whole.size > MOST_WHOLE) whole.clear();
    whole.set(at, found);
    return found;
  };
  const sketches = texts.map(({ sketch }) => sketch);
  for (const found of heldAmong(sketches, NEAR_FROM, isAsked)) {
    const share = found.sample === null ? found.share : containment(all(found.part), all(found.whole));
    if (share >= NEAR_FROM) yield { part: found.part, whole: found.whole, share };
  }
}
