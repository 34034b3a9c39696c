import { z } from 'zod';

/** The address's search as plain words: `?kinds=change,threat&differ=1`; what is unset is left out. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const words = Object.entries(search).flatMap(([name, value]) => {
    const text = value === true ? '1' : Array.isArray(value) ? value.join(',') : value;
    return text === undefined || text === null || text === false || text === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(text)).replaceAll('%2C', ',')}`];
  });
  return words.length > 0 ? `?${words.join('&')}` : '';
}

/** One of some words; anything else in the address counts as not given. */
export const wordParam = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);

export const textParam = z.string().optional().catch(undefined);

export const numberParam = z.coerce.number().int().optional().catch(undefined);

/** On where the address says `1`. */
export const flagParam = z
  .union([z.boolean(), z.literal('1').transform(() => true)])
  .optional()
  .catch(undefined);

/** Words joined by commas; those that `item` does not know are passed over. */
export const listParam = <Item extends string>(item: z.ZodType<Item>) =>
  z
    .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
    .transform((words) =>
      words.flatMap((word): Item[] => {
        const known = item.safeParse(word);
        return known.success ? [known.data] : [];
      }),
    )
    .optional()
    .catch(undefined);
