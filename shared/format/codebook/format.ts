import { z } from 'zod';

/** What the appendix of a report can be written as. */
export const CodebookFormat = z.enum(['docx', 'md', 'csv']);
export type CodebookFormat = z.infer<typeof CodebookFormat>;
