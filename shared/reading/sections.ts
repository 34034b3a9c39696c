import { slug } from '../reference.ts';
import { type Block, wordCount } from './block.ts';
import { kindInWords } from './kind-words.ts';
import type { HeadingFound } from './proposal.ts';
import type { Titled } from './titles.ts';

/** A part of a document: a heading, and what stands under it until the next. */
export interface Section {
  /** Null for what stands under the title alone. */
  heading: HeadingFound | null;
  blocks: Block[];
}

const keyed = () => {
  const used = new Map<string, number>();
  return (words: string): string => {
    const key = slug(words) || 'part';
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}~${times}`;
  };
};

/** Parts of a document by its headings; numbered titles that pose as headings are none. */
export function sectionsOf(blocks: readonly Block[], titles: ReadonlyMap<Block, Titled>): Section[] {
  const keyOf = keyed();
  const sections: Section[] = [{ heading: null, blocks: [] }];
  const open: { level: number; found: HeadingFound }[] = [];
  for (const block of blocks) {
    if (block.is !== 'heading' || titles.has(block)) {
      sections.at(-1)?.blocks.push(block);
      continue;
    }
    const level = block.level ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1)?.found ?? null;
    const own = kindInWords(block.words.text);
    const found: HeadingFound = {
      key: keyOf(block.words.text),
      title: block.words.text,
      parent: above?.key ?? null,
      // What made changes possible stands among the changes; else a chapter speaks for its parts.
      suggests: own === 'enabler' ? own : (above?.suggests ?? own),
      themes: 0,
    };
    open.push({ level, found });
    sections.push({ heading: found, blocks: [] });
  }
  return sections;
}

const isLeafWithWords = (section: Section): boolean =>
  section.blocks.some(({ is, words }) => is === 'text' && wordCount(words.text) > 5);

/**
 * Headings that are themes themselves: two or more beside each other, with words and no headings under them, in a part
 * that numbers none.
 */
export function headingsAsThemes(sections: readonly Section[], isOut: (title: string) => boolean): Section[] {
  const byParent = new Map<string, Section[]>();
  for (const section of sections) {
    const parent = section.heading?.parent;
    if (parent) byParent.set(parent, [...(byParent.get(parent) ?? []), section]);
  }
  return [...byParent.values()].flatMap((parts) => {
    const isNumbered = parts.some(({ heading }) => (heading?.themes ?? 0) > 0);
    const leaves = parts.filter(
      (part) =>
        part.heading !== null &&
        !byParent.has(part.heading.key) &&
        !isOut(part.heading.title) &&
        isLeafWithWords(part),
    );
    return isNumbered || leaves.length < 2 ? [] : leaves;
  });
}
