import type { Coder } from '#shared/coding/coder.ts';
import { monthLabel } from '#shared/dates.ts';
import { MemoKind, MemoSubject } from '#shared/memo/memo.ts';
import { MEMO_FACETS, type MemoChosen, type MemoFacet, type Shelved, writtenIn } from '#shared/memo/shelf.ts';
import { addressOf, meant } from '#shared/reference.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { ABOUT_WORDS } from './memo-words.ts';

/** A value of a facet: how the address says it, and how the screen does. */
interface Value {
  id: string;
  word: string;
  label: string;
  kind?: Theme['kind'];
}
/** Every facet's values in their order. */
export type ShelfFrame = Record<MemoFacet, readonly Value[]>;

interface Known {
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
  themes: readonly Pick<Theme, 'id' | 'title' | 'kind'>[];
  coders: readonly Coder[];
}

function named<T extends { id: string }>(things: readonly T[], nameOf: (thing: T) => string): Value[] {
  const all = things.map((thing) => ({ id: thing.id, names: [nameOf(thing)] }));
  return all.map((one) => ({ id: one.id, word: addressOf(one, all), label: one.names[0] ?? one.id }));
}

const months = (ids: readonly string[]): string[] => [...new Set(ids)].sort().reverse();

/** What memos can be narrowed by in this study. */
export function shelfFrame({ areas, waves, themes, coders }: Known, shelf: readonly Shelved[]): ShelfFrame {
  const kindOf = new Map<string, Theme['kind']>(themes.map(({ id, kind }) => [id, kind]));
  return {
    kind: MemoKind.options.map((kind) => ({ id: kind, word: kind, label: kind })),
    about: MemoSubject.options.map((about) => ({ id: about, word: about, label: ABOUT_WORDS[about] })),
    theme: named(themes, ({ title }) => title).map((value) => ({
      ...value,
      kind: kindOf.get(value.id) ?? null,
    })),
    area: named(areas, ({ name }) => name),
    wave: waves.map(({ id, month }) => ({ id, word: month, label: monthLabel(month) })),
    author: named(coders, ({ name }) => name),
    written: months(shelf.map(({ memo }) => writtenIn(memo))).map((month) => ({
      id: month,
      word: month,
      label: monthLabel(month),
    })),
  };
}

/** What the address asks for, in ids; words that mean nothing here are passed over. */
export function chosenIn(
  asked: { readonly [Facet in MemoFacet]?: readonly string[] | undefined },
  frame: ShelfFrame,
): MemoChosen {
  const idsOf = (facet: MemoFacet) =>
    asked[facet]?.flatMap((word) => {
      const values = frame[facet].map((value) => ({ id: value.id, names: [value.word, value.label] }));
      return meant(word, values).map(({ id }) => id);
    });
  return Object.fromEntries(MEMO_FACETS.map((facet) => [facet, idsOf(facet)]));
}
