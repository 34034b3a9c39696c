import { useMemo } from 'react';
import type { ShownKind, ShownStance } from '#shared/coding/shown.ts';
import type { DeskShown } from './desk-shown.ts';
import { useStable } from './use-stable.ts';

/** Which codings and turns are shown, as the address carries it. */
export interface ShownView {
  /** `mine`, or a coder's id. */
  coders?: string | undefined;
  kinds?: ShownKind[] | undefined;
  theme?: string | undefined;
  stances?: ShownStance[] | undefined;
  only?: DeskShown['only'];
}

/** What the address asks to be shown, and how to ask for something else. */
export function useShown(view: ShownView, me: string, write: (change: ShownView) => void) {
  const { theme, only } = view;
  const coder = view.coders === 'mine' ? me : view.coders;
  // The address hands new lists of the same words.
  const kinds = view.kinds?.join(' ');
  const stances = view.stances?.join(' ');
  const [ofKinds, ofStances] = [view.kinds, view.stances];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told apart by their words.
  const shown = useMemo(
    (): DeskShown => ({ kinds: ofKinds, theme, stances: ofStances, coder, only }),
    [kinds, theme, stances, coder, only],
  );
  const onShown = useStable(({ kinds: k, stances: s, ...change }: DeskShown) => {
    const { coder: by, ...rest } = change;
    write({
      ...rest,
      ...(k && { kinds: [...k] }),
      ...(s && { stances: [...s] }),
      ...('coder' in change && { coders: by === me ? 'mine' : by }),
    });
  });
  return { shown, onShown };
}
