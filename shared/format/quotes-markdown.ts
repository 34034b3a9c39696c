import { monthLabel } from '../dates.ts';
import type { QuoteView } from '../quote/quote.ts';
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

const quoted = ({ text, attribution, wave }: QuoteView, months: ReadonlyMap<string, string>): string => {
  const said = plain(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  const when = wave === null ? undefined : months.get(wave);
  return [...said, '>', `> — ${plain([attribution, when].filter(Boolean).join(', '))}`].join('\n');
};

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

/** Quotes as a Markdown list by theme, area and month; one with several themes stands under each. */
export function quotesMarkdown(quotes: readonly QuoteView[], { title, themes, areas, waves }: Frame): string {
  const months = new Map(waves.map(({ id, month }) => [id, monthLabel(month)]));
  const parts = [`# Quotes: ${plain(title)}`, `*This is a ${WORKING_COPY} for readers.*`];
  if (quotes.length === 0) parts.push('No quotes are marked yet.');
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
        parts.push(`#### ${wave.heading}`, ...wave.quotes.map((quote) => quoted(quote, months)));
    }
  }
  return `${parts.join('\n\n')}\n`;
}
