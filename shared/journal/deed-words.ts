/** What deeds are about, as a filter of the history offers it; `journal` is undo and redo themselves. */
const WORDS: Readonly<Record<string, string>> = {
  study: 'The study',
  area: 'Areas',
  wave: 'Waves',
  phase: 'Phases',
  snapshot: 'Snapshots',
  participant: 'People',
  engagement: 'Interviews planned and held',
  consent: 'Consent',
  source: 'Sources',
  theme: 'Themes',
  group: 'Groups',
  codebook: 'Codebook versions',
  coding: 'Codings',
  pass: 'Passes',
  memo: 'Memos',
  assessment: 'Assessments',
  trajectory: 'Stories over time',
  status: 'Where things stand',
  watch: 'What is watched',
  summary: 'Summaries of waves',
  link: 'Links',
  quote: 'Quotes',
  clearance: 'Clearance of quotes',
  citation: 'Citations',
  collection: 'Collections of quotes',
  'saved-search': 'Saved searches',
  finding: 'Findings',
  exercise: 'Exercises',
  'next-step': 'Next steps',
  board: 'Area boards',
  sheet: 'Interview sheets',
  report: 'Reports',
  'report-template': 'Beginnings of reports',
  edition: 'Editions of reports',
  trash: 'Trash',
  journal: 'Undo and redo',
};

/** A word of the glossary as a heading; one that nobody named here stands for itself. */
export const deedsOn = (word: string): string =>
  new Map(Object.entries(WORDS)).get(word) ??
  word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
