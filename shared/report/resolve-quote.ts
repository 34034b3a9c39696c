import { type Citation, placeOf } from '../quote/citation.ts';
import type { Audience } from '../quote/clearing.ts';
import { heldBack } from '../quote/held-back.ts';
import { inMarks } from '../quote/marks.ts';
import type { QuoteView } from '../quote/quote.ts';
import { audienceWords } from '../quote/readers.ts';
import type { Block, BlockOf } from './block.ts';
import { paragraph, strong } from './runs.ts';

type Why = Pick<BlockOf<'held-back'>, 'is' | 'why'>;

/** Why the words of a quote may not leave for an audience; null where they may. */
function whyNot(quote: QuoteView, audience: Audience): Why | null {
  const standing = quote.standings.find((one) => one.audience === audience);
  if (standing?.state === 'withdrawn') return { is: 'withdrawn', why: 'It was withdrawn.' };
  const refusal = quote.refusals.find((one) => one.audience === audience);
  if (refusal) return { is: refusal.is === 'no' ? 'withdrawn' : 'not-cleared', why: refusal.why };
  const against = heldBack(quote);
  if (against?.why === 'not-verbatim' || against?.why === 'no-reason')
    return { is: 'not-verbatim', why: against.message };
  if (against) return { is: 'not-cleared', why: against.message };
  if (standing?.inForce) return null;
  const whom = audienceWords(audience);
  if (standing === undefined) return { is: 'not-cleared', why: `Nobody was asked for ${whom}.` };
  if (standing.isOutdated)
    return { is: 'not-cleared', why: `The answer for ${whom} was about other words or another label.` };
  const state = standing.state === 'refused' ? 'Refused' : 'Not cleared';
  return { is: 'not-cleared', why: `${state} for ${whom}: asked on ${standing.day}.` };
}

/** A quote as its audience may read it: its words in the marks of the study’s language, or a place that says why they are held back. */
export function quoteBlock(
  id: string,
  quote: QuoteView | undefined,
  audience: Audience,
  { when, language }: { when: string; language: string },
): Block {
  if (!quote) return { block: 'held-back', id, is: 'missing', why: 'This quote is not in the study.' };
  const against = whyNot(quote, audience);
  if (against) return { block: 'held-back', id: quote.id, ...against };
  return {
    block: 'quote',
    is: 'quote',
    id: quote.id,
    words: inMarks(quote.printed, language),
    signed: quote.attribution,
    where: when,
  };
}

/** Words that were published before: nobody has to be asked. */
export const citationBlock = (citation: Citation, language: string): Block => ({
  block: 'quote',
  is: 'citation',
  id: citation.id,
  words: inMarks(citation.text, language),
  signed: citation.speaker,
  where: placeOf(citation),
});

/** A collection: its note, then what lies in it in its order. */
export const collectionBlocks = (
  { title, note }: { title: string; note: string },
  inside: readonly Block[],
): Block[] => [paragraph(strong(title), ...(note === '' ? [] : [`: ${note}`])), ...inside];
