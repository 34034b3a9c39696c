import type { Db } from '#server/store/database.ts';
import { listClearances, listClearancesOf } from '#server/store/study/clearance.ts';
import { type CodingFact, listCodingFacts, listCodings } from '#server/store/study/coding.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import type { QuoteId } from '#shared/ids.ts';
import { mayBeQuoted } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { isFaithful } from '#shared/quote/brackets.ts';
import { type ClearanceRecord, clearanceOf, standings } from '#shared/quote/clearing.ts';
import {
  ANYBODY,
  exposureOf,
  type Fit,
  isSafe,
  type WaysToSign,
  waysToSign,
} from '#shared/quote/exposure.ts';
import type { Quote, QuoteView } from '#shared/quote/quote.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import { codingsOn } from './on-words.ts';
import { speakers } from './said.ts';

const grouped = <T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = groups.get(key);
    if (known) known.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
};

const usualLabel = (person: Pick<Participant, 'label' | 'role'> | null): string =>
  person?.label || person?.role || ANYBODY;

/** The guards of a study: who could be behind what stands beneath a quote, and what may be printed. */
function guards(db: Db) {
  const participants = listParticipants(db);
  const { attributionK, noAnswerIsConsent } = getStudy(db).policies;
  const consents = listConsents(db);
  const company = { participants, attributionK };
  const known = new Map<string, Fit>();
  return {
    company,
    noAnswerIsConsent,
    isAllowed: (participant: string | null) => participant === null || mayBeQuoted(consents, participant),
    exposureOf(label: string, namesArea: boolean, area: QuoteView['area']): Fit {
      const key = `${label}\n${namesArea}\n${area}`;
      const fit = known.get(key) ?? exposureOf({ label, namesArea }, area, company);
      known.set(key, fit);
      return fit;
    },
  };
}

function viewer(
  db: Db,
  codings: readonly CodingFact[],
  records: readonly ClearanceRecord[],
): (quote: Quote) => QuoteView[] {
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  const guard = guards(db);
  const codingsThere = codingsOn(codings.filter(({ state }) => state === 'accepted'));
  const recordsOf: Map<QuoteId, ClearanceRecord[]> = grouped(records, (record) => record.quote);
  return (quote) => {
    const source = sources.get(quote.source);
    if (!source) return [];
    const { participant, voice, turn, turnNumber, attribution } = said(
      source,
      quote.textVersion,
      quote.start,
    );
    const on = codingsThere(quote.textVersion, quote);
    const printed = quote.publicText ?? quote.text;
    const signed = attribution(quote);
    const label = quote.label || usualLabel(participant);
    const area = source.area ?? participant?.area ?? null;
    const { exposure } = guard.exposureOf(label, quote.namesArea, area);
    const faithful =
      quote.publicText === null || isFaithful(verbatim(quote.text, quote.publicText), quote.brackets);
    const isQuotable = guard.isAllowed(participant?.id ?? null);
    const standing = standings(recordsOf.get(quote.id) ?? [], {
      words: printed,
      signed,
      noAnswerIsConsent: guard.noAnswerIsConsent,
      mayBePrinted: faithful && isQuotable,
    });
    const { id, rev, text, publicText, brackets, start, end, namesArea, identifiable, note, by, at } = quote;
    return [
      {
        id,
        rev,
        text,
        publicText,
        printed,
        brackets,
        attribution: signed,
        themes: [...new Set(on.map(({ theme }) => theme))],
        area: source.area,
        wave: source.wave,
        clearance: clearanceOf(standing, {
          isEdited: publicText !== null || quote.label !== '',
          isFaithful: faithful,
          isSafe: isSafe(exposure, identifiable !== null),
        }),
        audiences: standing.flatMap(({ audience, inForce }) => (inForce ? [audience] : [])),
        askedOn: standing.reduce<string | null>(
          (last, { day }) => (last === null || day > last ? day : last),
          null,
        ),
        standings: standing,
        exposure,
        isQuotable,
        source: source.id,
        start,
        end,
        role: participant?.role ?? '',
        participant: participant?.id ?? null,
        day: source.conductedOn,
        turn: turn?.id ?? null,
        turnNumber,
        time: turn?.time ?? null,
        voice,
        label: quote.label,
        namesArea,
        identifiable,
        note,
        by,
        at,
      },
    ];
  };
}

/** Quotes as they stand on the shelf; those of sources in the trash are left out. */
export function quoteViews(db: Db, quotes: readonly Quote[]): QuoteView[] {
  const view = viewer(db, listCodingFacts(db), listClearances(db));
  return quotes.flatMap(view);
}

/** One quote as it stands on the shelf. */
export function quoteView(db: Db, quote: Quote): QuoteView {
  const codings = listCodings(db, { source: quote.source });
  const [view] = viewer(db, codings, listClearancesOf(db, quote.id))(quote);
  if (!view) throw new Error('A quote without its source.');
  return view;
}

/** The ways to sign a quote, from the most exact to the widest, with who fits each; a label that was thought of last. */
export function waysToSignQuote(db: Db, { participant, area }: QuoteView, label = ''): WaysToSign {
  const { company } = guards(db);
  const person = company.participants.find(({ id }) => id === participant) ?? null;
  return {
    ways: waysToSign(person, area ?? person?.area ?? null, company, label),
    usual: usualLabel(person),
  };
}
