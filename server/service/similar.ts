import type { Db } from '#server/store/database.ts';
import { listCodingsOfTheme, putCoding } from '#server/store/study/coding.ts';
import { countIndexed, type FoundTurn, searchTurns, turnsHolding } from '#server/store/study/search.ts';
import { findSourceById } from '#server/store/study/source.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import type { TextId, ThemeId } from '#shared/ids.ts';
import { passageLike } from '#shared/search/likely-passage.ts';
import { asSaid, type Background, termsIn, themeTerms } from '#shared/search/likeness.ts';
import type { SimilarAnswer, SimilarPassage } from '#shared/search/similar.ts';
import { type Span, touches } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { draftCoding, excerptIn, sourceAtHand, themeForWork, twinInForce } from './coding.ts';
import { readStudy } from './facts.ts';
import { findTheme } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { speakers } from './said.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

const DEFAULT_LIMIT = 40;
/** Turns looked at closely: the best of the index. */
const CANDIDATES = 200;
/** Terms that are asked of the index: lighter ones find nothing that these do not. */
const MOST_ASKED = 16;
const AROUND = 120;
const WORDS_TOLD = 12;

/** The forms that a term stands for, as `likenessTerm` folds them. */
const formsOf = (term: string): string[] => [
  term,
  `${term}s`,
  ...(term.endsWith('y') ? [`${term.slice(0, -1)}ies`] : []),
];

/** How common words are, as the search index knows it: a word and its plural stand in different turns, mostly. */
function backgroundOf(db: Db): Background {
  const turns = turnsHolding(db);
  return {
    texts: countIndexed(db),
    holding: (term) => formsOf(term).reduce((sum, form) => sum + turns(form), 0),
  };
}

/** The most telling terms in all their forms, as FTS5 reads them. */
const expressionOf = (terms: readonly string[]): string =>
  terms
    .slice(0, MOST_ASKED)
    .flatMap(formsOf)
    .map((form) => `"${form}"`)
    .join(' OR ');

/** The theme's passages by the text they stand in, whatever became of them. */
function spansByText(codings: readonly Coding[]): Map<TextId, Span[]> {
  const texts = new Map<TextId, Span[]>();
  for (const { textVersion, start, end } of codings) {
    const spans = texts.get(textVersion) ?? [];
    texts.set(textVersion, spans);
    spans.push({ start, end });
  }
  return texts;
}

/** The theme's passages that count: where codings overlap, the longest stands for them (method I8). */
function passagesOf(codings: readonly Coding[]): Coding[] {
  const longest = new Map<TextId, Coding[]>();
  const byLength = codings
    .filter(({ state }) => state === 'accepted')
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const coding of byLength) {
    const there = longest.get(coding.textVersion) ?? [];
    longest.set(coding.textVersion, there);
    if (!there.some((one) => touches(one, coding))) there.push(coding);
  }
  return [...longest.values()].flat();
}

/** What is known of a theme's language, and what of the study is coded with it or was turned down. */
export function knownOf(db: Db, theme: Theme) {
  const codings = listCodingsOfTheme(db, theme.id);
  const texts = passagesOf(codings).map(({ text }) => text);
  return {
    codings,
    /** Its coded passages. */
    texts,
    terms: themeTerms(theme, texts, backgroundOf(db)),
    /** The different terms of each coded passage. */
    said: texts.map((text) => termsIn(text)),
  };
}

/** The turns that hold most of a theme's words, interviewers' left out. */
const candidates = (db: Db, terms: ReadonlyMap<string, number>): FoundTurn[] =>
  terms.size === 0
    ? []
    : searchTurns(db, {
        expression: expressionOf([...terms.keys()]),
        areas: null,
        waves: null,
        roles: JSON.stringify(['participant', 'unknown']),
        opening: '',
        closing: '',
        limit: CANDIDATES,
        offset: 0,
      });

const cutBefore = (text: string): string =>
  text.length > AROUND ? `…${text.slice(-AROUND).replace(/^\S*\s+/u, '')}` : text;
const cutAfter = (text: string): string =>
  text.length > AROUND ? `${text.slice(0, AROUND).replace(/\s+\S*$/u, '')}…` : text;

