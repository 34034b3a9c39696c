import type { Db } from '#server/store/database.ts';
import { listClearances, listClearancesOf } from '#server/store/study/clearance.ts';
import { type CodingSpan, listCodingSpans, listCodings } from '#server/store/study/coding.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import type { QuoteId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { isFaithful } from '#shared/quote/brackets.ts';
import { Audience, type ClearanceRecord, clearanceOf, standings } from '#shared/quote/clearing.ts';
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
  const permitted = permitsOf(listConsents(db));
  const company = { participants, attributionK };
  const known = new Map<string, Fit>();
  return {
    company,
    noAnswerIsConsent,
    /** What the speaker's consent says of printing their words of a wave for each audience, under a label. */
    consentTo(person: Participant | null, wave: QuoteView['wave'], { label, exposure }: Fit) {
      if (person === null) return { refusals: [], each: new Set<Audience>() };
      const isOwn = exposure !== 'low' && [person.role, person.label].includes(label);
      const said = Audience.options.map((audience) => ({
        audience,
        ...permitted(person.id, { wave, audience }),
      }));
      return {
        refusals: said.flatMap(({ audience, quote, attribution }): QuoteView['refusals'] => {
          if (!quote.may) return [{ audience, is: 'no', why: quote.why }];
          if (attribution.form !== 'wider' || !isOwn) return [];
          return [{ audience, is: 'label', why: `“${label}” is not wide enough. ${attribution.why}` }];
        }),
        each: new Set(said.flatMap(({ audience, quote }) => (quote.each ? [audience] : []))),
      };
    },
    exposureOf(label: string, namesArea: boolean, area: QuoteView['area'], speaker: Participant | null): Fit {
      const key = `${label}\n${namesArea}\n${area}\n${speaker?.id}`;
      const fit = known.get(key) ?? exposureOf({ label, namesArea }, area, company, speaker);
      known.set(key, fit);
      return fit;
    },
  };
}

function viewer(
  db: Db,
  codings: readonly CodingSpan[],
  records: readonly ClearanceRecord[],
): (quote: Quote) => QuoteView[] {
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  const guard = guards(db);
  const codingsThere = codingsOn(codings);
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
    const fit = guard.exposureOf(label, quote.namesArea, area, participant);
    const { exposure } = fit;
    const faithful =
      quote.publicText === null || isFaithful(verbatim(quote.text, quote.publicText), quote.brackets);
    const { refusals, each } = guard.consentTo(participant, source.wave, fit);
    const isRefused = (audience: Audience) => refusals.some((one) => one.audience === audience);
    const standing = standings(recordsOf.get(quote.id) ?? [], {
      words: printed,
      signed,
      noAnswerIsConsent: (audience) => guard.noAnswerIsConsent && !each.has(audience),
      mayBePrinted: (audience) => faithful && exposure !== 'someone-else' && !isRefused(audience),
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
        isQuotable: refusals.filter(({ is }) => is === 'no').length < Audience.options.length,
        refusals,
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
  const view = viewer(db, listCodingSpans(db), listClearances(db));
  return quotes.flatMap(view);
}

/** A few quotes as they stand on the shelf: only what lies around them is read. */
export function quoteViewsAmong(db: Db, quotes: readonly Quote[]): QuoteView[] {
  const codings = [...new Set(quotes.map(({ source }) => source))].flatMap((source) =>
    listCodings(db, { source }).filter(({ state }) => state === 'accepted'),
  );
  return quotes.flatMap(
    viewer(
      db,
      codings,
      quotes.flatMap(({ id }) => listClearancesOf(db, id)),
    ),
  );
}

/** One quote as it stands on the shelf. */
export function quoteView(db: Db, quote: Quote): QuoteView {
  const [view] = quoteViewsAmong(db, [quote]);
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
