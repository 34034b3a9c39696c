import type { MineView } from '#shared/api/mine.ts';
import type { MineAddition, MineExercise, MineItem, MineQuote } from '#shared/member-check/mine.ts';
import { aboutOf, type Letter } from './letter.ts';
import type { Kept } from './outbox.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What waits for an answer, counted anew. */
function counted(view: MineView): MineView {
  const open = view.withdrawn ? [] : view.checks.filter(({ state }) => state === 'open');
  const askedIn = (wave: string) => {
    const those = view.checks.filter((check) => check.wave === wave && check.items.length > 0);
    if (those.length === 0) return null;
    const waits = those.some(
      ({ state, items }) => state === 'open' && items.some(({ answer }) => answer === null),
    );
    return waits ? ('waiting' as const) : ('answered' as const);
  };
  return {
    ...view,
    months: view.months.map((month) => ({ ...month, asked: askedIn(month.wave) })),
    waiting: {
      items: open.flatMap(({ items }) => items).filter(({ answer }) => answer === null).length,
      quotes: view.withdrawn ? 0 : view.quotes.filter((quote) => quote.open && quote.answer === null).length,
    },
  };
}

function over(view: MineView, { letter, at }: Kept): MineView {
  switch (letter.to) {
    case 'item':
      return {
        ...view,
        checks: view.checks.map((check) => ({
          ...check,
          items: check.items.map((item) =>
            item.id === letter.item ? { ...item, answer: letter.answer, comment: letter.comment } : item,
          ),
        })),
      };
    case 'quote':
      return {
        ...view,
        quotes: view.quotes.map((quote) =>
          quote.quote === letter.quote && quote.audience === letter.audience
            ? { ...quote, answer: letter.answer, how: letter.how, answeredOn: dayOf(at) }
            : quote,
        ),
      };
    case 'consent':
      return {
        ...view,
        consents: view.consents.map((line) =>
          line.item === letter.item
            ? {
                ...line,
                answer: letter.answer,
                answerWords:
                  line.options.find(({ answer }) => answer === letter.answer)?.label ?? line.answerWords,
                on: dayOf(at),
              }
            : line,
        ),
      };
    case 'addition':
    case 'exercise':
      return view;
  }
}

/** What the team has, and over it what this phone keeps for them. */
export const withKept = (view: MineView, kept: readonly Kept[]): MineView =>
  counted(kept.filter(({ refused }) => !refused).reduce(over, view));

/** What the team has once it took a letter. The program’s answer is trusted: it is made by the contract. */
export function taken(view: MineView, letter: Letter, answer: unknown): MineView {
  switch (letter.to) {
    case 'item': {
      const item = answer as MineItem;
      return {
        ...view,
        checks: view.checks.map((check) => ({
          ...check,
          items: check.items.map((one) => (one.id === item.id ? item : one)),
        })),
      };
    }
    case 'quote': {
      const quote = answer as MineQuote;
      return {
        ...view,
        quotes: view.quotes.map((one) =>
          one.quote === quote.quote && one.audience === quote.audience ? quote : one,
        ),
      };
    }
    case 'exercise':
      return { ...view, exercise: answer as MineExercise };
    case 'addition':
      return { ...view, additions: [...view.additions, answer as MineAddition] };
    case 'consent':
      return { ...view, ...(answer as Pick<MineView, 'consents' | 'withdrawals' | 'withdrawn'>) };
  }
}

/** Where an answer is: on this phone, not accepted, or (null) wherever the view says. */
export type Fate = { state: 'kept' } | { state: 'refused'; message: string; help: string } | null;

export function fateOf(kept: readonly Kept[], about: string): Fate {
  const found = kept.find(({ letter }) => aboutOf(letter) === about);
  if (!found) return null;
  return found.refused ? { state: 'refused', ...found.refused } : { state: 'kept' };
}
