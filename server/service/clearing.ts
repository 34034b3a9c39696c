import { listClearancesOf, putClearance } from '#server/store/study/clearance.ts';
import { findQuoteById, putQuote } from '#server/store/study/quote.ts';
import { DomainError } from '#shared/errors.ts';
import { ClearanceId } from '#shared/ids.ts';
import { bracketsOf } from '#shared/quote/brackets.ts';
import type { AskState, ClearanceAnswered, ClearanceAsked, ClearanceRecord } from '#shared/quote/clearing.ts';
import { heldBack } from '#shared/quote/held-back.ts';
import type { Quote, QuoteView } from '#shared/quote/quote.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import { mayRead, mayWrite } from './permission.ts';
import { findQuote } from './quote.ts';
import { quoteView } from './quote-view.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** What was asked and answered for one quote, oldest first. */
export function clearances(world: World, who: Who, study: string, id: string): ClearanceRecord[] {
  const { db } = mayRead(world, who, study);
  return listClearancesOf(db, findQuote(db, id).id);
}

/** In milliseconds: somewhere it is tomorrow already. */
const A_DAY = 86_400_000;

const some = (count: number): string => (count === 1 ? 'a quote' : `${count} quotes`);

/** What is to be written down of a quote, for some audiences. */
export interface ClearanceStep {
  state: AskState;
  audiences: ClearanceAsked['audiences'];
  day?: string | undefined;
  how?: ClearanceRecord['how'] | undefined;
  note?: string | undefined;
}

/** Writes a step of clearance down, for the words and the label of today, inside a deed that says so. */
export function recordStep(
  tx: Tx,
  newId: () => ClearanceRecord['id'],
  { id, printed, attribution }: QuoteView,
  step: ClearanceStep,
) {
  for (const audience of new Set(step.audiences))
    putClearance(tx.db, {
      id: newId(),
      rev: tx.rev,
      quote: id,
      audience,
      state: step.state,
      words: printed,
      signed: attribution,
      day: step.day ?? tx.at.slice(0, 10),
      how: step.how ?? '',
      note: step.note ?? '',
      by: tx.who.account.id,
      at: tx.at,
    });
}

/** Refuses to show anybody words that were not said so, that give somebody away, or that may not be quoted. */
function assertFit(quote: QuoteView, audiences: ClearanceAsked['audiences']): void {
  const held = heldBack(quote, audiences);
  if (held)
    throw new DomainError('invalid', held.message, {
      field: 'quotes',
      help: `${held.help} Nobody was asked.`,
    });
}

/** Refuses a day that has not come anywhere yet, and one before the words were spoken. */
function assertDay(tx: Tx, { day: said }: QuoteView, day: string | undefined): void {
  if (day === undefined) return;
  const isToCome = day > new Date(Date.parse(tx.at) + A_DAY).toISOString().slice(0, 10);
  if (!isToCome && (said === null || day >= said)) return;
  throw new DomainError(
    'invalid',
    isToCome ? `${day} has not come yet.` : `On ${day} these words had not been spoken yet.`,
    { field: 'day', help: 'Nothing was recorded.' },
  );
}

/**
 * Notes that clearance of quotes was asked for: for each audience, of the words and the label of today. Who may read a
 * quote already is not asked about again: that would take back what was answered.
 */
export function askForClearance(world: World, who: Who, study: string, asked: ClearanceAsked): QuoteView[] {
  return write(world, who, mayWrite(world, who, study), 'clearance.ask', (tx) => {
    const quotes = [...new Set(asked.quotes)].map((id) => quoteView(tx.db, findQuote(tx.db, id)));
    const open = quotes.flatMap((quote) => {
      assertFit(quote, asked.audiences);
      assertDay(tx, quote, asked.day);
      const audiences = asked.audiences.filter((audience) => !quote.audiences.includes(audience));
      if (audiences.length === 0) return [];
      recordStep(tx, () => world.newId(ClearanceId), quote, { ...asked, audiences, state: 'sent' });
      return [quote.id];
    });
    if (open.length === 0)
      throw new DomainError('conflict', 'All of these are cleared for whom you ask already.', {
        field: 'audiences',
      });
    tx.say(`Asked for clearance of ${some(open.length)}`, ...open);
    return quotes.map(({ id }) => quoteView(tx.db, findQuote(tx.db, id)));
  });
}

/** The quote with other printed words that were agreed on; refuses what was not said. */
function withWords(quote: Quote, words: string, rev: number): Quote {
  const fidelity = verbatim(quote.text, words);
  if (!fidelity.isVerbatim)
    throw new DomainError('invalid', `These words were not said: “${fidelity.offending?.text ?? words}”.`, {
      field: 'words',
      help: 'Put what was not said in brackets, and […] where words are left out. Nothing was recorded.',
    });
  // A bracket that the speaker asked for makes plain what they meant.
  const brackets = bracketsOf(fidelity.marks, quote.brackets).map(({ mark, reason }) => ({
    text: mark.text,
    reason: reason ?? ('clarify' as const),
  }));
  return { ...quote, rev, publicText: words === quote.text ? null : words, brackets };
}

/** Records what was answered for quotes, for each audience; with words that were changed, of one quote alone. */
export function recordAnswers(world: World, who: Who, study: string, given: ClearanceAnswered): QuoteView[] {
  return write(world, who, mayWrite(world, who, study), 'clearance.answer', (tx) => {
    const ids = [...new Set(given.quotes)].map((id) => findQuote(tx.db, id).id);
    const [first] = ids;
    if (given.words !== undefined && (ids.length > 1 || given.state !== 'cleared-with-changes'))
      throw new DomainError('invalid', 'Changed words belong to one quote that was cleared with changes.', {
        field: 'words',
      });
    if (given.words !== undefined && first !== undefined)
      putQuote(tx.db, withWords(findQuote(tx.db, first), given.words, tx.rev));
    for (const id of ids) {
      const quote = findQuoteById(tx.db, id);
      if (!quote) continue;
      const view = quoteView(tx.db, quote);
      assertDay(tx, view, given.day);
      recordStep(tx, () => world.newId(ClearanceId), view, given);
    }
    tx.say(`Recorded an answer for ${some(ids.length)}`, ...ids);
    return ids.map((id) => quoteView(tx.db, findQuote(tx.db, id)));
  });
}
