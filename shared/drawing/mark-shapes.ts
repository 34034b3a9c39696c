/** What stands in a cell of a picture: five filled shapes where it was raised, five open ones where not. */
export type MarkShape =
  | 'core-1'
  | 'core-2'
  | 'core-3'
  | 'hatched'
  | 'half'
  | 'ring'
  | 'crossed'
  | 'dash'
  | 'tilde'
  | 'question';

/** What a part of a mark is painted with: the kind’s colour, its soft ground, or ink. */
export type MarkInk = 'kind' | 'kind-soft' | 'ink' | 'ink-strong';

/** One part of a mark, in a box of 16 units. */
export type MarkPart = ({ circle: readonly [x: number, y: number, r: number] } | { path: string }) & {
  fill?: MarkInk;
  stroke?: MarkInk;
  width?: number;
  /** Its ends are round. */
  isRound?: boolean;
};

const ring = { circle: [8, 8, 5.25], stroke: 'kind', width: 1.5 } as const;

/** How marks are drawn: size carries strength, shape carries state, so that print and colour blindness keep both. */
export const MARK_SHAPES: Readonly<Record<MarkShape, readonly MarkPart[]>> = {
  'core-1': [
    { circle: [8, 8, 6], fill: 'kind-soft' },
    { circle: [8, 8, 2.6], fill: 'kind' },
  ],
  'core-2': [
    { circle: [8, 8, 6], fill: 'kind-soft' },
    { circle: [8, 8, 4.3], fill: 'kind' },
  ],
  'core-3': [{ circle: [8, 8, 6], fill: 'kind' }],
  hatched: [ring, { path: 'M4 11.6 11.6 4M3.2 8.8l5.6-5.6M7.2 12.8l5.6-5.6', stroke: 'kind', width: 1.2 }],
  half: [ring, { path: 'M8 2.75a5.25 5.25 0 0 0 0 10.5z', fill: 'kind' }],
  ring: [{ circle: [8, 8, 5], stroke: 'ink', width: 1.25 }],
  crossed: [
    { circle: [8, 8, 5.25], stroke: 'ink-strong', width: 1.4 },
    { path: 'm4.3 4.3 7.4 7.4m0-7.4-7.4 7.4', stroke: 'ink-strong', width: 1.4 },
  ],
  dash: [{ path: 'M4.5 8h7', stroke: 'ink', width: 1.5 }],
  tilde: [{ path: 'M3.5 9c1-2.6 2.8-2.6 4.5-1s3.5 1.6 4.5-1', stroke: 'ink', width: 1.5, isRound: true }],
  question: [
    {
      path: 'M5.6 5.9c0-1.6 1-2.5 2.5-2.5 1.4 0 2.4.9 2.4 2.2 0 1.9-2.4 2-2.4 4',
      stroke: 'ink',
      width: 1.5,
      isRound: true,
    },
    { circle: [8.1, 12.2, 0.95], fill: 'ink' },
  ],
};
