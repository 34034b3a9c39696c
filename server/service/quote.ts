import type { Db } from '#server/store/database.ts';
import { listClearancesOf } from '#server/store/study/clearance.ts';
import { deleteItemsOf } from '#server/store/study/collection.ts';
import { deleteQuote, findQuoteById, findQuoteOn, listQuotes, putQuote } from '#server/store/study/quote.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { changed } from '#shared/change.ts';
import type { Excerpt } from '#shared/coding/excerpt.ts';
import { DomainError } from '#shared/errors.ts';
import { QuoteId } from '#shared/ids.ts';
import { Clearance } from '#shared/quote/clearing.ts';
import type { WaysToSign } from '#shared/quote/exposure.ts';
import type { NewQuote, Quote, QuoteChanges, QuoteView } from '#shared/quote/quote.ts';
import { waitingOf } from '#shared/quote/send-list.ts';
import type { Source } from '#shared/source/source.ts';
import { ThemeKind } from '#shared/theme/theme.ts';
import { excerptIn, sourceAtHand } from './coding.ts';
import { findArea, findSource, findTheme, findWave, fits, idMeant } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { quoteView, quoteViews, waysToSignQuote } from './quote-view.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** What quotes are chosen by; kind, theme, area, wave and clearance may be several, parted by commas. */
export interface QuotesAsked {
  kind?: string | undefined;
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  find?: string | undefined;
  clearance?: string | undefined;
  voice?: QuoteView['voice'] | undefined;
  source?: string | undefined;
  /** Only those that somebody was asked about and has not answered. */
  waiting?: '1' | undefined;
}

const several = <T>(asked: string | undefined, meant: (one: string) => readonly T[]): Set<T> | undefined =>
  asked === undefined ? undefined : new Set(asked.split(',').flatMap((one) => meant(one.trim())));

const isIn = <T>(wanted: Set<T> | undefined, ...values: readonly T[]): boolean =>
  wanted === undefined || values.some((value) => wanted.has(value));

/** One of a closed list, as it was asked for; refuses any other. */
function oneOf<T extends string>(field: string, options: readonly T[], asked: string): T {
  const found = options.find((option) => option === asked);
  if (found === undefined)
    throw new DomainError('invalid', `“${asked}” is none of ${options.join(', ')}.`, { field });
  return found;
}

