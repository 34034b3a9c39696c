/** Words in one breath: what is longer loses readers of twelve. */
const MOST_WORDS = 18;
/** Syllables from which a word counts as hard; “decision” and “together” have three. */
const HARD = 4;

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** Syllables of an English word, by its groups of vowels; a silent e at the end is none. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = bare.replace(/(?:[^laeiouycgsxz]es|[^dlt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/u).filter((sentence) => wordsIn(sentence).length > 0);

/**
 * At which age a text is read with ease: the Flesch–Kincaid grade (Kincaid et al. 1975) and the five years before
 * school. Means something from a dozen words; null below.
 */
export function readingAge(texts: readonly string[]): number | null {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsIn);
  if (words.length < 12) return null;
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
  return Math.max(6, Math.round(grade + 5));
}

/** What makes a sentence hard to read for whoever is asked; a theme’s name in quotation marks is not held against it. */
export function readingHints(statement: string): string[] {
  const bare = statement.replace(/“[^”]*”/gu, 'it');
  const longest = Math.max(0, ...sentencesOf(statement).map((sentence) => wordsIn(sentence).length));
  const hard = [...new Set(wordsIn(bare).filter((word) => syllables(word) >= HARD))];
  return [
    ...(longest > MOST_WORDS
      ? [`${longest} words in one sentence: two short ones are read more easily.`]
      : []),
    ...(hard.length > 0 ? [`Long ${hard.length === 1 ? 'word' : 'words'}: ${hard.join(', ')}.`] : []),
    ...(/\bnot\b.*\b(?:not|never|no|un\w+)\b/iu.test(bare) ? ['It says “not” twice.'] : []),
    ...(/\?/u.test(bare)
      ? ['It is a question: a sentence can be answered with yes or no, a question cannot.']
      : []),
  ];
}
