import type { Block } from './block.ts';
import { isFrame } from './kind-words.ts';
import { type List, prioritiesOf } from './lists.ts';
import { clipped, opening } from './opening.ts';
import type { HeadingFound, ThemeFound } from './proposal.ts';
import { headingsAsThemes, type Section } from './sections.ts';
import type { Titled } from './titles.ts';
import { placeOf } from './words.ts';

/** What the title of a theme may hold. */
const LONGEST_TITLE = 120;

export interface SectionThemes {
  themes: ThemeFound[];
  /** The theme that a block of the part stands under, by its key. */
  of: ReadonlyMap<Block, string>;
}

/** The numbered titles of a part as themes. */
export function numberedThemes(section: Section, titles: ReadonlyMap<Block, Titled>): SectionThemes {
  const themes: ThemeFound[] = [];
  const of = new Map<Block, string>();
  const heading = section.heading?.key ?? null;
  let open: ThemeFound | null = null;
  for (const block of section.blocks) {
    const titled = titles.get(block);
    if (titled) {
      const plain = `${heading ?? ''}/${block.number ?? ''}`;
      const times = themes.filter(({ key }) => key === plain || key.startsWith(`${plain}~`)).length;
      open = {
        key: times === 0 ? plain : `${plain}~${times + 1}`,
        heading,
        number: block.number,
        form: 'numbered',
        title: clipped(titled.title.text, LONGEST_TITLE),
        opening: opening(titled.body.text),
        ...placeOf(titled.title),
      };
      themes.push(open);
    } else if (open?.opening === '' && block.is === 'text') open.opening = opening(block.words.text);
    if (open) of.set(block, open.key);
  }
  return { themes, of };
}

/** A list of priorities as themes: something worth doing is an opportunity. */
export function priorityThemes(list: List, { heading }: Section): ThemeFound[] {
  const { key = null, title = '' } = heading ?? {};
  return prioritiesOf(list, title).map(({ label, body }, at) => ({
    key: `${key ?? ''}/p${at + 1}`,
    heading: key,
    number: null,
    form: 'priority',
    title: clipped(label.text, LONGEST_TITLE),
    opening: opening(body.text),
    ...placeOf(label),
  }));
}

/** Headings that are themes themselves; counts them under the heading they stand under. */
export function headingThemes(sections: readonly Section[], headings: readonly HeadingFound[]): ThemeFound[] {
  return headingsAsThemes(sections, isFrame).flatMap(({ heading, blocks }) => {
    const parent = headings.find(({ key }) => key === heading?.parent);
    const first = blocks.find(({ is }) => is === 'text');
    if (!heading || !parent || !first) return [];
    parent.themes += 1;
    return {
      key: heading.key,
      heading: parent.key,
      number: null,
      form: 'heading',
      title: clipped(heading.title, LONGEST_TITLE),
      opening: opening(first.words.text),
      ...placeOf(first.words),
    };
  });
}
