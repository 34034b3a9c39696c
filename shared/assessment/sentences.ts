import type { CodingId } from '../ids.ts';
import type { Cite } from './assessment.ts';

/** A stop that ends no sentence: after an initial, or a customary short form. */
const SHORT_FORM = /(?:^|[\s(])(?:\p{Lu}|[Dd]r|[Mm]rs?|[Mm]s|St|vs|cf|ca|e\.g|i\.e|etc|approx|No)\.$/u;
/** A stop, what closes behind it, and the space before a word that may begin a sentence. */
const STOP = /[.!?…]+["'’”)\]]*(?=\s+["'‘“([]*[\p{Lu}\p{N}])/gu;

/** The sentences of a text, in its order, without the space around them; a line break always ends one. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    let from = 0;
    for (const { 0: stop, index } of line.matchAll(STOP)) {
      const end = index + stop.length;
      if (SHORT_FORM.test(line.slice(from, end))) continue;
      sentences.push(line.slice(from, end));
      from = end;
    }
    return [...sentences, line.slice(from)]
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .filter((sentence) => sentence !== '');
  });
}

/** A text with what stands behind each of its sentences. */
export interface CitedText {
  sentences: { text: string; codings: CodingId[] }[];
  /** What was cited for words that are in no sentence any more. */
  loose: Cite[];
}

/** Puts excerpts to the sentences whose words they were cited for; of two sentences alike, the first has them. */
export function citedText(text: string, cites: readonly Cite[]): CitedText {
  const sentences = sentencesOf(text).map((sentence): CitedText['sentences'][number] => ({
    text: sentence,
    codings: [],
  }));
  const loose: Cite[] = [];
  for (const cite of cites) {
    const sentence = sentences.find((one) => one.text === cite.sentence);
    if (sentence) sentence.codings.push(cite.coding);
    else loose.push(cite);
  }
  return { sentences, loose };
}
