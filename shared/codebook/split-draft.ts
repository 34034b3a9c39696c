import { z } from 'zod';
import type { Coding } from '../coding/coding.ts';
import { titleTaken } from '../theme/taken.ts';
import type { Theme } from '../theme/theme.ts';
import type { HandOut, ThemeSplit } from './split.ts';

/** Stands for the theme that is split, where it is kept as one of the parts. */
export const WHOLE = 'whole';

const DraftPart = z.strictObject({ key: z.string(), title: z.string(), definition: z.string() });
export type DraftPart = z.infer<typeof DraftPart>;

/** Which parts each passage goes to: keys of parts by the key of the passage. */
const Choices = z.record(z.string(), z.array(z.string()));
export type Choices = z.infer<typeof Choices>;

/** A split that is not done yet, or passages still to be handed out: ids and titles, never words of participants. */
const SplitDraft = z.strictObject({ parts: z.array(DraftPart), keep: z.boolean(), choices: Choices });
export type SplitDraft = z.infer<typeof SplitDraft>;

const EMPTY: SplitDraft = {
  parts: [
    { key: '1', title: '', definition: '' },
    { key: '2', title: '', definition: '' },
  ],
  keep: false,
  choices: {},
};

/** A kept draft; what cannot be read as one is a fresh one. */
export function readSplitDraft(text: string): SplitDraft {
  if (text === '') return EMPTY;
  try {
    return SplitDraft.safeParse(JSON.parse(text)).data ?? EMPTY;
  } catch {
    return EMPTY;
  }
}

/** Words that carry a theme, whoever coded them. */
export interface Passage {
  key: string;
  /** Those alike, of several coders; never empty. */
  codings: readonly [Coding, ...Coding[]];
}

/** The passages of codings in their order. */
export function passagesOf(codings: readonly Coding[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const coding of codings) {
    const key = `${coding.source} ${coding.textVersion} ${coding.start} ${coding.end}`;
    const known = passages.get(key);
    passages.set(key, { key, codings: known ? [...known.codings, coding] : [coding] });
  }
  return [...passages.values()];
}

/** The parts that a passage goes to, whatever it is called. */
export const partsOf = (choices: Choices, passage: string): readonly string[] =>
  Object.hasOwn(choices, passage) ? (choices[passage] ?? []) : [];

/** The choices with a part put to a passage, or taken from it. */
export function withChoice(choices: Choices, passage: string, part: string): Choices {
  const before = partsOf(choices, passage);
  const { [passage]: _before, ...rest } = choices;
  const after = before.includes(part) ? before.filter((one) => one !== part) : [...before, part];
  return after.length === 0 ? rest : { ...rest, [passage]: after };
}

/** How many of the passages have a part, and how many each part has. */
export function placedIn(
  choices: Choices,
  passages: readonly Passage[],
): { placed: number; of: (part: string) => number } {
  const chosen = passages.map(({ key }) => partsOf(choices, key));
  return {
    placed: chosen.filter((parts) => parts.length > 0).length,
    of: (part) => chosen.filter((parts) => parts.includes(part)).length,
  };
}

/** The next passage without a part after `at`, around to it again; undefined where every one has. */
export function nextOpen(choices: Choices, passages: readonly Passage[], at: number): number | undefined {
  for (let step = 1; step <= passages.length; step += 1) {
    const to = (at + step) % passages.length;
    if (partsOf(choices, passages[to]?.key ?? '').length === 0) return to;
  }
  return undefined;
}

/** The passages that have parts, named as `nameOf` names them; parts that it does not know are left out. */
export const handOutOf = (
  choices: Choices,
  passages: readonly Passage[],
  nameOf: (part: string) => string | undefined,
): HandOut['passages'] =>
  passages.flatMap(({ key, codings }) => {
    const to = partsOf(choices, key).flatMap((part) => nameOf(part) ?? []);
    return to.length === 0 ? [] : codings.map(({ id }) => ({ coding: id, to }));
  });

/** The split as it is asked for. */
export function splitOf(
  { parts, keep, choices }: SplitDraft,
  whole: Pick<Theme, 'title'>,
  passages: readonly Passage[],
): ThemeSplit {
  const titles = new Map(parts.map(({ key, title }) => [key, title.trim()]));
  if (keep) titles.set(WHOLE, whole.title);
  return {
    into: parts.map(({ title, definition }) => ({ title: title.trim(), definition: definition.trim() })),
    passages: handOutOf(choices, passages, (part) => titles.get(part)),
    keep,
  };
}

/** Why a part cannot be called so; undefined where it can, or is not named yet. */
export function partRefused(
  { parts, keep }: SplitDraft,
  part: DraftPart,
  whole: Theme,
  themes: readonly Theme[],
): string | undefined {
  const title = part.title.trim().toLowerCase();
  if (title === '') return undefined;
  if (parts.some((other) => other.key !== part.key && other.title.trim().toLowerCase() === title))
    return 'Another part is called so.';
  return titleTaken(themes, whole, part.title, keep ? undefined : whole.id);
}

/** Why a split waits; undefined where it can be done. */
export function splitHeld(draft: SplitDraft, whole: Theme, themes: readonly Theme[]): string | undefined {
  const least = draft.keep ? 1 : 2;
  if (draft.parts.length < least || draft.parts.some(({ title }) => title.trim() === ''))
    return 'give every part a title first';
  return draft.parts.map((part) => partRefused(draft, part, whole, themes)).find(Boolean);
}
