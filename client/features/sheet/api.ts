import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { sheetApi } from '#shared/api/sheet.ts';
import { themeApi } from '#shared/api/theme.ts';

/** Whose sheet, of which interview: ids, a pseudonym, a month. */
export interface SheetPlace {
  participant: string;
  wave: string;
}

/** Whose next interview can be prepared. */
export const offersQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'sheet', 'offers'],
    queryFn: async ({ signal }) => (await call(sheetApi.list, { params: { study }, signal })).items,
  });

/** The questions for an interview. */
export const sheetQuery = (study: string, { participant, wave }: SheetPlace) =>
  queryOptions({
    queryKey: ['study', study, 'sheet', participant, wave],
    queryFn: ({ signal }) => call(sheetApi.get, { params: { study, participant, wave }, signal }),
  });

/** What a question of one's own can be about. */
export const sheetThemesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'sheet', 'themes'],
    queryFn: async ({ signal }) =>
      (await call(themeApi.list, { params: { study }, signal })).items.filter(({ retired }) => !retired),
  });
