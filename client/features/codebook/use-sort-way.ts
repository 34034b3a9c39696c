import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { descendantsOf } from '#shared/theme/frame.ts';
import { nextOpen } from '#shared/theme/sorting.ts';
import type { Theme, ThemeKind, ThemesSort } from '#shared/theme/theme.ts';
import { kindWords, some } from './kind-words.ts';
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
  /** What was done last, in words. */
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
  const [done, setDone] = useState('');
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
    setDone(`${name}: ${kind === null ? 'unsorted again' : kindWords[kind].toLowerCase()}${told}`);
    sort.run({ themes: those.map(({ id }) => id), kind, ...(stays && { alone: true }) });
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
    done,
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
