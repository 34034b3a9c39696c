import { askForClearance, clearances, recordAnswers } from '#server/service/clearing.ts';
import { editionsWithQuote } from '#server/service/edition.ts';
import { identitiesTold } from '#server/service/identity-told.ts';
import { addQuote, changeQuote, quote, quotes, removeQuote, waysToSign } from '#server/service/quote.ts';
import { page } from '#shared/api/endpoint.ts';
import { quoteApi } from '#shared/api/quote.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountQuotes: Mount = (router, world, asker) => {
  route(router, asker, quoteApi.list, ({ params, query, who }) =>
    page(quotes(world, who, params.study, query), query),
  );
  route(router, asker, quoteApi.waysToSign, ({ params, query, who }) =>
    waysToSign(world, who, params.study, params.quote, query.label),
  );
  route(router, asker, quoteApi.clearances, ({ params, who }) => ({
    items: clearances(world, who, params.study, params.quote),
    next: null,
  }));
  route(router, asker, quoteApi.namesTold, ({ params, body, who }) => ({
    items: identitiesTold(world, who, params.study, body.words),
  }));
  route(router, asker, quoteApi.editions, ({ params, who }) => ({
    items: editionsWithQuote(world, who, params.study, params.quote),
    next: null,
  }));
  route(router, asker, quoteApi.ask, ({ params, body, who }) => ({
    items: askForClearance(world, who, params.study, body),
  }));
  route(router, asker, quoteApi.answer, ({ params, body, who }) => ({
    items: recordAnswers(world, who, params.study, body),
  }));
  route(router, asker, quoteApi.get, ({ params, who }) => quote(world, who, params.study, params.quote));
  route(router, asker, quoteApi.add, ({ params, body, who }) => addQuote(world, who, params.study, body));
  route(router, asker, quoteApi.change, ({ params, body, who }) =>
    changeQuote(world, who, params.study, params.quote, body),
  );
  route(router, asker, quoteApi.remove, ({ params, query, who }) =>
    removeQuote(world, who, params.study, params.quote, query.rev),
  );
};
