import { z } from 'zod';
import { ThemeKind } from '../theme/theme.ts';
import { endpoint } from './endpoint.ts';

const kind = ThemeKind.nullable();

/** What a coordinator may see of one month: `HouseMonth` of `participant/house.ts` on the wire. */
export const HouseMonthView = z.strictObject({
  wave: z.string(),
  label: z.string(),
  month: z.string(),
  state: z.enum(['talked', 'missed', 'not-ready', 'not-with-us', 'no-talk']),
  day: z.string().nullable(),
  statements: z.array(
    z.strictObject({ kind, title: z.string(), sentence: z.string(), words: z.array(z.string()) }),
  ),
  notRaised: z.array(z.strictObject({ title: z.string(), kind, before: z.array(z.string()) })),
});
export type HouseMonthView = z.infer<typeof HouseMonthView>;

/** A coordinator's house: `House` of `participant/house.ts` on the wire. */
const HouseView = z.strictObject({
  study: z.string(),
  area: z.string(),
  months: z.array(HouseMonthView),
  quotes: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      signedAs: z.string(),
      day: z.string().nullable(),
      state: z.string(),
    }),
  ),
});
export type HouseView = z.infer<typeof HouseView>;

export const houseApi = {
  get: endpoint('GET', '/api/studies/:study/participants/:participant/house', {
    summary: 'What one coordinator may see: their own words month by month, and their own quotes',
    params: z.strictObject({ study: z.string(), participant: z.string() }),
    result: HouseView,
  }),
};
