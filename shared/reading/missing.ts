import { type Block, wordCount } from './block.ts';
import { promised } from './kind-words.ts';
import type { KnownArea } from './label.ts';
import { stretch, type Words } from './words.ts';

const FIGURE =
  '(?:diagram|figure|chart|graph|map|image|picture|photo(?:graph)?|screenshot|infographic|illustration)s?(?:\\s+\\d+)?';
const REFERS = new RegExp(
  `\\b(?:the|this|following|see|in|a)\\s+(?:\\p{L}+\\s+)?${FIGURE}\\s+(?:below|above|overleaf|opposite|on (?:the )?(?:next|previous|following) page)|\\b(?:below|overleaf)\\s+(?:is|are|shows?)\\s+[^.]*\\b${FIGURE}\\b|\\b(?:see|in|shown in)\\s+figure\\s+\\d+|\\bthe following\\s+${FIGURE}\\b`,
  'iu',
);

const sentenceAround = (words: Words, at: number): Words => {
  const before = words.text.slice(0, at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1;
  const stop = /[.!?](?:\s|$)/u.exec(words.text.slice(at));
  return stretch(words, start, stop ? at + stop.index + 1 : words.text.length);
};

/** Pictures that drawn-out parts of a document promised, one by one, under headings of their own. */
export interface Exercises {
  sentence: Words;
  /** How many it says there are; null where it says no number. */
  said: number | null;
  /** Areas that have a heading with nothing under it. */
  empty: string[];
  /** Areas that have no heading. */
  missing: string[];
}

const EXERCISE = /\bexercises?\b|\bworkshops?\b|\bboards?\b|\bscreenshots\b/iu;

function exercisesAfter(
  blocks: readonly Block[],
  at: number,
  sentence: Words,
  areas: readonly KnownArea[],
): Exercises | null {
  if (!EXERCISE.test(sentence.text)) return null;
  const after = blocks.slice(at + 1);
  const areaOf = (text: string) =>
    areas.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.toLowerCase() === text.toLowerCase()),
    );
  const headed = after.flatMap((block, place) => {
    const area = areaOf(block.words.text);
    if (!area) return [];
    const next = after[place + 1];
    const hasWords = next?.is === 'text' && !areaOf(next.words.text) && wordCount(next.words.text) > 8;
    return [{ name: area.name, isEmpty: !hasWords }];
  });
  const there = new Set(headed.map(({ name }) => name));
  return {
    sentence,
    said: promised(sentence.text)?.count ?? null,
    empty: headed.filter(({ isEmpty }) => isEmpty).map(({ name }) => name),
    missing: areas.filter(({ name }) => !there.has(name)).map(({ name }) => name),
  };
}

/** What a document refers to and does not hold: pictures, and exercises by area. */
export function missingFrom(
  blocks: readonly Block[],
  areas: readonly KnownArea[],
): { figures: Words[]; exercises: Exercises[] } {
  const figures: Words[] = [];
  const exercises: Exercises[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.is !== 'text') continue;
    const found = REFERS.exec(block.words.text);
    if (!found) continue;
    const sentence = sentenceAround(block.words, found.index);
    const drawn = exercisesAfter(blocks, at, sentence, areas);
    if (drawn) exercises.push(drawn);
    else figures.push(sentence);
  }
  return { figures, exercises };
}

/** Links whose address was lost: “Download the report here.” */
export const lostLinksIn = (blocks: readonly Block[]): Words[] =>
  blocks
    .filter(
      ({ is, words }) =>
        is === 'text' &&
        wordCount(words.text) <= 12 &&
        /^(?:download|read|see|view|find|click|watch|listen)\b.*\bhere\b[.!]?$/iu.test(words.text),
    )
    .map(({ words }) => words);

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Addresses of people that the text holds. */
export const addressesIn = (blocks: readonly Block[]): Words[] =>
  blocks.flatMap(({ words }) =>
    [...words.text.matchAll(ADDRESS)].map(({ index, 0: found }) =>
      stretch(words, index, index + found.length),
    ),
  );
