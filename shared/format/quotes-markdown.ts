import { monthLabel } from '../dates.ts';
import type { Audience } from '../quote/clearing.ts';
import type { QuoteView } from '../quote/quote.ts';
import { audienceWords, forReaders, readersWords } from '../quote/readers.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { WORKING_COPY } from './export.ts';
import { plain } from './plain-markdown.ts';

interface Frame {
  title: string;
  /** In the order of the frame. */
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[];
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
}

/** For whom a list is: everybody's own working copy, or readers of one audience or of any. */
export type Copy = 'working' | Audience | 'cleared';

function quoted(quote: QuoteView, months: ReadonlyMap<string, string>, copy: Copy): string {
  const { printed, attribution, wave, audiences } = quote;
  const said = plain(printed)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  const when = wave === null ? undefined : months.get(wave);
  const signed = [attribution, when].filter(Boolean).join(', ');
  const whom = copy === 'cleared' ? ` (cleared for ${audiences.map(audienceWords).join(', ')})` : '';
  const held = copy === 'working' && audiences.length === 0 ? ' [not cleared]' : '';
  return [...said, '>', `> — ${plain(`${signed}${whom}${held}`)}`].join('\n');
}

/** Those with each of the ids in turn, then those with none that is known; empty groups are left out. */
function grouped<T>(
  quotes: readonly T[],
  headings: readonly { id: string; heading: string }[],
  idsOf: (quote: T) => readonly (string | null)[],
  without: string,
): { heading: string; quotes: T[] }[] {
  const known = new Set(headings.map(({ id }) => id));
  return [
    ...headings.map(({ id, heading }) => ({
      heading,
      quotes: quotes.filter((quote) => idsOf(quote).includes(id)),
    })),
    {
      heading: without,
      quotes: quotes.filter((quote) => !idsOf(quote).some((id) => id !== null && known.has(id))),
    },
  ].filter((group) => group.quotes.length > 0);
}

/**
 * Quotes as a Markdown list by theme, area and month; one with several themes stands under each. A copy for readers
 * leaves out what is not cleared for them, and says so.
 */
export function quotesMarkdown(
  all: readonly QuoteView[],
  { title, themes, areas, waves }: Frame,
  copy: Copy = 'working',
): string {
  const months = new Map(waves.map(({ id, month }) => [id, monthLabel(month)]));
  const audience = copy === 'working' || copy === 'cleared' ? undefined : copy;
  const { quotes, leftOut } =
    copy === 'working' ? { quotes: [...all], leftOut: 0 } : forReaders(all, audience);
  const parts = [
    `# Quotes: ${plain(title)}`,
    copy === 'working' ? `*This is a ${WORKING_COPY} for readers.*` : `*${readersWords(leftOut, audience)}*`,
  ];
  if (all.length === 0) parts.push('No quotes are marked yet.');
  else if (quotes.length === 0) parts.push('None of them is cleared yet.');
  const byTheme = grouped(
    quotes,
    themes.map((theme) => ({ id: theme.id, heading: `${plain(theme.title)} (${theme.kind ?? 'unsorted'})` })),
    (quote) => quote.themes,
    'Without a theme',
  );
  for (const theme of byTheme) {
    parts.push(`## ${theme.heading}`);
    const byArea = grouped(
      theme.quotes,
      areas.map(({ id, name }) => ({ id, heading: plain(name) })),
      (quote) => [quote.area],
      'No area',
    );
    for (const area of byArea) {
      parts.push(`### ${area.heading}`);
      const byWave = grouped(
        area.quotes,
        waves.map(({ id }) => ({ id, heading: months.get(id) ?? id })),
        (quote) => [quote.wave],
        'No wave',
      );
      for (const wave of byWave)
        parts.push(`#### ${wave.heading}`, ...wave.quotes.map((quote) => quoted(quote, months, copy)));
    }
  }
  return `${parts.join('\n\n')}\n`;
}
