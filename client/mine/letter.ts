import type { NewMineConsent, NewQuoteAnswer } from '#shared/member-check/mine.ts';
import type { OfferedRow } from '#shared/member-check/offered-exercise.ts';
import type { ReplyAnswer } from '#shared/member-check/reply.ts';
import type { Audience } from '#shared/quote/clearing.ts';

/** Something a coordinator says to the team. */
export type Letter =
  | { to: 'item'; item: string; answer: ReplyAnswer; comment: string }
  | ({ to: 'quote'; quote: string; audience: Audience } & NewQuoteAnswer)
  | { to: 'addition'; id: string; wave: string; label: string; text: string }
  | { to: 'exercise'; rows: OfferedRow[] }
  | ({ to: 'consent' } & NewMineConsent);

/** What a letter is about: a newer one about the same takes its place. */
export function aboutOf(letter: Letter): string {
  switch (letter.to) {
    case 'item':
      return `item.${letter.item}`;
    case 'quote':
      return `quote.${letter.quote}.${letter.audience}`;
    case 'addition':
      return `addition.${letter.id}`;
    case 'consent':
      return `consent.${letter.item}`;
    case 'exercise':
      return 'exercise';
  }
}

/** Where a letter goes, and what stands in it. */
export function sendingOf(letter: Letter): { method: 'PUT' | 'POST'; path: string; body: unknown } {
  switch (letter.to) {
    case 'item': {
      const { item, answer, comment } = letter;
      return {
        method: 'PUT',
        path: `/api/mine/items/${encodeURIComponent(item)}`,
        body: { answer, comment },
      };
    }
    case 'quote': {
      const { to: _, quote, audience, ...body } = letter;
      return {
        method: 'PUT',
        path: `/api/mine/quotes/${encodeURIComponent(quote)}/${encodeURIComponent(audience)}`,
        body,
      };
    }
    case 'addition': {
      const { wave, text } = letter;
      return { method: 'POST', path: '/api/mine/additions', body: { wave, text } };
    }
    case 'exercise':
      return { method: 'POST', path: '/api/mine/exercise', body: { rows: letter.rows } };
    case 'consent': {
      const { to: _, ...body } = letter;
      return { method: 'POST', path: '/api/mine/consents', body };
    }
  }
}
