import { z } from 'zod';
import { NextStep } from '../next-step/next-step.ts';
import { ThemeKind } from '../theme/theme.ts';

/** A place in the source’s text. */
const place = { start: z.int(), end: z.int() };

/** A heading under which themes may stand; its key is its words, so that it is known again in another report. */
export const HeadingFound = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** The heading it stands under. */
  parent: z.string().nullable(),
  /** The kind its words speak for, or those of the heading above it. */
  suggests: ThemeKind.nullable(),
  /** Themes right under it. */
  themes: z.int(),
});
export type HeadingFound = z.infer<typeof HeadingFound>;

export const ThemeFound = z.strictObject({
  /** Of the heading and the number: numbers begin again in each group. */
  key: z.string(),
  heading: z.string().nullable(),
  number: z.int().nullable(),
  form: z.enum(['numbered', 'heading', 'priority']),
  title: z.string(),
  /** The first sentence of what is said of it. */
  opening: z.string(),
  ...place,
});
export type ThemeFound = z.infer<typeof ThemeFound>;

/** Words of somebody who was asked, without their quotation marks. */
export const SpokenFound = z.strictObject({
  key: z.string(),
  theme: z.string().nullable(),
  text: z.string(),
  /** The line of attribution as printed; "" for words in running text. */
  label: z.string(),
  area: z.string().nullable(),
  role: z.string(),
  /** In running text: whose words they are, a person finds in what leads up to them. */
  findSpeaker: z.boolean(),
  /** The sentence that leads up to words in running text. */
  lead: z.string(),
  ...place,
});
export type SpokenFound = z.infer<typeof SpokenFound>;

/** Words of somebody named, as published. */
export const CitationFound = z.strictObject({
  key: z.string(),
  theme: z.string().nullable(),
  text: z.string(),
  speaker: z.string(),
  ...place,
});
export type CitationFound = z.infer<typeof CitationFound>;

/** Something somebody is to do; null where the document does not say by when. */
export const StepFound = z.strictObject({
  key: z.string(),
  text: z.string(),
  /** Its place in an order; null where there is none. */
  number: z.int().nullable(),
  horizon: NextStep.shape.horizon.nullable(),
  ...place,
});
export type StepFound = z.infer<typeof StepFound>;

/** What a reader of the proposals has to know: something missing, or something that was mended. */
export const NoteFound = z.strictObject({
  key: z.string(),
  what: z.enum(['figure', 'exercise', 'count', 'link', 'address', 'healed', 'interest']),
  /** A sentence for the researcher. */
  says: z.string(),
  /** The area whose exercise it is. */
  area: z.string().nullable(),
  ...place,
});
export type NoteFound = z.infer<typeof NoteFound>;

/** What a report or position paper proposes as a beginning; nothing of it stands until somebody accepts it. */
export const ReadingProposals = z.strictObject({
  /** Who the document says it is by. */
  byline: z.string().nullable(),
  headings: z.array(HeadingFound),
  themes: z.array(ThemeFound),
  quotes: z.array(SpokenFound),
  /** Roles of one area that may be one person’s. */
  aliases: z.array(z.strictObject({ area: z.string(), roles: z.array(z.string()) })),
  citations: z.array(CitationFound),
  steps: z.array(StepFound),
  notes: z.array(NoteFound),
});
export type ReadingProposals = z.infer<typeof ReadingProposals>;
