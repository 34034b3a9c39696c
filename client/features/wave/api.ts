import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { themeApi } from '#shared/api/theme.ts';
import { waveApi } from '#shared/api/wave.ts';
import type { WaveStatus } from '#shared/wave/wave.ts';

/** What closing or reopening a wave would change, with the titles of the themes it names. */
export const previewQuery = (study: string, wave: string, status: WaveStatus) =>
  queryOptions({
    queryKey: ['study', study, 'waves', wave, 'preview', status],
    queryFn: async ({ signal }) => {
      const [preview, themes] = await Promise.all([
        call(waveApi.preview, { params: { study, wave }, query: { status }, signal }),
        call(themeApi.list, { params: { study }, signal }),
      ]);
      return { preview, themes: themes.items };
    },
    staleTime: 0,
    gcTime: 0,
  });
