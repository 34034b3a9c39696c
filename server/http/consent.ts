import { addConsent, consent, consents } from '#server/service/consent.ts';
import { consentApi } from '#shared/api/consent.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountConsents: Mount = (router, world, local) => {
  route(router, local, consentApi.list, ({ params, query, who }) =>
    page(consents(world, who, params.study, query.participant), query),
  );
  route(router, local, consentApi.get, ({ params, who }) =>
    consent(world, who, params.study, params.consent),
  );
  route(router, local, consentApi.add, ({ params, body, who }) => addConsent(world, who, params.study, body));
};
