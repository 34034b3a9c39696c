import { addWave, changeWave, previewOf, removeWave, wave, waves } from '#server/service/wave.ts';
import { page } from '#shared/api/endpoint.ts';
import { waveApi } from '#shared/api/wave.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountWaves: Mount = (router, world, local) => {
  route(router, local, waveApi.list, ({ params, query, who }) =>
    page(waves(world, who, params.study), query),
  );
  route(router, local, waveApi.get, ({ params, who }) => wave(world, who, params.study, params.wave));
  route(router, local, waveApi.add, ({ params, body, who }) => addWave(world, who, params.study, body));
  route(router, local, waveApi.change, ({ params, body, who }) =>
    changeWave(world, who, params.study, params.wave, body),
  );
  route(router, local, waveApi.remove, ({ params, query, who }) =>
    removeWave(world, who, params.study, params.wave, query.rev),
  );
  route(router, local, waveApi.preview, ({ params, query, who }) =>
    previewOf(world, who, params.study, params.wave, query.status),
  );
};
