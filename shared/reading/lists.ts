import { type Block, wordCount } from './block.ts';
import { promised } from './kind-words.ts';
import { stretch, type Words } from './words.ts';

/** Items one after another, and the sentence they are announced by. */
export interface List {
  items: Block[];
  lead: Block | null;
}

/** The lists of a part; titles of themes are none of them. */
export function listsIn(blocks: readonly Block[], isTitle: (block: Block) => boolean): List[] {
  const lists: List[] = [];
  let open: List | null = null;
  let lead: Block | null = null;
  for (const block of blocks) {
    if (block.is === 'text' && (block.isItem || block.number !== null) && !isTitle(block)) {
      // Numbers that begin again begin another list.
      const last = open?.items.at(-1);
      if (!open || (block.number === 1 && last?.number != null)) {
        open = { items: [], lead };
        lists.push(open);
      }
      open.items.push(block);
      continue;
    }
    open = null;
    lead = block.is === 'text' && !isTitle(block) ? block : null;
  }
  return lists;
}

/** What is to be done first, as a label and what is said of it. */
export interface Labelled {
  label: Words;
  body: Words;
}

const PRIORITY = /priorit|recommend|opportunit|\basks?\b|action|solution|proposal|principle|focus/iu;
const LONGEST_LABEL = 6;

function labelled({ words }: Block): Labelled | null {
  const parted = /\s[–—-]\s|:\s/u.exec(words.text);
  if (!parted) return null;
  const label = stretch(words, 0, parted.index);
  if (wordCount(label.text) > LONGEST_LABEL || !/^["'“‘]?\p{Lu}/u.test(label.text)) return null;
  return { label, body: stretch(words, parted.index + parted[0].length) };
}

/** The items of a list of priorities: every one a label, a dash and what is meant; announced as such, or its labels in bold. */
export function prioritiesOf({ items, lead }: List, heading: string): Labelled[] {
  const found = items.flatMap((item) => labelled(item) ?? []);
  if (found.length < 2 || found.length < items.length) return [];
  const announced = PRIORITY.test(heading) || PRIORITY.test(lead?.words.text ?? '');
  return announced || found.every(({ label }) => label.bold.some(({ start }) => start === 0)) ? found : [];
}

const STEPS = /\bsteps?\b|roadmap|\bstages?\b|action plan|way forward/iu;
/** What an organisation says that it will do. */
const WILL = /\b(?:we|our|they)\b[^.]*\bwill\b[^.]*:$|\bnext steps\b[^.]*:$/iu;

const LONGEST_LEAD = 400;
const leadText = ({ lead }: List): string => (lead?.words.text ?? '').slice(-LONGEST_LEAD);

/** Whether a list is of ordered steps, or of what somebody will do; null for neither. */
export function stepsIn(list: List, heading: string): 'ordered' | 'loose' | null {
  const isOrdered = list.items.every(({ number }) => number !== null);
  const lead = leadText(list);
  if (list.items.length < 2) return null;
  if (isOrdered && (STEPS.test(lead) || STEPS.test(heading))) return 'ordered';
  return WILL.test(lead) ? 'loose' : null;
}

const SENTENCE = /[^.!?]+[.!?]*/gu;

/** The last sentence of what announces a list. */
const announcing = (lead: string): string =>
  (lead.match(SENTENCE)?.findLast((one) => one.trim() !== '') ?? lead).trim();

/** A list that promises another number of things than it holds. */
export interface Miscount {
  said: number;
  listed: number;
  /** “three key themes” */
  words: string;
  sentence: Words;
}

export function miscountOf(list: List): Miscount | null {
  if (!list.lead || list.items.length < 2) return null;
  const sentence = announcing(list.lead.words.text);
  const told = promised(sentence);
  if (!told || told.count === list.items.length) return null;
  const start = list.lead.words.text.lastIndexOf(sentence);
  return {
    said: told.count,
    listed: list.items.length,
    words: told.words,
    sentence: stretch(list.lead.words, start, start + sentence.length),
  };
}
