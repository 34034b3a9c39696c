import { askForClearance, clearances, recordAnswers } from '#server/service/clearing.ts';
import { editionsWithQuote } from '#server/service/edition.ts';
import { identitiesTold } from '#server/service/identity-told.ts';
import { addQuote, changeQuote, quote, quotes, removeQuote, waysToSign } from '#server/service/quote.ts';
import { page } from '#shared/api/endpoint.ts';
import { quoteApi } from '#shared/api/quote.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountQuotes: Mount = (router, world, local) => {
  route(router, local, quoteApi.list, ({ params, query, who }) =>
    page(quotes(world, who, params.study, query), query),
  );
  route(router, local, quoteApi.waysToSign, ({ params, query, who }) =>
    waysToSign(world, who, params.study, params.quote, query.label),
  );
  route(router, local, quoteApi.clearances, ({ params, who }) => ({
    items: clearances(world, who, params.study, params.quote),
    next: null,
  }));
  route(router, local, quoteApi.namesTold, ({ params, body, who }) => ({
    items: identitiesTold(world, who, params.study, body.words),
  }));
  route(router, local, quoteApi.editions, ({ params, who }) => ({
    items: editionsWithQuote(world, who, params.study, params.quote),
    next: null,
  }));
  route(router, local, quoteApi.ask, ({ params, body, who }) => ({
    items: askForClearance(world, who, params.study, body),
  }));
  route(router, local, quoteApi.answer, ({ params, body, who }) => ({
    items: recordAnswers(world, who, params.study, body),
  }));
  route(router, local, quoteApi.get, ({ params, who }) => quote(world, who, params.study, params.quote));
  route(router, local, quoteApi.add, ({ params, body, who }) => addQuote(world, who, params.study, body));
  route(router, local, quoteApi.change, ({ params, body, who }) =>
    changeQuote(world, who, params.study, params.quote, body),
  );
  route(router, local, quoteApi.remove, ({ params, query, who }) =>
    removeQuote(world, who, params.study, params.quote, query.rev),
  );
};
