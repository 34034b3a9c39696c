import { z } from 'zod';
import { SourceId, TextId, ThemeId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import {
  CitationFound,
  HeadingFound,
  NoteFound,
  ReadingProposals,
  SpokenFound,
  StepFound,
  ThemeFound,
} from './proposal.ts';

/** Whether the study holds it already. */
const kept = { kept: z.boolean() };

/** A reading’s proposals as a study sees them: beside what it has. */
export const Beginning = ReadingProposals.extend({
  source: SourceId,
  title: z.string(),
  textVersion: TextId,
  /** `standing`: the kind under which the study has a group of that name. */
  headings: z.array(HeadingFound.extend({ standing: ThemeKind.nullable() })),
  /** `near`: themes of the study whose title is the same or nearly so, the nearest first. */
  themes: z.array(
    ThemeFound.extend({
      near: z.array(
        z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable(), same: z.boolean() }),
      ),
    }),
  ),
  quotes: z.array(SpokenFound.extend(kept)),
  citations: z.array(CitationFound.extend(kept)),
  steps: z.array(StepFound.extend(kept)),
  notes: z.array(NoteFound.extend(kept)),
  /** Another reading that is the same paper: `fuller` where it says more, `counted` once somebody said it is a duplicate. */
  alike: z
    .strictObject({ source: SourceId, title: z.string(), fuller: z.boolean(), counted: z.boolean() })
    .nullable(),
});
export type Beginning = z.infer<typeof Beginning>;