/** How suggestions of a theme were answered. */
const answersOf = (codings: readonly Coding[]) => {
  const suggested = codings.filter(({ origin }) => origin === 'suggestion');
  return {
    accepted: suggested.filter(({ state }) => state === 'accepted').length,
    rejected: suggested.filter(({ state }) => state === 'rejected').length,
  };
};

/** Passages not coded with a theme that speak like those that are, most alike first. */
export function similar(
  world: World,
  who: Who,
  study: string,
  reference: string,
  limit = DEFAULT_LIMIT,
): { items: SimilarPassage[]; words: string[]; passages: number; accepted: number; rejected: number } {
  const { db } = mayRead(world, who, study);
  const theme = findTheme(db, reference);
  const { codings, texts, terms, said } = knownOf(db, theme);
  const taken = spansByText(codings);
  const included = new Set(
    readStudy(db)
      .facts.sources.filter((source) => source.included)
      .map(({ id }) => id),
  );
  const saidBy = speakers(db);
  const ranked = candidates(db, terms)
    .filter(({ source }) => included.has(source))
    .flatMap((turn) => {
      const found = passageLike(
        terms,
        turn.text,
        (taken.get(turn.text_id) ?? []).map(({ start, end }) => ({
          start: start - turn.start,
          end: end - turn.start,
        })),
      );
      return found ? [{ turn, ...found }] : [];
    })
    .sort((a, b) => b.score - a.score || a.turn.turnNumber - b.turn.turnNumber)
    .slice(0, limit);
  const items = ranked.flatMap(({ turn, start, end, because }): SimilarPassage[] => {
    const source = findSourceById(db, turn.source);
    if (!source) return [];
    const text = turn.text.slice(start, end);
    const shared = [...termsIn(text).keys()].filter((term) => terms.has(term));
    return [
      {
        source: source.id,
        textVersion: turn.text_id,
        area: source.area,
        wave: source.wave,
        turn: turn.turn,
        turnNumber: turn.turnNumber,
        start: turn.start + start,
        end: turn.start + end,
        text,
        before: cutBefore(turn.text.slice(0, start)),
        after: cutAfter(turn.text.slice(end)),
        attribution: saidBy(source, turn.text_id, turn.start).attribution(),
        because,
        passages: said.filter((words) => shared.some((term) => words.has(term))).length,
      },
    ];
  });
  return {
    items,
    words: asSaid([...terms.keys()].slice(0, WORDS_TOLD), [theme.title, theme.definition, ...texts]),
    passages: said.length,
    ...answersOf(codings),
  };
}

/** Whether a passage carries a theme already, wholly or in part, by anybody. */
const carries = (db: Db, theme: ThemeId, coding: Coding): boolean =>
  listCodingsOfTheme(db, theme).some(
    (one) =>
      one.state === 'accepted' &&
      one.textVersion === coding.textVersion &&
      one.start <= coding.start &&
      one.end >= coding.end,
  );

/** Takes a suggested passage as a coding, or turns it down for good: rejected, it counts nowhere. */
export function answerSimilar(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { source: at, textVersion, start, end, accept }: SimilarAnswer,
): Coding {
  const verb = accept ? 'coding.accept' : 'coding.reject';
  return write(world, who, mayWrite(world, who, study), verb, (tx) => {
    const theme = themeForWork(tx.db, reference);
    const source = sourceAtHand(tx.db, at, textVersion);
    const coding: Coding = {
      ...draftCoding(tx, world, source, theme, excerptIn(tx.db, source.text, { start, end }), {}),
      state: accept ? 'accepted' : 'rejected',
      origin: 'suggestion',
    };
    if (carries(tx.db, theme.id, coding) || twinInForce(tx, coding))
      throw new DomainError('conflict', `These words already carry ${theme.title}.`);
    putCoding(tx.db, coding);
    const said = accept ? 'Accepted' : 'Turned down';
    tx.say(
      `${said} a suggested passage of ${source.title} for ${theme.title}`,
      coding.id,
      source.id,
      theme.id,
    );
    return coding;
  });
}
