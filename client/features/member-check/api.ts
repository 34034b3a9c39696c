import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { memberCheckApi as api } from '#shared/api/member-check.ts';
import { participantApi } from '#shared/api/participant.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { themeApi } from '#shared/api/theme.ts';
import { asksForChange, CHANGE_ASKED } from '#shared/member-check/mine-quotes.ts';
import type { Standing } from '#shared/quote/clearing.ts';
import type { QuoteView } from '#shared/quote/quote.ts';

const MOST = 10_000;
/** What the judgements are read under: a sheet may tell of them, so it is read anew with them. */
const word = 'member-checks';

/** The sheets, the newest month first. */
export const checksQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'list'],
    queryFn: ({ signal }) =>
      call(api.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** One sheet with all that is on it. */
export const checkQuery = (study: string, check: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'sheet', check],
    queryFn: ({ signal }) => call(api.get, { params: { study, check }, signal }),
  });

/** What the study suggests for a sheet, what is on it left out. */
export const proposalsQuery = (study: string, check: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'proposals', check],
    queryFn: ({ signal }) =>
      call(api.proposals, { params: { study, check }, signal }).then(({ items }) => items),
  });

/** Texts to send with the link of a sheet. */
export const lettersQuery = (study: string, check: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'letters', check],
    queryFn: ({ signal }) => call(api.letters, { params: { study, check }, signal }),
  });

/** Every answer of the study, those the team owes a word on first. */
export const answersQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'answers'],
    queryFn: ({ signal }) => call(api.answers, { params: { study }, signal }).then(({ items }) => items),
  });

/** What coordinators told unasked, the newest first. */
export const additionsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'additions'],
    queryFn: ({ signal }) => call(api.additions, { params: { study }, signal }).then(({ items }) => items),
  });

/** The exercises that coordinators sent in, those that wait first. */
export const offeredQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'offered'],
    queryFn: ({ signal }) => call(api.offered, { params: { study }, signal }).then(({ items }) => items),
  });

/** A quote whose speaker asked for other words, and for which readers; `wish` is what they said, "" where nothing. */
export interface ChangeAsked {
  quote: QuoteView;
  standing: Standing;
  wish: string;
}

/** The quotes that wait for other words, because their speaker asked for them. */
export const changesAskedQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'changes-asked'],
    queryFn: async ({ signal }): Promise<ChangeAsked[]> => {
      const { items } = await call(quoteApi.list, {
        params: { study },
        query: { waiting: '1', limit: MOST },
        signal,
      });
      return items.flatMap((quote) =>
        quote.standings
          .filter((standing) => asksForChange(standing) && !standing.isOutdated)
          .map((standing) => ({
            quote,
            standing,
            wish: standing.note.slice(CHANGE_ASKED.length).replace(/^: /u, ''),
          })),
      );
    },
  });

/** Who can be asked, and who asks: participants, themes and the team by name. */
export const aroundQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, word, 'around'],
    queryFn: async ({ signal }) => {
      const asked = { params: { study }, query: { limit: MOST }, signal };
      const [people, themes, coders] = await Promise.all([
        call(participantApi.list, asked),
        call(themeApi.list, asked),
        call(coderApi.list, asked),
      ]);
      return { people: people.items, themes: themes.items, coders: coders.items };
    },
  });
