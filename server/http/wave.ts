import { addWave, changeWave, previewOf, removeWave, wave, waves } from '#server/service/wave.ts';
import { page } from '#shared/api/endpoint.ts';
import { waveApi } from '#shared/api/wave.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountWaves: Mount = (router, world, asker) => {
  route(router, asker, waveApi.list, ({ params, query, who }) =>
    page(waves(world, who, params.study), query),
  );
  route(router, asker, waveApi.get, ({ params, who }) => wave(world, who, params.study, params.wave));
  route(router, asker, waveApi.add, ({ params, body, who }) => addWave(world, who, params.study, body));
  route(router, asker, waveApi.change, ({ params, body, who }) =>
    changeWave(world, who, params.study, params.wave, body),
  );
  route(router, asker, waveApi.remove, ({ params, query, who }) =>
    removeWave(world, who, params.study, params.wave, query.rev),
  );
  route(router, asker, waveApi.preview, ({ params, query, who }) =>
    previewOf(world, who, params.study, params.wave, query.status),
  );
};
