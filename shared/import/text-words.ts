import type { ProjectReview } from './project.ts';
import { amount } from './summary.ts';

type Text = ProjectReview['texts'][number];

const MOST_NAMED = 3;

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

/** Which texts of a project hold no coded passage; null where every one does, or there is none. */
export function bareWords(texts: readonly Text[]): string | null {
  const bare = texts.filter(({ selections }) => selections === 0);
  if (bare.length === 0) return null;
  if (bare.length === texts.length)
    return texts.length === 1 ? 'The text holds no coded passage.' : 'No text holds a coded passage.';
  const verb = bare.length === 1 ? 'holds' : 'hold';
  const named =
    bare.length > MOST_NAMED ? amount(bare.length, 'text') : listed(bare.map(({ source }) => `“${source}”`));
  return `${named} ${verb} no coded passage.`;
}

/** What the texts are called to which the file gives no name, the first with the words by which they are known. */
export function namelessWords(texts: readonly Text[]): string[] {
  const told = texts.flatMap(({ source, begins }) =>
    begins === undefined ? [] : [`The file gives a text no name; here it is “${source}”: “${begins}”`],
  );
  const more = told.length - MOST_NAMED;
  return more > 0
    ? [...told.slice(0, MOST_NAMED), `${amount(more, 'text')} more without a name, called so by number.`]
    : told;
}
