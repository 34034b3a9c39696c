import { z } from 'zod';
import { NextStep } from '../next-step/next-step.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { type Accepting, KindsByHeading, kindUnder, NO_HEADING } from './accepting.ts';
import type { Beginning } from './view.ts';

/** What somebody chose among a reading’s proposals, over what is ticked and guessed from the start. */
export const ReadingChoice = z.strictObject({
  kinds: KindsByHeading,
  /** Ticks that differ from those at the start, by what it is and its key. */
  ticks: z.record(z.string(), z.boolean()),
  /** Themes of the study that stand for proposed ones; null for a theme of its own where the titles are the same. */
  into: z.record(z.string(), z.string().nullable()),
  /** Who said it, as somebody corrected it. */
  said: z.record(z.string(), z.strictObject({ area: z.string().nullable(), role: z.string() })),
  horizons: z.record(z.string(), NextStep.shape.horizon),
});
export type ReadingChoice = z.infer<typeof ReadingChoice>;

export const NO_CHOICE: ReadingChoice = { kinds: {}, ticks: {}, into: {}, said: {}, horizons: {} };

/** A kept choice; what cannot be read as one is none. */
export function readChoice(text: string): ReadingChoice {
  if (text === '') return NO_CHOICE;
  try {
    return ReadingChoice.safeParse(JSON.parse(text)).data ?? NO_CHOICE;
  } catch {
    return NO_CHOICE;
  }
}

export type ProposalKind = 'theme' | 'quote' | 'citation' | 'step' | 'note';

/** What is worth a memo unless somebody says otherwise: what is missing, not what was mended. */
const REMEMBERED = new Set<string>(['figure', 'exercise', 'count']);

type Ticked =
  | { is: 'theme'; one: Beginning['themes'][number] }
  | { is: 'quote'; one: Beginning['quotes'][number] }
  | { is: 'citation'; one: Beginning['citations'][number] }
  | { is: 'step'; one: Beginning['steps'][number] }
  | { is: 'note'; one: Beginning['notes'][number] };

/** Ticked from the start: all that is new, but for words that nobody is known to have said. */
function isTickedFirst({ is, one }: Ticked): boolean {
  if (is === 'theme') return true;
  if (one.kept) return false;
  if (is === 'quote') return !one.findSpeaker;
  return is !== 'note' || REMEMBERED.has(one.what);
}

const tickKey = (is: ProposalKind, key: string): string => `${is} ${key}`;

export const isTicked = (choice: ReadingChoice, ticked: Ticked): boolean =>
  choice.ticks[tickKey(ticked.is, ticked.one.key)] ?? isTickedFirst(ticked);

export const withTick = (
  choice: ReadingChoice,
  is: ProposalKind,
  key: string,
  isOn: boolean,
): ReadingChoice => ({ ...choice, ticks: { ...choice.ticks, [tickKey(is, key)]: isOn } });

/** The theme of the study that stands for a proposed one; undefined for a theme of its own. */
export function intoOf(choice: ReadingChoice, theme: Beginning['themes'][number]): string | undefined {
  const chosen = choice.into[theme.key];
  return chosen === undefined ? theme.near.find(({ same }) => same)?.id : (chosen ?? undefined);
}

/** Who is taken to have said a quote. */
export const saidBy = (
  choice: ReadingChoice,
  { key, area, role }: Beginning['quotes'][number],
): { area: string | null; role: string } => choice.said[key] ?? { area, role };

export interface HeadingKind {
  /** As somebody said, of this heading or of one above it; undefined where nobody did. */
  chosen: ThemeKind | null | undefined;
  /** What its words, or the study’s group of that name, speak for. */
  guess: ThemeKind | null;
  /** It has its kind from the heading above, and its own words speak for another. */
  isDoubtful: boolean;
}

/** The kind of the themes under a heading; null stands for themes under none. */
export function headingKind(found: Beginning, choice: ReadingChoice, key: string | null): HeadingKind {
  const heading = found.headings.find((one) => one.key === key);
  const chosen = kindUnder(key, found.headings, choice.kinds);
  const guess = heading?.standing ?? heading?.suggests ?? null;
  const isOwn = choice.kinds[key ?? NO_HEADING] !== undefined;
  return {
    chosen,
    guess,
    isDoubtful: chosen !== undefined && !isOwn && guess !== null && guess !== chosen,
  };
}

