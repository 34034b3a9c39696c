import { amount } from '../import/summary.ts';
import type { Going } from './trash.ts';

/** What goes for good, piece by piece: “2 sources with 9,120 words”, “31 codings”. */
export function goingWords(going: Going): string[] {
  const { sources, words, codings, quotes, memos, passes, snapshots, reports, editions, files } = going;
  const pieces: [number, string][] = [
    [codings, 'coding'],
    [quotes, 'quote'],
    [memos, 'memo'],
    [snapshots, 'snapshot'],
    [reports, 'report'],
    [editions, 'frozen edition'],
  ];
  return [
    ...(sources > 0 ? [`${amount(sources, 'source')} with ${amount(words, 'word')}`] : []),
    ...pieces.flatMap(([count, word]) => (count > 0 ? [amount(count, word)] : [])),
    ...(passes > 0 ? [passes === 1 ? '1 pass' : `${passes} passes`] : []),
    ...(files > 0 ? [files === 1 ? 'the uploaded file' : `${files} uploaded files`] : []),
  ];
}
