import { type KeyboardEvent, useState } from 'react';
import { type Pick, picksFor, sameAs } from '#shared/coding/pick.ts';
import { THEME_KINDS, type Theme, type ThemeKind } from '#shared/theme/theme.ts';

interface Picking {
  themes: readonly Theme[];
  kind: ThemeKind;
  onApply: (theme: Theme) => void;
  onCreate: (title: string, kind: ThemeKind) => void;
  onClose: () => void;
}

export interface Picker {
  typed: string;
  type: (typed: string) => void;
  /** What is typed, as the title of a new theme. */
  title: string;
  picks: Pick[];
  /** The theme that is called nearly the same. */
  same: Theme | undefined;
  canCreate: boolean;
  /** The place of the active row, that of the new theme last; -1 where there is none. */
  active: number;
  kind: ThemeKind;
  chooseKind: (kind: ThemeKind) => void;
  accept: (place: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What the picker offers for what is typed, and what its keys do. */
export function usePicker({ themes, kind: lastKind, onApply, onCreate, onClose }: Picking): Picker {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [kind, setKind] = useState(lastKind);
  const title = typed.trim();
  const same = sameAs(title, themes);
  const found = picksFor(typed, themes);
  const isMissing = same && !same.retired && !found.some(({ theme }) => theme.id === same.id);
  const picks = isMissing
    ? [{ theme: same, hits: [], detail: same.definition, detailHits: [] }, ...found]
    : found;
  const canCreate = title !== '' && same?.title.toLowerCase() !== title.toLowerCase();
  const last = picks.length - (canCreate ? 0 : 1);
  const active = Math.min(at, last);
  const isCreating = canCreate && active === picks.length;

  const accept = (place: number) => {
    const pick = picks[place];
    if (pick) onApply(pick.theme);
    else if (canCreate) onCreate(title, kind);
  };
  const turnKind = (by: number) =>
    setKind(THEME_KINDS[(THEME_KINDS.indexOf(kind) + by + THEME_KINDS.length) % THEME_KINDS.length] ?? kind);
  const deeds = new Map<string, () => void>([
    ['ArrowDown', () => setAt(Math.min(active + 1, last))],
    ['ArrowUp', () => setAt(Math.max(active - 1, 0))],
    ['Enter', () => accept(active)],
    ['Escape', onClose],
    ['Tab', onClose],
  ]);
  if (canCreate) deeds.set('End', () => setAt(picks.length));
  if (isCreating)
    deeds
      .set('ArrowLeft', () => turnKind(-1))
      .set('ArrowRight', () => turnKind(1))
      .set('Home', () => setAt(0));
  return {
    typed,
    type: (next) => {
      setTyped(next);
      setAt(0);
    },
    title,
    picks,
    same,
    canCreate,
    active,
    kind,
    chooseKind: (next) => {
      setKind(next);
      setAt(picks.length);
    },
    accept,
    onKeyDown: (event) => {
      const deed = deeds.get(event.key);
      if (!deed || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      deed();
    },
  };
}
