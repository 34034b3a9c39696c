import { z } from 'zod';

const Missing = z.array(z.strictObject({ fileName: z.string(), size: z.number() }));
type Missing = z.infer<typeof Missing>;

const keyOf = (id: string) => `throughline:sending:${id}`;

/** Notes, for as long as the tab is open, which files have not arrived: a page that is loaded anew no longer has them. */
export function noteMissing(id: string, files: Missing): void {
  try {
    if (files.length === 0) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(files));
  } catch {
    // Without a store of its own the browser only cannot say what is missing.
  }
}

/** The files noted last. */
export function missing(id: string): Missing {
  try {
    return Missing.safeParse(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
