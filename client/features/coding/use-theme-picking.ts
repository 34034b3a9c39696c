import { useState } from 'react';
import type { Theme, ThemeKind } from '#shared/theme/theme.ts';
import { type PickerPlace, pickerPlace } from './picker-place.ts';
import { useCreate } from './use-create.ts';
import type { Desk } from './use-desk.ts';
import type { DeskBook } from './use-desk-book.ts';

const LONGEST_NAME = 60;

/** Words as the name of a theme, without the stop at its end, cut behind a word where they are many. */
function titleOf(words: string): string {
  const title = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;:!?…]+$/u, '');
  if (title.length <= LONGEST_NAME) return title;
  const cut = title.lastIndexOf(' ', LONGEST_NAME);
  return title.slice(0, cut > 0 ? cut : LONGEST_NAME);
}

/** Picking a theme for the selected words, or making one: where the picker stands, and what comes of it. */
export function useThemePicking(study: string, { source }: DeskBook, desk: Desk) {
  const { reading, spans, isQuestion } = desk;
  const created = useCreate(study, desk.apply);
  const [place, setPlace] = useState<PickerPlace>();
  const open = (typed?: string) => {
    if (isQuestion) desk.refuseQuestion();
    else if (reading.frame && reading.reader)
      setPlace({ ...pickerPlace(reading.frame, reading.reader), ...(typed && { typed }) });
  };
  const close = () => {
    setPlace(undefined);
    reading.resume();
  };
  return {
    place,
    /** The kind of the theme made last. */
    kind: created.kind,
    open: () => open(),
    /** Opens it with the selected words as a name. */
    openWithWords: () =>
      open(titleOf(spans.map(({ start, end }) => source.text.slice(start, end)).join(' '))),
    close,
    apply: (theme: Theme) => {
      close();
      desk.apply(theme);
    },
    create: (title: string, kind: ThemeKind) => {
      close();
      created.create(title, kind);
    },
    error: created.error,
    forgetError: created.forgetError,
  };
}

export type ThemePicking = ReturnType<typeof useThemePicking>;
