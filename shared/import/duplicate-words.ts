import type { ImportFile } from './import.ts';
import { amount } from './summary.ts';

type Duplicate = NonNullable<ImportFile['duplicate']>;

/** How a file is like what it is shown beside. */
export const DUPLICATE_HEAD: Record<Duplicate['is'], string> = {
  'same-file': 'The same file as',
  'same-text': 'The same words as',
  near: 'Near-duplicate of',
  holds: 'Holds',
};

/** What is behind the name of the other: “: 98 of 100 sentences”. */
export function duplicateRest({ is, sentencesShared, sentencesOf }: Duplicate): string {
  if (is === 'same-file' || is === 'same-text') return ': there already';
  const shared = `${sentencesShared} of ${is === 'holds' ? 'its ' : ''}${amount(sentencesOf, 'sentence')}`;
  return is === 'holds' ? ` and more: ${shared}` : `: ${shared}`;
}

/** “near-duplicate of “North, October”: 98 of 100 sentences”. */
export function duplicateWords(duplicate: Duplicate, name = duplicate.title): string {
  const head = DUPLICATE_HEAD[duplicate.is];
  return `${head.charAt(0).toLowerCase()}${head.slice(1)} “${name}”${duplicateRest(duplicate)}`;
}
