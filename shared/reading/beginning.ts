import { type Block, heal, linesOf, type ReadingTurn } from './block.ts';
import { notesOn } from './found-notes.ts';
import { listedSteps, promisedSteps } from './found-steps.ts';
import { headingThemes, numberedThemes, priorityThemes } from './found-themes.ts';
import { wordsQuoted } from './found-words.ts';
import { setsInItalics, titleBlocks, withHeadings, withQuotations } from './headings.ts';
import { type KnownArea, likelyAliases } from './label.ts';
import { type List, listsIn } from './lists.ts';
import type { ReadingProposals } from './proposal.ts';
import { bylineIn } from './published.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Titled, titlesIn } from './titles.ts';

interface Read {
  sections: Section[];
  titles: ReadonlyMap<Block, Titled>;
  areas: readonly KnownArea[];
  /** The document sets what people said in italics. */
  inItalics: boolean;
}

function takeFrom(section: Section, { titles, areas, inItalics }: Read, found: ReadingProposals): List[] {
  const { themes, of } = numberedThemes(section, titles);
  const lists = listsIn(section.blocks, (block) => titles.has(block));
  for (const list of lists) {
    const priorities = priorityThemes(list, section);
    themes.push(...priorities);
    if (priorities.length === 0) found.steps.push(...listedSteps(list, section));
  }
  const { quotes, citations } = wordsQuoted(section, of, areas, inItalics);
  for (const one of quotes) found.quotes.push({ key: `q${found.quotes.length + 1}`, ...one });
  for (const one of citations) found.citations.push({ key: `c${found.citations.length + 1}`, ...one });
  found.themes.push(...themes);
  if (section.heading) {
    section.heading.themes = themes.length;
    if (themes.some(({ form }) => form === 'priority')) section.heading.suggests ??= 'opportunity';
    found.headings.push(section.heading);
  }
  return lists;
}

/**
 * What a structured report or position paper proposes as a beginning. It goes by words and by how they are set, whatever
 * the format, so that one report as Word and as PDF proposes the same.
 */
export function proposeFrom(turns: readonly ReadingTurn[], areas: readonly KnownArea[]): ReadingProposals {
  const lines = linesOf(turns);
  const inItalics = setsInItalics(lines);
  const blocks = heal(withHeadings(withQuotations(lines, areas, inItalics)));
  const above = titleBlocks(blocks);
  const body = blocks.filter((block, at) => at >= above || block.is !== 'heading');
  const titles = titlesIn(body);
  const sections = sectionsOf(body, titles);
  const found: ReadingProposals = {
    byline: bylineIn(blocks),
    headings: [],
    themes: [],
    quotes: [],
    aliases: [],
    citations: [],
    steps: [],
    notes: [],
  };
  const read = { sections, titles, areas, inItalics };
  const lists = sections.flatMap((section) => takeFrom(section, read, found));
  found.themes.push(...headingThemes(sections, found.headings));
  found.steps.push(...promisedSteps(body));
  found.aliases = likelyAliases(
    found.quotes.flatMap(({ label, area, role }) => (label === '' ? [] : [{ raw: label, area, role }])),
  );
  found.notes = notesOn(body, lists, areas);
  return found;
}
