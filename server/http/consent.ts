import { addConsent, addLawfulBasis, consent, consents, lawfulBases } from '#server/service/consent.ts';
import { consentApi } from '#shared/api/consent.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountConsents: Mount = (router, world, asker) => {
  route(router, asker, consentApi.list, ({ params, query, who }) =>
    page(consents(world, who, params.study, query.participant), query),
  );
  route(router, asker, consentApi.get, ({ params, who }) =>
    consent(world, who, params.study, params.consent),
  );
  route(router, asker, consentApi.add, ({ params, body, who }) => addConsent(world, who, params.study, body));
  route(router, asker, consentApi.bases, ({ params, query, who }) =>
    page(lawfulBases(world, who, params.study, query.participant), query),
  );
  route(router, asker, consentApi.addBasis, ({ params, body, who }) =>
    addLawfulBasis(world, who, params.study, body),
  );
};