const under = (found: Beginning, key: string): string[] =>
  found.headings.flatMap((one) => (one.parent === key ? [one.key, ...under(found, one.key)] : []));

/** A heading given a kind: those under it take it over, whatever they had. */
export function withKind(
  found: Beginning,
  choice: ReadingChoice,
  key: string | null,
  kind: ThemeKind | null,
): ReadingChoice {
  const covered = new Set(key === null ? [] : under(found, key));
  const kinds = Object.fromEntries(Object.entries(choice.kinds).filter(([one]) => !covered.has(one)));
  return { ...choice, kinds: { ...kinds, [key ?? NO_HEADING]: kind } };
}

/** Headings to be mapped, in order: those with themes, and those above them; null stands for themes under none. */
export function headingsToMap(found: Beginning): (string | null)[] {
  const holds = (key: string): boolean =>
    found.themes.some(({ heading }) => heading === key) || under(found, key).some((one) => holds(one));
  const loose = found.themes.some(({ heading }) => heading === null);
  return [...(loose ? [null] : []), ...found.headings.flatMap(({ key }) => (holds(key) ? [key] : []))];
}

/** Headings whose ticked, new themes have no kind yet. */
export const unmapped = (found: Beginning, choice: ReadingChoice): (string | null)[] =>
  headingsToMap(found).filter(
    (key) =>
      headingKind(found, choice, key).chosen === undefined &&
      found.themes.some(
        (one) =>
          one.heading === key && isTicked(choice, { is: 'theme', one }) && intoOf(choice, one) === undefined,
      ),
  );

/** The heading to look at after another: the next that has no kind or a doubtful one, from there on and then from the start. */
export function nextToMap(
  found: Beginning,
  choice: ReadingChoice,
  after: string | null,
): string | null | undefined {
  const open = new Set(unmapped(found, choice));
  const all = headingsToMap(found);
  const at = all.indexOf(after) + 1;
  return [...all.slice(at), ...all.slice(0, at)].find(
    (key) => open.has(key) || headingKind(found, choice, key).isDoubtful,
  );
}

/** Agrees with every guess where nobody said otherwise. */
export function withGuesses(found: Beginning, choice: ReadingChoice): ReadingChoice {
  const kinds = { ...choice.kinds };
  for (const key of unmapped(found, choice)) {
    const { guess } = headingKind(found, choice, key);
    if (guess !== null) kinds[key ?? NO_HEADING] = guess;
  }
  return { ...choice, kinds };
}

/** The choice as it is sent. */
export const acceptingOf = (found: Beginning, choice: ReadingChoice): Accepting => ({
  textVersion: found.textVersion,
  kinds: choice.kinds,
  themes: found.themes
    .filter((one) => isTicked(choice, { is: 'theme', one }))
    .map((one) => {
      const into = intoOf(choice, one);
      return { key: one.key, ...(into !== undefined && { into }) };
    }),
  quotes: found.quotes
    .filter((one) => isTicked(choice, { is: 'quote', one }))
    .map((one) => ({ key: one.key, ...saidBy(choice, one) })),
  citations: found.citations.filter((one) => isTicked(choice, { is: 'citation', one })).map(({ key }) => key),
  steps: found.steps
    .filter((one) => isTicked(choice, { is: 'step', one }))
    .map(({ key, horizon }) => {
      const by = choice.horizons[key] ?? horizon;
      return { key, ...(by && { horizon: by }) };
    }),
  notes: found.notes.filter((one) => isTicked(choice, { is: 'note', one })).map(({ key }) => key),
});

const WORDS = {
  themes: 'theme',
  quotes: 'quote',
  citations: 'citation',
  steps: 'next step',
  notes: 'memo',
} as const;

/** “47 themes, 22 quotes”; "" where nothing is taken. */
export const takenWords = (taken: Accepting): string =>
  (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .flatMap((part) => {
      const count =
        part === 'themes' ? taken.themes.filter(({ into }) => into === undefined).length : taken[part].length;
      return count === 0 ? [] : [`${count} ${WORDS[part]}${count === 1 ? '' : 's'}`];
    })
    .join(', ');
