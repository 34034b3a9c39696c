import { createContext } from 'react';
import { longDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import type { Piece, PieceName } from '#shared/report/piece.ts';

/** Where live pieces come from: how old what they show is, and the screen it stands on. */
export interface Sources {
  /** As a word of a sentence: `15 Dec, 14:02`, `as frozen on 13 November`. */
  asOf: string;
  placeOf: (piece: Piece) => Place | undefined;
}

export const Sourced = createContext<Sources>({ asOf: '', placeOf: () => undefined });

/** What a piece is taken from, as words of a sentence. */
export const takenFrom: Record<PieceName, string> = {
  quote: 'the quotes',
  citation: 'the published words',
  collection: 'the collection',
  theme: 'the theme’s story',
  timeline: 'the matrix',
  matrix: 'the matrix',
  threats: 'the threats',
  board: 'the area’s board',
  summary: 'the themes',
  links: 'the link map',
  'then-and-now': 'then and now',
  method: 'the method page',
  coreq: 'the method page',
};

const moment = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
/** A moment, in milliseconds, on the clock of whoever reads: `15 Dec, 14:02`. */
export const momentOf = (at: number): string => moment.format(at);
/** Of an edition: what it shows stands still since it was frozen (ISO). */
export const frozenOn = (at: string): string =>
  `as frozen on ${longDay(at)} ${new Date(at).getUTCFullYear()}`;
