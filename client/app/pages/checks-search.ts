import { z } from 'zod';
import { flagParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** The parts of what coordinators say; the first is shown where nothing is asked for. */
export const CHECK_VIEWS = ['sheets', 'answers', 'additions', 'exercises', 'quotes'] as const;

export const ChecksSearch = z.object({
  view: wordParam(CHECK_VIEWS),
  /** Answers that do not wait, too. */
  all: flagParam,
  /** Whose answers, by pseudonym. */
  person: textParam,
});
