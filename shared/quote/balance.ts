import type { Facet } from './facet.ts';
import { COORDINATORS, OTHERS } from './shelf.ts';

/** By what voices are weighed. */
export type BalanceBy = Extract<Facet, 'area' | 'role' | 'wave'>;

/** Something that speaks: an area, the coordinators or the others, a month. */
interface Speaking {
  word: string;
  label: string;
  count: number;
}

export interface BalancePart {
  by: BalanceBy;
  title: string;
  rows: Speaking[];
}

/** What is weakest, in a sentence, and what could be done about it. */
export interface Imbalance {
  by: BalanceBy;
  word: string;
  /** “Northmere speaks once.” */
  says: string;
  /** “3 cleared quotes from there are not collected.” */
  remedy: string;
  /** Whether there is something to be shown; and whether it is cleared. */
  show: 'cleared' | 'any' | null;
}

/** Where a quote counts; null where it has no area or no month. */
export interface Weighed {
  id: string;
  area: string | null;
  wave: string | null;
  role: typeof COORDINATORS | typeof OTHERS;
  isCleared: boolean;
  /** It may not be printed whatever is asked: refused or withdrawn. */
  isOut: boolean;
}

/** How many quotes of a whole shelf count alike. */
export type Heard = Omit<Weighed, 'id'> & { count: number };

/** Quotes that count alike, told once each. */
export function heardOf(quotes: Iterable<Weighed>): Heard[] {
  const heard = new Map<string, Heard>();
  for (const { id: _id, ...alike } of quotes) {
    const { area, wave, role, isCleared, isOut } = alike;
    const key = `${area} ${wave} ${role} ${isCleared} ${isOut}`;
    const known = heard.get(key);
    if (known) known.count += 1;
    else heard.set(key, { ...alike, count: 1 });
  }
  return [...heard.values()];
}

interface Frame {
  areas: readonly { word: string; label: string }[];
  /** Waves that were held, in their order. */
  waves: readonly { word: string; label: string }[];
}

/** Fewer things are not weighed: with three, somebody always speaks less. */
const FEWEST = 4;
/** Below this part of an even share something is weak. */
const WEAK = 0.5;

const countOf = (quotes: readonly Weighed[], by: BalanceBy, word: string): number =>
  quotes.filter((quote) => quote[by] === word).length;

/** How often each area, voice and month speaks among some quotes. */
export function balanceOf(quotes: readonly Weighed[], { areas, waves }: Frame): BalancePart[] {
  const part = (by: BalanceBy, title: string, rows: Frame['areas']): BalancePart => ({
    by,
    title,
    rows: rows.map(({ word, label }) => ({ word, label, count: countOf(quotes, by, word) })),
  });
  return [
    part('area', 'By area', areas),
    part('role', 'By voice', [
      { word: COORDINATORS, label: 'Coordinators' },
      { word: OTHERS, label: 'Others' },
    ]),
    part('wave', 'By month', waves),
  ];
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function speaks(by: BalanceBy, { label, count }: Speaking): string {
  if (by === 'wave') return count === 0 ? `${label} is not heard.` : `${label} is heard ${times(count)}.`;
  const [does, verb] = by === 'role' ? ['do', 'speak'] : ['does', 'speaks'];
  return count === 0 ? `${label} ${does} not speak.` : `${label} ${verb} ${times(count)}.`;
}

const WHENCE: Record<BalanceBy, string> = { area: 'from there', role: 'of theirs', wave: 'from then' };

function remedyOf(by: BalanceBy, cleared: number, open: number): Pick<Imbalance, 'remedy' | 'show'> {
  const whence = WHENCE[by];
  const [count, show] = cleared > 0 ? [cleared, 'cleared' as const] : [open, 'any' as const];
  if (count === 0) return { remedy: `No other quote ${whence} is marked.`, show: null };
  const what = `${count} ${show === 'cleared' ? 'cleared ' : ''}${count === 1 ? 'quote' : 'quotes'} ${whence}`;
  const is = count === 1 ? 'is' : 'are';
  const still = count === 1 ? '; it is not cleared yet' : '; none is cleared yet';
  return {
    remedy: `${what} ${is} not collected${show === 'any' ? still : ''}.`,
    show,
  };
}

/**
 * The weakest of the areas, voices and months: furthest below half of an even share; of two alike, the one something
 * can be done about. Nothing where all have at least half, or too little is collected to tell.
 */
export function imbalanceOf(
  parts: readonly BalancePart[],
  collected: readonly Weighed[],
  shelf: readonly Heard[],
): Imbalance | null {
  /** How many of the shelf are not collected. */
  const left = (fits: (quote: Omit<Weighed, 'id'>) => boolean): number =>
    shelf.reduce((sum, heard) => sum + (fits(heard) ? heard.count : 0), 0) - collected.filter(fits).length;
  const weak = parts.flatMap(({ by, rows }) => {
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    const even = all / rows.length;
    if (all < FEWEST || even < 1) return [];
    return rows.flatMap((row) => {
      if (row.count >= even * WEAK) return [];
      const remedy = remedyOf(
        by,
        left((quote) => quote[by] === row.word && quote.isCleared),
        left((quote) => quote[by] === row.word && !quote.isOut),
      );
      const help = remedy.show === 'cleared' ? 2 : remedy.show === 'any' ? 1 : 0;
      return [{ by, row, remedy, help, share: row.count / even }];
    });
  });
  const [worst] = weak.sort((a, b) => a.share - b.share || b.help - a.help);
  if (!worst) return null;
  const { by, row, remedy } = worst;
  return { by, word: row.word, says: speaks(by, row), ...remedy };
}

/** Things drawn one by one in a row, and how many more are told. */
export const DRAWN = 12;
export const drawnOf = (count: number, most = DRAWN): { dots: number; more: number } => ({
  dots: Math.min(count, most),
  more: Math.max(0, count - most),
});