const clearances = (asked: string): readonly Clearance[] => {
  const one = oneOf('clearance', ['all', ...Clearance.options], asked);
  if (one === 'all') return Clearance.options;
  return one === 'cleared' ? ['cleared', 'cleared-with-changes'] : [one];
};

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The marked quotes by month, area, source and place in the text; of one source, those on its text in force. */
export function quotes(world: World, who: Who, study: string, asked: QuotesAsked = {}): QuoteView[] {
  const { db } = mayRead(world, who, study);
  const titles = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const kinds = several(asked.kind, (one) => {
    const kind = oneOf('kind', [...ThemeKind.options, 'unsorted'], one);
    return [kind === 'unsorted' ? null : kind];
  });
  const themes = several(asked.theme, (one) => [findTheme(db, one).id]);
  const areas = several(asked.area, (one) => [findArea(db, one).id]);
  const waves = several(asked.wave, (one) => [findWave(db, one).id]);
  const cleared = several(asked.clearance, clearances);
  const source = idMeant(db, asked.source, findSource);
  const words = folded(asked.find ?? '').match(/\S+/gu) ?? [];
  const inForce = new Set(listSources(db).map(({ text }) => text));
  const asMarked = listQuotes(db).filter(
    (quote) => source === undefined || (quote.source === source && inForce.has(quote.textVersion)),
  );
  return quoteViews(db, asMarked).filter((quote) => {
    const on = quote.themes.flatMap((id) => titles.get(id) ?? []);
    if (!isIn(kinds, ...on.map(({ kind }) => kind)) || !isIn(themes, ...quote.themes)) return false;
    if (areas && (quote.area === null || !areas.has(quote.area))) return false;
    if (waves && (quote.wave === null || !waves.has(quote.wave))) return false;
    if (!isIn(cleared, quote.clearance) || !fits(asked.voice, quote.voice)) return false;
    if (asked.waiting && waitingOf(quote).length === 0) return false;
    if (words.length === 0) return true;
    const text = folded([quote.text, quote.attribution, ...on.map(({ title }) => title)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

export function findQuote(db: Db, id: string): Quote {
  const found = findQuoteById(db, id);
  if (!found) throw new DomainError('not-found', `There is no quote “${id}” here.`);
  return found;
}

export function quote(world: World, who: Who, study: string, id: string): QuoteView {
  const { db } = mayRead(world, who, study);
  return quoteView(db, findQuote(db, id));
}

/** The ways to sign a quote, from the most exact to the widest, with who fits each; `label` is one more to be judged. */
export function waysToSign(world: World, who: Who, study: string, id: string, label?: string): WaysToSign {
  const { db } = mayRead(world, who, study);
  return waysToSignQuote(db, quoteView(db, findQuote(db, id)), label);
}

/** A new quote as part of a deed that says more than that; one of the very same words is answered as it stands. */
export function markQuote(
  tx: Tx,
  world: World,
  source: Source,
  excerpt: Excerpt,
  given: Partial<Pick<Quote, 'label' | 'namesArea'>> = {},
): { quote: Quote; isNew: boolean } {
  const twin = findQuoteOn(tx.db, { text: source.text, start: excerpt.start, end: excerpt.end });
  if (twin) return { quote: twin, isNew: false };
  const quote: Quote = {
    id: world.newId(QuoteId),
    rev: tx.rev,
    source: source.id,
    textVersion: source.text,
    ...excerpt,
    publicText: null,
    brackets: [],
    label: '',
    namesArea: true,
    ...given,
    identifiable: null,
    note: '',
    by: tx.who.account.id,
    at: tx.at,
  };
  putQuote(tx.db, quote);
  return { quote, isNew: true };
}

/** Marks a stretch of participants' words as a quote; it begins as a draft. */
export function addQuote(world: World, who: Who, study: string, given: NewQuote): QuoteView {
  return write(world, who, mayWrite(world, who, study), 'quote.add', (tx) => {
    const source = sourceAtHand(tx.db, given.source, given.textVersion);
    const { quote: added, isNew } = markQuote(tx, world, source, excerptIn(tx.db, source.text, given));
    if (!isNew)
      throw new DomainError('conflict', 'These words are already marked as a quote.', {
        current: quoteView(tx.db, added),
      });
    tx.say(`Marked a quote in ${source.title}`, added.id, source.id);
    return quoteView(tx.db, added);
  });
}

/** Changes a quote's printed words, what stands beneath them, consent to be known by them, or its note. */
export function changeQuote(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, ...changes }: QuoteChanges & { rev?: number | undefined },
): QuoteView {
  return write(world, who, mayWrite(world, who, study), 'quote.change', (tx) => {
    const before = findQuote(tx.db, id);
    expectRev(quoteView(tx.db, before), rev, 'quote');
    const after = changed(before, { ...changes, rev: tx.rev });
    putQuote(tx.db, after);
    tx.say(`Changed a quote from ${findSource(tx.db, after.source).title}`, after.id, after.source);
    return quoteView(tx.db, after);
  });
}

/** Takes the mark off a quote that nobody was asked about, and with it its places in collections. */
export function removeQuote(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: QuoteId } {
  return write(world, who, mayWrite(world, who, study), 'quote.remove', (tx) => {
    const before = findQuote(tx.db, id);
    expectRev(quoteView(tx.db, before), rev, 'quote');
    if (listClearancesOf(tx.db, before.id).length > 0)
      throw new DomainError('conflict', 'Somebody outside the team was asked about this quote.', {
        help: 'Record it as withdrawn: it is printed no more, and what was asked and answered stays told.',
      });
    deleteItemsOf(tx.db, before.id);
    deleteQuote(tx.db, before.id);
    tx.say(
      `Took the mark off a quote in ${findSource(tx.db, before.source).title}`,
      before.id,
      before.source,
    );
    return { id: before.id };
  });
}
