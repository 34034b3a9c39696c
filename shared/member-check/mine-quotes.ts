import { dayLabel } from '../dates.ts';
import type { ClearanceRecord } from '../quote/clearing.ts';
import { heldBack } from '../quote/held-back.ts';
import type { QuoteView } from '../quote/quote.ts';
import { audienceWords } from '../quote/readers.ts';
import type { MineQuote, QuoteAnswer } from './mine.ts';

/** What a clearance record notes when a speaker asked on their own page for other words. */
export const CHANGE_ASKED = 'Asked for a change';

/** Whether a record is a speaker’s wish for other words: still sent, and no answer. */
export const asksForChange = ({
  state,
  how,
  note,
}: Pick<ClearanceRecord, 'state' | 'how' | 'note'>): boolean =>
  state === 'sent' && how === 'page' && note.startsWith(CHANGE_ASKED);

function answerIn(record: ClearanceRecord): QuoteAnswer | null {
  if (asksForChange(record)) return 'change';
  switch (record.state) {
    case 'cleared':
    case 'cleared-with-changes':
      return 'fine';
    case 'refused':
      return 'no';
    case 'sent':
    case 'no-answer':
    case 'withdrawn':
      return null;
  }
}

function standingWords(record: ClearanceRecord, answer: QuoteAnswer | null): string {
  const on = dayLabel(record.day);
  if (record.state === 'withdrawn') return 'It was taken back. It will not be printed.';
  switch (answer) {
    case 'fine':
      return `You said on ${on} that it is fine.`;
    case 'change':
      return `You asked for a change on ${on}. The team will show you a new version. It is not printed before.`;
    case 'no':
      return `You said no on ${on}. It will not be printed.`;
    case null:
      return 'We wait for your answer. It is not printed before.';
  }
}

/**
 * The quotes that a speaker was asked about, one for each audience, exactly as they would be printed: none whose words
 * or label changed since it was asked about, and none that may not be shown.
 */
export function mineQuotes(quotes: readonly QuoteView[], records: readonly ClearanceRecord[]): MineQuote[] {
  return quotes.flatMap((quote) =>
    quote.standings.flatMap(({ audience, isOutdated }): MineQuote[] => {
      const steps = records.filter((one) => one.quote === quote.id && one.audience === audience);
      const last = steps.at(-1);
      if (!last || isOutdated || (last.state === 'sent' && heldBack(quote) !== null)) return [];
      const asked = steps.findLast((one) => one.state === 'sent' && !asksForChange(one)) ?? last;
      const answer = answerIn(last);
      return [
        {
          quote: quote.id,
          audience,
          readers: audienceWords(audience),
          words: quote.printed,
          signedAs: quote.attribution,
          saidOn: quote.day,
          leavesOut: quote.printed !== quote.text && quote.printed.includes('[…]'),
          askedOn: asked.day,
          answer,
          how: answer === 'change' ? last.note.slice(CHANGE_ASKED.length).replace(/^: /u, '') : '',
          answeredOn: answer === null ? null : last.day,
          open: last.state !== 'withdrawn',
          standing: standingWords(last, answer),
        },
      ];
    }),
  );
}
