import { type ChecklistItem, tells } from './checklist-item.ts';

const [TEAM, DESIGN, ANALYSIS] = ['Team and reflexivity', 'Study design', 'Analysis and findings'];

/** The 32 items of COREQ in our own short words. Source: Tong, Sainsbury & Craig 2007. */
export const COREQ: readonly ChecklistItem[] = [
  { number: 1, part: TEAM, asks: 'Who interviewed' },
  { number: 2, part: TEAM, asks: 'Their credentials' },
  { number: 3, part: TEAM, asks: 'Their occupation at the time' },
  { number: 4, part: TEAM, asks: 'Their gender' },
  { number: 5, part: TEAM, asks: 'Their experience and training' },
  { number: 6, part: TEAM, asks: 'Whether they knew participants before' },
  { number: 7, part: TEAM, asks: 'What participants knew of them' },
  {
    number: 8,
    part: TEAM,
    asks: 'What they bring to it: interests, assumptions',
    tells: (known) => tells.reflexivity(known),
  },
  {
    number: 9,
    part: DESIGN,
    asks: 'Approach the study stands on',
    tells: ({ method: { study } }) =>
      `Longitudinal qualitative study; analysis in the ${study.stance === 'codebook' ? 'codebook' : 'reflexive'} stance, by wave and by trajectory. Theory: to be told by the authors.`,
  },
  { number: 10, part: DESIGN, asks: 'How participants were chosen' },
  { number: 11, part: DESIGN, asks: 'How they were approached' },
  { number: 12, part: DESIGN, asks: 'How many took part', tells: (known) => tells.sample(known) },
  {
    number: 13,
    part: DESIGN,
    asks: 'How many did not take part or dropped out, and why',
    tells: (known) => tells.notTakingPart(known),
  },
  { number: 14, part: DESIGN, asks: 'Where data were collected' },
  { number: 15, part: DESIGN, asks: 'Whether anybody else was present' },
  {
    number: 16,
    part: DESIGN,
    asks: 'Who the participants are',
    tells: ({ method: { areas } }) =>
      areas.some(({ seat }) => seat !== '')
        ? `Coordinators’ seats: ${areas.map(({ name, seat }) => `${name} ${seat === '' ? 'not told' : seat}`).join(', ')}.`
        : null,
  },
  { number: 17, part: DESIGN, asks: 'What was asked, and whether it was piloted' },
  {
    number: 18,
    part: DESIGN,
    asks: 'Repeat interviews, and how many',
    tells: (known) => tells.repeated(known),
  },
  {
    number: 19,
    part: DESIGN,
    asks: 'Whether it was recorded',
    tells: ({ method: { sources } }) => {
      const transcripts = sources
        .filter(({ form }) => form === 'transcript')
        .reduce((sum, one) => sum + one.sources, 0);
      return transcripts === 0 ? null : `${transcripts} sources are transcripts.`;
    },
  },
  {
    number: 20,
    part: DESIGN,
    asks: 'Field notes',
    tells: ({ method: { sources } }) => {
      const notes = sources
        .filter(({ kind }) => kind === 'field-note')
        .reduce((sum, one) => sum + one.sources, 0);
      return notes === 0 ? null : `${notes} field notes are among the sources.`;
    },
  },
  { number: 21, part: DESIGN, asks: 'How long interviews took' },
  { number: 22, part: DESIGN, asks: 'Data saturation', tells: (known) => tells.saturation(known) },
  { number: 23, part: DESIGN, asks: 'Whether transcripts went back to participants' },
  { number: 24, part: ANALYSIS, asks: 'How many coded', tells: (known) => tells.coders(known) },
  { number: 25, part: ANALYSIS, asks: 'The coding tree', tells: (known) => tells.codes(known) },
  {
    number: 26,
    part: ANALYSIS,
    asks: 'Whether themes came from the data or were set before',
    tells: ({ method: { frame } }) => {
      const later = frame
        .filter(({ wave }) => wave !== null)
        .reduce((sum, { changes }) => sum + (changes.created ?? 0), 0);
      const before = frame
        .filter(({ wave }) => wave === null)
        .reduce((sum, { changes }) => sum + (changes.created ?? 0), 0);
      return `${before} themes were made before the first wave, ${later} while the waves went on.`;
    },
  },
  { number: 27, part: ANALYSIS, asks: 'Software', tells: () => 'Throughline.' },
  { number: 28, part: ANALYSIS, asks: 'Whether participants looked at findings' },
  {
    number: 29,
    part: ANALYSIS,
    asks: 'Quotations, each with its speaker’s label',
    tells: (known) => tells.passages(known),
  },
  {
    number: 30,
    part: ANALYSIS,
    asks: 'Whether findings fit the data',
    tells: (known) => tells.judgements(known),
  },
  { number: 31, part: ANALYSIS, asks: 'Major themes made clear' },
  { number: 32, part: ANALYSIS, asks: 'Minor themes and cases that differ' },
];
