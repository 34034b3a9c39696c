import { type ChecklistItem, tells } from './checklist-item.ts';

const [OPENING, METHODS, RESULTS, CLOSING] = [
  'Title and introduction',
  'Methods',
  'Findings',
  'Discussion and other',
];

/** The 21 items of SRQR in our own short words. Source: O’Brien, Harris, Beckman, Reed & Cook 2014. */
export const SRQR: readonly ChecklistItem[] = [
  { number: 1, part: OPENING, asks: 'A title that names the approach' },
  { number: 2, part: OPENING, asks: 'An abstract' },
  { number: 3, part: OPENING, asks: 'The problem and why it matters' },
  {
    number: 4,
    part: OPENING,
    asks: 'Purpose or questions',
    tells: ({ questions }) => (questions.length === 0 ? null : questions.join(' ')),
  },
  {
    number: 5,
    part: METHODS,
    asks: 'Approach and paradigm',
    tells: ({ method: { study } }) =>
      `Longitudinal qualitative study; analysis in the ${study.stance === 'codebook' ? 'codebook' : 'reflexive'} stance, by wave and by trajectory. Paradigm: to be told by the authors.`,
  },
  {
    number: 6,
    part: METHODS,
    asks: 'Researchers and reflexivity',
    tells: (known) => tells.reflexivity(known),
  },
  {
    number: 7,
    part: METHODS,
    asks: 'Context',
    tells: ({ method: { areas } }) => `Areas: ${areas.map(({ name }) => name).join(', ')}.`,
  },
  { number: 8, part: METHODS, asks: 'Sampling, and when to stop', tells: (known) => tells.saturation(known) },
  { number: 9, part: METHODS, asks: 'Ethics: review, consent, confidentiality' },
  { number: 10, part: METHODS, asks: 'How data were collected', tells: (known) => tells.repeated(known) },
  { number: 11, part: METHODS, asks: 'Instruments, and how they changed' },
  { number: 12, part: METHODS, asks: 'Who and what was studied', tells: (known) => tells.sample(known) },
  {
    number: 13,
    part: METHODS,
    asks: 'How data were processed and kept',
    tells: (known) => tells.sources(known),
  },
  { number: 14, part: METHODS, asks: 'How data were analysed', tells: (known) => tells.codes(known) },
  { number: 15, part: METHODS, asks: 'What makes it trustworthy', tells: (known) => tells.coders(known) },
  { number: 16, part: RESULTS, asks: 'Findings brought together', tells: (known) => tells.judgements(known) },
  {
    number: 17,
    part: RESULTS,
    asks: 'Evidence in quotes and excerpts',
    tells: (known) => tells.passages(known),
  },
  { number: 18, part: CLOSING, asks: 'What it adds to what is known' },
  { number: 19, part: CLOSING, asks: 'Limitations', tells: (known) => tells.notTakingPart(known) },
  { number: 20, part: CLOSING, asks: 'Conflicts of interest' },
  { number: 21, part: CLOSING, asks: 'Funding' },
];
