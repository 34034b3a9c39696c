import type { Block } from './block.ts';
import { type KnownArea, readLabel } from './label.ts';
import type { CitationFound, SpokenFound } from './proposal.ts';
import { namedIn } from './published.ts';
import { quotationsIn, wholeQuotation } from './quotation.ts';
import type { Section } from './sections.ts';
import { placeOf, type Words } from './words.ts';

type Spoken = Omit<SpokenFound, 'key'>;
type Cited = Omit<CitationFound, 'key'>;

/** A paragraph of somebody’s words, with the line under it that says whose. */
function setApart(block: Block, next: Block | undefined, areas: readonly KnownArea[], inItalics: boolean) {
  const inside = wholeQuotation(block.words, inItalics) ?? block.words;
  const label = next?.is === 'attribution' ? readLabel(next.words.text, areas) : null;
  return {
    text: inside.text,
    label: label?.raw ?? '',
    area: label?.area ?? null,
    role: label?.role ?? '',
    findSpeaker: label === null,
    lead: '',
    ...placeOf(inside),
  };
}

/** The sentence that leads up to words in running text. */
const leadTo = (block: Words, start: number): string =>
  block.text
    .slice(0, block.at.indexOf(start))
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .at(-1)
    ?.replace(/[\s:,'"“‘]+$/u, '') ?? '';

const inRunningText = (block: Block, words: Words) => ({
  text: words.text,
  label: '',
  area: null,
  role: '',
  findSpeaker: true,
  lead: leadTo(block.words, words.at[0] ?? 0),
  ...placeOf(words),
});

/** What a part quotes: words of people who were asked, and of people whom it names. */
export function wordsQuoted(
  section: Section,
  themeOf: ReadonlyMap<Block, string>,
  areas: readonly KnownArea[],
  inItalics: boolean,
): { quotes: Spoken[]; citations: Cited[] } {
  const quotes: Spoken[] = [];
  const citations: Cited[] = [];
  for (const [at, block] of section.blocks.entries()) {
    const theme = themeOf.get(block) ?? null;
    const named = namedIn(block);
    for (const { words, speaker } of named)
      citations.push({ theme, text: words.text, speaker, ...placeOf(words) });
    if (block.is === 'quotation')
      quotes.push({ theme, ...setApart(block, section.blocks[at + 1], areas, inItalics) });
    else if (block.is === 'text')
      for (const words of quotationsIn(block.words, inItalics))
        if (!named.some((one) => one.words.at[0] === words.at[0]))
          quotes.push({ theme, ...inRunningText(block, words) });
  }
  return { quotes, citations };
}
