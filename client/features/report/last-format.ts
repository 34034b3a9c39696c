import { z } from 'zod';

const KEY = 'throughline:report-format';
const Format = z.enum(['docx', 'html', 'md', 'print']);
/** What a report leaves as; `print` goes to the printer. */
export type LeavingFormat = z.infer<typeof Format>;

/** What a report left as last, in this browser. */
export const lastFormat = (): LeavingFormat =>
  Format.catch('docx').parse(localStorage.getItem(KEY) ?? 'docx');

export const keepFormat = (format: LeavingFormat): void => localStorage.setItem(KEY, format);
