import { z } from 'zod';
import { AreaId } from '../ids.ts';

/** A place (case, site) visited in every wave. */
export const Area = z.strictObject({
  id: AreaId,
  rev: z.int(),
  position: z.int(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** What kind of place it is, in two or three words: "shire county". */
  character: z.string(),
  /** Where its coordinator sits: "council seat". */
  seat: z.string(),
  /** The name readers may see; empty means the area is not named in print. */
  publicName: z.string(),
});
export type Area = z.infer<typeof Area>;

const fields = {
  name: z.string().trim().min(1, 'an area needs a name').max(80),
  aliases: z.array(z.string().trim().min(1)),
  character: z.string(),
  seat: z.string(),
  publicName: z.string(),
};
export const NewArea = z.strictObject(fields).partial().required({ name: true });
export type NewArea = z.infer<typeof NewArea>;
export const AreaChanges = z.strictObject({ ...fields, position: z.int() }).partial();
export type AreaChanges = z.infer<typeof AreaChanges>;
