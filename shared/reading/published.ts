import { type Block, wordCount } from './block.ts';
import { stretch, together, type Words } from './words.ts';

/** Words quoted from somebody by name, as published. */
export interface Named {
  words: Words;
  /** “Sara Storey, DASS, Sheffield City Council”; "" where only a publication is named. */
  speaker: string;
}

const PARTICLE = "(?:\\p{Lu}[\\p{L}'’.-]*|de|del|der|den|di|du|la|le|van|von|bin|al|ap)";
const NAME = new RegExp(`^\\p{Lu}[\\p{L}'’.-]+(?:\\s${PARTICLE}){1,3}$`, 'u');

/** “Name”, “Name, Role”, “Name, Role, Organisation”; null where the words name nobody. */
function speakerIn(words: string): string | null {
  const tidy = words
    .replace(/\s+/gu, ' ')
    .replace(/\s*[.;]$/u, '')
    .trim();
  const [name = '', ...rest] = tidy.split(/,\s*/u);
  if (!NAME.test(name) || rest.some((part) => part === '') || /\b(?:19|20)\d\d\b/u.test(tidy)) return null;
  return tidy;
}

const QUOTED = /(?:“([^“”]{8,})”|"([^"]{8,})"|‘([^‘“”]{8,}?)’(?=\s*\())\s*/gu;

/** What a paragraph quotes from people it names: with the name in brackets behind it, or open at the paragraph’s end. */
export function namedIn({ words }: Block): Named[] {
  return [...words.text.matchAll(QUOTED)].flatMap((found) => {
    const after = words.text.slice(found.index + found[0].length);
    const inBrackets = /^\(([^()]{3,160})\)/u.exec(after)?.[1];
    const open = /^(?:[—–-]\s*)?([^“”"()]{3,160})$/u.exec(after)?.[1];
    const speaker = speakerIn(inBrackets ?? open ?? '');
    // An open name needs more than a name: a sentence may go on with one.
    if (speaker === null || (inBrackets === undefined && !speaker.includes(','))) return [];
    const inside = found[1] ?? found[2] ?? found[3] ?? '';
    return [{ words: stretch(words, found.index + 1, found.index + 1 + inside.length), speaker }];
  });
}

const BY = /^(?:by|written by|collated by|compiled by|prepared by|authors?)(?:\s*:\s*|\s+)(.+)$/iu;
const ADDRESS = /\s*[,(]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?/gu;

/** Who a document says it is by: a line that says so, or one at an end that is a name, what they are, and of what. */
export function bylineIn(blocks: readonly Block[]): string | null {
  for (const { words } of [...blocks.slice(0, 6), ...blocks.slice(-6)]) {
    const said = BY.exec(words.text);
    if (said?.[1] && wordCount(words.text) <= 16) return said[1].replace(ADDRESS, '').trim();
  }
  for (const { words } of [...blocks.slice(-4), ...blocks.slice(0, 4)]) {
    const speaker = wordCount(words.text) <= 12 && words.text.includes(',') ? speakerIn(words.text) : null;
    if (speaker !== null) return speaker;
  }
  return null;
}

const INTEREST =
  /sponsor|funded by|supported by|conflicts? of interest|on behalf of|with (?:many )?thanks to/iu;

/** Lines that say who paid for a document or stands behind it: kept, for a reader weighs it by them. */
export const interestsIn = (blocks: readonly Block[]): Words[] =>
  blocks.slice(-8).flatMap((block, at, last) => {
    if (block.is === 'quotation' || wordCount(block.words.text) > 30 || !INTEREST.test(block.words.text))
      return [];
    // “With thanks to” stands above the names.
    const names = / (?:to|by|of)$/u.test(block.words.text) ? last.slice(at + 1) : [];
    return names.reduce((words, one) => together(words, ' ', one.words), block.words);
  });
