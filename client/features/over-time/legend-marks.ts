import type { MarkShape } from '#shared/drawing/mark-shapes.ts';

interface LegendMark {
  shape: MarkShape;
  words: string;
}

export const raisedMarks: readonly LegendMark[] = [
  { shape: 'core-1', words: 'touched on' },
  { shape: 'core-2', words: 'clear' },
  { shape: 'core-3', words: 'stands out' },
  { shape: 'hatched', words: 'not rated' },
  { shape: 'half', words: 'other voices only' },
];
export const otherwiseMarks: readonly LegendMark[] = [
  { shape: 'ring', words: 'looked for, not raised' },
  { shape: 'crossed', words: 'denied' },
  { shape: 'question', words: 'not looked for' },
  { shape: 'tilde', words: 'too little talk' },
  { shape: 'dash', words: 'no interview' },
];
