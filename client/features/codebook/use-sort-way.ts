import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { descendantsOf } from '#shared/theme/frame.ts';
import { leavingBy, nextOpen } from '#shared/theme/sorting.ts';
import type { Theme, ThemeKind, ThemesSort } from '#shared/theme/theme.ts';
import { kindWords, leavesWords, PARENTS_KIND, some } from './kind-words.ts';
import type { SortRows } from './use-sort-rows.ts';

export interface SortWay {
  current: Theme | undefined;
  ticked: ReadonlySet<string>;
  /** What a key acts on: the ticked ones, else the current one. */
  meant: Theme[];
  /** What stands under the current theme without a kind. */
  below: Theme[];
  /** The current theme is sorted without those. */
  isAlone: boolean;
  setAlone: (isAlone: boolean) => void;
  /** Went along with what they stand under, and nobody has looked at them yet. */
  offered: ReadonlySet<string>;
  /** What a theme stood under until it was given another kind here, in words. */
  leftOf: (theme: Theme) => string | undefined;
  /** What was done last, in words; empty once it was taken back. */
  done: string;
  reach: (theme: string) => void;
  step: (by: number, isMarking: boolean) => void;
  next: (by: 1 | -1) => void;
  tick: (themes: readonly string[]) => void;
  setTicked: (themes: readonly string[]) => void;
  sortAs: (kind: ThemeKind) => void;
  /** Takes a kind back, or goes on where there is none. */
  leave: () => void;
  goOn: (from: readonly Theme[]) => void;
}

/** The way through the rows: one is current, keys act on it or on those that are ticked, and go on. */
export function useSortWay(rows: SortRows | undefined, sort: Deed<{ items: Theme[] }, ThemesSort>): SortWay {
  const [wanted, setWanted] = useState<string>();
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [alone, setAlone] = useState<string>();
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<{ words: string; themes: readonly string[]; kind: ThemeKind | null }>();
  const say = useToast();
  const shown = rows?.shown ?? [];
  const found = shown.findIndex(({ id }) => id === wanted);
  const at = Math.max(0, found >= 0 ? found : shown.findIndex(({ kind }) => kind === null));
  const current = shown[at];
  const ticked = new Set<string>(shown.flatMap(({ id }) => (ticks.has(id) ? [id] : [])));
  const meant = ticked.size > 0 ? shown.filter(({ id }) => ticked.has(id)) : current ? [current] : [];
  const below =
    rows && current && ticked.size === 0
      ? descendantsOf(rows.themes, current.id).filter(({ kind, retired }) => kind === null && !retired)
      : [];
  const isAlone = current !== undefined && alone === current.id;

  const kindNow = new Map<string, ThemeKind | null>(rows?.themes.map(({ id, kind }) => [id, kind]));
  const stands = ({ themes, kind }: { themes: readonly string[]; kind: ThemeKind | null }) =>
    themes.every((id) => kindNow.get(id) === kind);

  const tick = (themes: readonly string[]) =>
    setTicks(new Set([...ticked, ...themes].filter((id) => !(ticked.has(id) && themes.includes(id)))));
  /** Goes on from what was answered: to what went along with it first, then to what has no kind. */
  const goOn = (answered: readonly Theme[], along: readonly Theme[] = []) => {
    const gone = new Set<string>(answered.map(({ id }) => id));
    const left = new Set([...offered, ...along.map(({ id }) => id)].filter((id) => !gone.has(id)));
    const next = nextOpen(shown, at, ({ id, kind }) => !gone.has(id) && (kind === null || left.has(id)));
    setOffered(left);
    setWanted(next ?? current?.id);
    setTicks(new Set());
  };
  /** Says of those that do not stay with their parent that they go, and from where. */
  const leave = (leaving: readonly Theme[]) => {
    const titles = new Map<string, string>(rows?.themes.map(({ id, title }) => [id, title]));
    const from = leaving.map(({ id, parent }) => [id, titles.get(parent ?? '') ?? ''] as const);
    const [first] = leaving;
    if (!first) return;
    setLeft(new Map([...left, ...from]));
    say({
      title: leaving.length === 1 ? first.title : some(leaving.length, 'sub-theme'),
      detail: leavesWords(from.map(([, title]) => title)),
    });
  };
  const send = (kind: ThemeKind | null) => {
    const those = meant.filter((theme) => theme.kind !== kind);
    if (those.length === 0) return goOn(meant);
    const stays = kind !== null && isAlone && those.length === 1 && below.length > 0;
    const named = new Set<string>(meant.map(({ id }) => id));
    const along =
      kind === null || stays || !rows
        ? []
        : those
            .flatMap(({ id }) => descendantsOf(rows.themes, id))
            .filter((theme) => theme.kind === null && !theme.retired && !named.has(theme.id));
    const [one] = those;
    const name = those.length === 1 && one ? one.title : some(those.length, 'theme');
    const told = along.length > 0 ? `, ${some(along.length, 'sub-theme')} with it` : '';
    const themes = those.map(({ id }) => id);
    const words = `${name}: ${kind === null ? 'unsorted again' : kindWords[kind].toLowerCase()}${told}`;
    setDone({ words, themes, kind });
    leave(leavingBy(rows?.themes ?? [], { themes, kind }));
    sort.run({ themes, kind, ...(stays && { alone: true }) });
    if (kind === null) setTicks(new Set());
    else goOn(meant, along);
  };
  return {
    current,
    ticked,
    meant,
    below,
    isAlone,
    setAlone: (is) => setAlone(is ? current?.id : undefined),
    offered,
    leftOf: ({ id, parent }) => {
      const from = parent === null ? left.get(id) : undefined;
      return from === undefined ? undefined : `left “${from}”: ${PARENTS_KIND}`;
    },
    done: done && stands(done) ? done.words : '',
    reach: setWanted,
    step: (by, isMarking) => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
      if (!next || !current) return;
      if (isMarking) setTicks(new Set([...ticked, current.id, next.id]));
      setWanted(next.id);
    },
    next: (by) => setWanted(nextOpen(shown, at, ({ kind }) => kind === null, by) ?? wanted),
    tick,
    setTicked: (themes) => setTicks(new Set(themes)),
    sortAs: send,
    leave: () => (meant.some(({ kind }) => kind !== null) ? send(null) : goOn(meant)),
    goOn,
  };
}
