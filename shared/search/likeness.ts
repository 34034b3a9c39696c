import type { Theme } from '../theme/theme.ts';
import { wordsIn } from './word.ts';

/** How common words are in the study: of `texts` turns, how many hold a term. */
export interface Background {
  texts: number;
  holding(term: string): number;
}

/** Shorter words say too little of what a text is about. */
const SHORTEST = 3;
/** The title is worth as much as so many passages about the theme, the definition as one. */
const TITLE_PASSAGES = 2;
const MOST_TERMS = 40;
/** Words of more than one turn in twenty, and of more than a few, tell nothing apart. */
const COMMON = { share: 0.05, texts: 5 };
/** BM25's saturation: a word said again counts for less each time (Robertson & Walker 1994). */
const SATURATION = 1.2;
const MOST_REASONS = 5;

/**
 * What a folded word is compared as: without a possessive or a plural ending (the “S” stemmer, Harman 1991);
 * undefined for words too short to mean anything by themselves and for negated auxiliaries.
 */
export function likenessTerm(word: string): string | undefined {
  if (word.endsWith("n't")) return undefined;
  const [stem = ''] = word.split("'");
  if (stem.length < SHORTEST || !/\p{L}/u.test(stem)) return undefined;
  if (stem.length > 4 && /[^ae]ies$/.test(stem)) return `${stem.slice(0, -3)}y`;
  if (stem.length > 3 && /[^aeo]es$/.test(stem)) return stem.slice(0, -1);
  if (stem.length > 3 && /[^us]s$/.test(stem) && !stem.endsWith('es')) return stem.slice(0, -1);
  return stem;
}

/** The different terms of a text, each with how often it stands there and the word first heard for it. */
export function termsIn(text: string): Map<string, { times: number; said: string }> {
  const found = new Map<string, { times: number; said: string }>();
  for (const { word, start, end } of wordsIn(text)) {
    const term = likenessTerm(word);
    if (term === undefined) continue;
    const known = found.get(term);
    if (known) known.times += 1;
    else found.set(term, { times: 1, said: text.slice(start, end) });
  }
  return found;
}

/** Terms as words that were said: each as it was first heard in the texts, or as it is compared where none says it. */
export function asSaid(terms: Iterable<string>, texts: readonly string[]): string[] {
  const heard = new Map<string, string>();
  for (const text of texts)
    for (const [term, { said }] of termsIn(text)) if (!heard.has(term)) heard.set(term, said);
  return Array.from(terms, (term) => heard.get(term) ?? term);
}

/** Counts the background from the texts themselves, where there is no index to ask. */
export function backgroundOf(texts: Iterable<string>): Background {
  const holding = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    count += 1;
    for (const term of termsIn(text).keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return { texts: count, holding: (term) => holding.get(term) ?? 0 };
}

/**
 * The words that tell a theme's passages from the rest of the talk, heaviest first: relevance weights over its
 * title, definition and coded passages, the best terms by offer weight (Robertson & Sparck Jones 1976;
 * Robertson 1990). Words of all talk are left out, and a word of one passage alone unless there are no more.
 */
export function themeTerms(
  theme: Pick<Theme, 'title' | 'definition'>,
  codedTexts: readonly string[],
  background: Background,
): Map<string, number> {
  const relevant = new Map<string, { coded: number; own: number }>();
  const add = (text: string, more: { coded: number; own: number }) => {
    for (const term of termsIn(text).keys()) {
      const known = relevant.get(term) ?? { coded: 0, own: 0 };
      relevant.set(term, { coded: known.coded + more.coded, own: known.own + more.own });
    }
  };
  add(theme.title, { coded: 0, own: TITLE_PASSAGES });
  add(theme.definition, { coded: 0, own: 1 });
  for (const text of codedTexts) add(text, { coded: 1, own: 0 });
  const passages = codedTexts.length + TITLE_PASSAGES + 1;
  const texts = Math.max(background.texts, codedTexts.length) + TITLE_PASSAGES + 1;
  const least = codedTexts.length < 2 ? 1 : 2;
  const weighed = [...relevant].flatMap(([term, { coded, own }]) => {
    const about = coded + own;
    const isCommon = background.holding(term) > Math.max(COMMON.texts, COMMON.share * background.texts);
    if (about < least || isCommon) return [];
    const inTexts = Math.min(texts, Math.max(background.holding(term), coded) + own);
    const others = Math.max(0, texts - inTexts - passages + about);
    const weight = Math.log(
      ((about + 0.5) * (others + 0.5)) / ((inTexts - about + 0.5) * (passages - about + 0.5)),
    );
    return weight > 0 ? [{ term, weight, offer: about * weight }] : [];
  });
  weighed.sort((a, b) => b.offer - a.offer || (a.term < b.term ? -1 : 1));
  return new Map(
    weighed
      .slice(0, MOST_TERMS)
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .map(({ term, weight }) => [term, weight]),
  );
}

/** How much a text speaks like a theme's passages, 0 for not at all; `because` are its words that count, heaviest first. */
export function likeness(
  terms: ReadonlyMap<string, number>,
  text: string,
): { score: number; because: string[] } {
  let score = 0;
  const reasons: { said: string; worth: number }[] = [];
  for (const [term, { times, said }] of termsIn(text)) {
    const weight = terms.get(term);
    if (weight === undefined) continue;
    const worth = (weight * times * (SATURATION + 1)) / (times + SATURATION);
    score += worth;
    reasons.push({ said, worth });
  }
  reasons.sort((a, b) => b.worth - a.worth);
  return { score, because: reasons.slice(0, MOST_REASONS).map(({ said }) => said) };
}
