import { z } from 'zod';
import { Day } from '../dates.ts';
import { ParticipantId, SheetItemId, StepId, ThemeId, WaveId } from '../ids.ts';

/** What became of a question in the interview: it was asked, it was not, or the matter came up before it could be. */
export const Outcome = z.enum(['asked', 'not-asked', 'unprompted']);
export type Outcome = z.infer<typeof Outcome>;

export const outcomeWords: Record<Outcome, string> = {
  asked: 'asked',
  'not-asked': 'not asked',
  unprompted: 'came up unprompted',
};

/**
 * A question on the sheet of a participant's interview in a wave, as somebody left it. One that is *drafted* stands
 * for what the draft has of a theme, a step or a missed month, one of which it names; nothing is kept of a drafted
 * question that nobody touched.
 */
export const SheetItem = z.strictObject({
  id: SheetItemId,
  rev: z.int(),
  participant: ParticipantId,
  wave: WaveId,
  origin: z.enum(['drafted', 'own']),
  theme: ThemeId.nullable(),
  step: StepId.nullable(),
  /** The last of the months in which no interview was held. */
  missed: WaveId.nullable(),
  question: z.string(),
  /** Smaller stands before greater, drafted questions among them. */
  position: z.number(),
  on: z.boolean(),
  /** For the team only. */
  note: z.string(),
  outcome: Outcome.nullable(),
  /** The day the outcome was written down. */
  recordedOn: Day.nullable(),
});
export type SheetItem = z.infer<typeof SheetItem>;

const question = z.string().trim().min(1, 'a question needs words').max(2000);

/** A question of one’s own; `theme` is an id or a title. It stands last among those asked first, until it is moved. */
export const NewQuestion = z.strictObject({ question, theme: z.string().nullable().optional() });
export type NewQuestion = z.infer<typeof NewQuestion>;

/** `before` is the key of the question that it is to stand before; null puts it last. */
export const SheetItemChanges = z
  .strictObject({ question, on: z.boolean(), note: z.string().max(5000), before: z.string().nullable() })
  .partial();
export type SheetItemChanges = z.infer<typeof SheetItemChanges>;

/** Writes down what became of a question; null takes it back. */
export const OutcomeSet = z.strictObject({
  outcome: Outcome.nullable(),
  /** Also where a confirmed judgement of the cell says otherwise. */
  evenConfirmed: z.boolean().optional(),
});
export type OutcomeSet = z.infer<typeof OutcomeSet>;

/** What an item is about. */
export type SheetAbout = Pick<SheetItem, 'theme' | 'step' | 'missed'>;

/** What a question answers to, in addresses and while it is not kept: a drafted one by what it is about, else its id. */
export function sheetKey({
  origin,
  id,
  theme,
  step,
  missed,
}: Pick<SheetItem, 'origin' | 'id'> & SheetAbout): string {
  return origin === 'own' ? id : aboutKey({ theme, step, missed });
}

export function aboutKey({ theme, step, missed }: SheetAbout): string {
  if (theme !== null) return `theme.${theme}`;
  return step !== null ? `step.${step}` : `missed.${missed}`;
}
