import { z } from 'zod';
import { flagParam, wordParam } from '#client/lib/search-params.ts';

export const NAMES_VIEWS = ['candidates', 'dictionary', 'replace', 'log'] as const;

/** What the address of the names says: which part is open, and whether guesses are shown. */
export const NamesSearch = z.object({ view: wordParam(NAMES_VIEWS), guesses: flagParam });
