import type { Block } from './block.ts';
import type { KnownArea } from './label.ts';
import { type List, miscountOf } from './lists.ts';
import { addressesIn, type Exercises, lostLinksIn, missingFrom } from './missing.ts';
import { clipped } from './opening.ts';
import type { NoteFound } from './proposal.ts';
import { interestsIn } from './published.ts';
import { placeOf, type Words } from './words.ts';

interface Noted {
  words: Words;
  says: string;
  area?: string;
}

const numbered = (what: NoteFound['what'], noted: readonly Noted[]): NoteFound[] =>
  noted.map(({ words, says, area = null }, at) => ({
    key: `${what}/${area ?? at + 1}`,
    what,
    says,
    area,
    ...placeOf(words),
  }));

const gapsOf = ({ sentence, said, empty, missing }: Exercises): Noted[] => [
  ...missing.map((area) => ({
    words: sentence,
    says: `The exercise of ${area} is missing: ${said ?? 'they'} are announced, and ${area} has no heading.`,
    area,
  })),
  ...empty.map((area) => ({
    words: sentence,
    says: `The exercise of ${area} was a picture: its heading is there, and nothing under it.`,
    area,
  })),
];

/** What is missing from a document, what was mended in reading it, and what a reader should weigh it by. */
export function notesOn(
  blocks: readonly Block[],
  lists: readonly List[],
  areas: readonly KnownArea[],
): NoteFound[] {
  const { figures, exercises } = missingFrom(blocks, areas);
  const miscounts = lists.flatMap((list) => miscountOf(list) ?? []);
  return [
    ...numbered(
      'figure',
      figures.map((words) => ({
        words,
        says: `A figure is referred to and was not found: “${clipped(words.text, 160)}”`,
      })),
    ),
    ...numbered('exercise', exercises.flatMap(gapsOf)),
    ...numbered(
      'count',
      miscounts.map(({ words, listed, sentence }) => ({
        words: sentence,
        says: `Says “${words}”, lists ${listed}.`,
      })),
    ),
    ...numbered(
      'link',
      lostLinksIn(blocks).map((words) => ({ words, says: `A link without its address: “${words.text}”` })),
    ),
    ...numbered(
      'address',
      addressesIn(blocks).map((words) => ({ words, says: 'The text holds somebody’s e-mail address.' })),
    ),
    ...numbered(
      'healed',
      blocks
        .filter(({ healed }) => healed)
        .map(({ words }) => ({
          words,
          says: `A paragraph cut in two was read as one: “${clipped(words.text, 80)}”`,
        })),
    ),
    ...numbered(
      'interest',
      interestsIn(blocks).map((words) => ({
        words,
        says: `Who stands behind it: “${clipped(words.text, 200)}”`,
      })),
    ),
  ];
}
