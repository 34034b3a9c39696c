import { listed } from '../analysis/wording.ts';
import { plain } from '../format/plain-markdown.ts';
import type { Participant } from '../participant/participant.ts';
import type { Audience, Standing } from './clearing.ts';
import type { QuoteView } from './quote.ts';
import { audienceWords } from './readers.ts';

/** A quote that somebody is asked about: its words and label of today, for whom, and since when. */
export interface Asked {
  id: string;
  printed: string;
  attribution: string;
  /** The day it was said. */
  said: string | null;
  audiences: Audience[];
  askedOn: string;
}

/** What one participant is asked about. */
export interface SendSheet {
  /** Null where nobody is known to have said it. */
  participant: Pick<Participant, 'id' | 'pseudonym'> | null;
  quotes: Asked[];
}

/** What of a quote was asked in its words of today and waits for an answer; of one day only where it is named. */
export const waitingOf = ({ standings }: Pick<QuoteView, 'standings'>, day?: string): Standing[] =>
  standings.filter(
    ({ state, isOutdated, day: on }) => state === 'sent' && !isOutdated && (day === undefined || on === day),
  );

/** What waits for an answer, one sheet for each participant; of one day only where it is named. */
export function sendList(
  quotes: readonly QuoteView[],
  participants: readonly Pick<Participant, 'id' | 'pseudonym'>[],
  day?: string,
): SendSheet[] {
  const asked = quotes.flatMap((quote) => {
    const waiting = waitingOf(quote, day);
    const [first] = waiting;
    if (!first) return [];
    const { id, printed, attribution, participant, day: said } = quote;
    const audiences = waiting.map(({ audience }) => audience);
    return [{ participant, quote: { id, printed, attribution, said, audiences, askedOn: first.day } }];
  });
  const sheetOf = (id: string | null, participant: SendSheet['participant']): SendSheet => ({
    participant,
    quotes: asked.filter((one) => one.participant === id).map(({ quote }) => quote),
  });
  const known = participants.map(({ id, pseudonym }) => sheetOf(id, { id, pseudonym }));
  return [...known, sheetOf(null, null)].filter((sheet) => sheet.quotes.length > 0);
}

/** The answers that can be ticked. */
export const BOXES = ['Fine as it is', 'Fine with this change', 'No, please do not print it'] as const;

/** What stands above the words of somebody who is asked. */
export const SEND_LEAD =
  'These are words of yours that we would like to print. Please tick one box for each. Nothing is printed until you say so, and you can change your mind at any time.';

const whom = (audiences: readonly Audience[]): string => listed(audiences.map(audienceWords));
/** For whom a quote would be printed, in a sentence. */
export const sendWhom = ({ audiences }: Pick<Asked, 'audiences'>): string =>
  `To be read by ${whom(audiences)}`;

/** The sheets as Markdown, one heading for each participant. */
export function sendListMarkdown(sheets: readonly SendSheet[], title: string): string {
  const parts = [`# Your words: ${plain(title)}`];
  for (const { participant, quotes } of sheets) {
    parts.push(`## ${plain(participant?.pseudonym ?? 'Nobody known')}`, SEND_LEAD);
    for (const [at, quote] of quotes.entries()) {
      const words = plain(quote.printed)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd());
      parts.push(
        `### ${at + 1}`,
        [...words, '>', `> — ${plain(quote.attribution)}`].join('\n'),
        `${sendWhom(quote)}.`,
        BOXES.map((box) => `- [ ] ${box}`).join('\n'),
      );
    }
  }
  return `${parts.join('\n\n')}\n`;
}
