import type { Table } from '../format/csv.ts';
import { plain } from '../format/plain-markdown.ts';
import { type Claim, causeWords, type ThenAndNow } from './claim.ts';
import { certainty, claimPlace, nowWords, sinceWords, snapshotWords, wasWords } from './claim-words.ts';
import type { ThemeClaims } from './shown.ts';

const sentences = (claim: Claim): string[] => [
  ...(claim.watched === '' ? [] : [`Said then: ${claim.watched}`]),
  ...claim.since.map(({ cause, words }) => `${causeWords[cause]}: ${words}`),
  ...(claim.unaddressed === null ? [] : [`Left open: ${claim.unaddressed}`]),
];

/** Then and now as Markdown, the claims that are shown. */
export function thenAndNowMarkdown(view: ThenAndNow, shown: readonly ThemeClaims[]): string {
  const parts = [
    `# Then and now: ${plain(view.study)}`,
    plain(`${snapshotWords(view)} ${sinceWords(view).join(' ')}`),
  ];
  for (const { theme, claims } of shown) {
    parts.push(`## ${plain(theme.title)}`);
    for (const claim of claims) {
      const line = `**${plain(claimPlace(claim))}**: ${plain(wasWords(claim))} → ${plain(nowWords(claim))}`;
      parts.push([`- ${line}`, ...sentences(claim).map((words) => `  - ${plain(words)}`)].join('\n'));
    }
  }
  if (view.named.length > 0)
    parts.push('## Named since', view.named.map(({ title }) => `- ${plain(title)}`).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Then and now as a table, a row for each claim that is shown. */
export function thenAndNowTable(view: ThenAndNow, shown: readonly ThemeClaims[]): Table {
  return {
    columns: [
      'theme',
      'kind',
      'area',
      'claim',
      'then',
      'then was',
      'now',
      'reads otherwise',
      'the world moved',
      'our reading changed',
      'we judged',
      'left open',
      'said then',
      'rests on',
    ],
    rows: shown.flatMap(({ theme, claims }) =>
      claims.map((claim) => {
        const under = (cause: Claim['causes'][number]) =>
          claim.since
            .filter((one) => one.cause === cause)
            .map(({ words }) => words)
            .join(' ');
        return [
          theme.title,
          theme.kind ?? 'unsorted',
          claim.area?.name ?? null,
          claim.kind,
          claim.was.words,
          claim.kind === 'scope' ? null : certainty(claim.was),
          nowWords(claim),
          claim.isChanged ? 'yes' : 'no',
          under('world'),
          under('reading'),
          under('judgement'),
          claim.unaddressed,
          claim.watched,
          snapshotWords(view),
        ];
      }),
    ),
  };
}
