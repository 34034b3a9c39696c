import { linkOptions } from '@tanstack/react-router';
import type { Place } from '#client/lib/place.ts';

/** The desk at the turn where words stand. */
export const transcriptPlace = (study: string, source: string, turn: number | null): Place =>
  linkOptions({
    to: '/studies/$study/sources/$source',
    params: { study, source },
    search: { turn: turn ?? undefined },
  });
