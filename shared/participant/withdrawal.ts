import { z } from 'zod';
import { BackupsReplaced } from '../backup/replaced.ts';
import { Day } from '../dates.ts';
import { ParticipantId } from '../ids.ts';
import { WithdrawalScope } from './consent.ts';

/** What a withdrawal may reach. */
export const TouchedWhat = z.enum([
  'source',
  'turn',
  'coding',
  'quote',
  'memo',
  'assessment',
  'story',
  'status',
  'finding',
  'link',
  'next-step',
  'sheet',
  'summary',
  'theme',
  'report',
  'edition',
  'snapshot',
  'citation',
  'member-check',
  'exercise',
  'other',
  'identity',
  'personal-link',
  'upload',
  'backup',
]);
export type TouchedWhat = z.infer<typeof TouchedWhat>;

/** Things of one kind that a withdrawal reaches, by their names where they have any; never in anybody's words. */
export const Touched = z.strictObject({ what: TouchedWhat, count: z.int(), names: z.array(z.string()) });
export type Touched = z.infer<typeof Touched>;

/** Everything that holds one participant's words or tells who they are. */
export const WithdrawalPreview = z.strictObject({
  participant: ParticipantId,
  pseudonym: z.string(),
  touched: z.array(Touched),
  /** Turns in sources of theirs that nobody in particular is named for: they may be theirs and are treated so. */
  unnamed: z.int(),
  /** Turns of other participants in which they are named: other people’s words stay as they are. */
  named: z.int(),
  /** Uploads that could not be read, or not in full, or that wait elsewhere: somebody has to look at them. */
  unread: z.array(z.string()),
  /** Other studies of this data folder in which the same participant is: each is withdrawn from by itself. */
  alsoIn: z.array(z.string()),
  /** What no program can reach. */
  beyond: z.array(z.string()),
});
export type WithdrawalPreview = z.infer<typeof WithdrawalPreview>;

/** How a participant withdraws; to erase, their pseudonym is typed. */
export const Withdrawal = z.strictObject({
  scope: WithdrawalScope,
  on: Day.optional(),
  pseudonym: z.string().optional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** What was done, to be kept or handed to whoever withdrew. */
export const WithdrawalReport = WithdrawalPreview.extend({
  scope: WithdrawalScope,
  on: Day,
  at: z.string(),
  by: z.string(),
  backups: BackupsReplaced,
});
export type WithdrawalReport = z.infer<typeof WithdrawalReport>;

/** One and many of each, as they stand in a list. */
export const TOUCHED_WORDS: Record<TouchedWhat, readonly [one: string, many: string]> = {
  source: ['source', 'sources'],
  turn: ['turn of talk', 'turns of talk'],
  coding: ['coding', 'codings'],
  quote: ['quote', 'quotes'],
  memo: ['memo with their words', 'memos with their words'],
  assessment: ['assessment', 'assessments'],
  story: ['story over time', 'stories over time'],
  status: ['recorded status', 'recorded statuses'],
  finding: ['finding', 'findings'],
  link: ['link', 'links'],
  'next-step': ['next step', 'next steps'],
  sheet: ['question on an interview sheet', 'questions on interview sheets'],
  summary: ['summary of waves', 'summaries of waves'],
  theme: ['theme', 'themes'],
  report: ['report', 'reports'],
  edition: ['frozen edition', 'frozen editions'],
  snapshot: ['snapshot', 'snapshots'],
  citation: ['citation', 'citations'],
  'member-check': ['sheet with its answers, or addition', 'sheets with their answers, and additions'],
  exercise: ['row of an exercise', 'rows of exercises'],
  other: ['other note', 'other notes'],
  identity: ['name or address', 'names and addresses'],
  'personal-link': ['personal link', 'personal links'],
  upload: ['uploaded file', 'uploaded files'],
  backup: ['backup in the data folder', 'backups in the data folder'],
};

const STAYS = 'stays';
const STALE = 'stays; what rested on their words turns stale and says why';
const MARKED = '“[withdrawn]” in the place of their words';

/** What becomes of each kind, where it is not kept as it is. */
const BECOMES: Record<Exclude<WithdrawalScope, 'stop'>, Partial<Record<TouchedWhat, string>>> = {
  'no-new-use': {
    source: 'kept, and counts nowhere any more',
    turn: 'kept, and counts nowhere any more',
    coding: 'kept, and counts nowhere any more',
    quote: 'printed no more, whatever was cleared',
    assessment: STALE,
    story: STALE,
    status: STALE,
    finding: STALE,
    report: 'a live piece with their words is held back, and says why',
    edition: 'a mark stands in the place of their words from now on',
    'personal-link': 'asks nothing any more, and says that they withdrew',
  },
  erase: {
    source: 'kept without their words; counts nowhere any more',
    turn: '“[withdrawn]” in its place, in every version of the text',
    coding: 'removed: a coding tells what they said',
    quote: 'removed, with what was asked and answered',
    memo: `kept, ${MARKED}`,
    assessment: `kept, ${MARKED}; stale, and says why`,
    story: `kept, ${MARKED}; stale, and says why`,
    status: `kept, ${MARKED}`,
    finding: `kept, ${MARKED}; without their passages`,
    link: 'kept without their passages',
    report: `${MARKED}; a live piece with a quote of theirs says that it is gone`,
    edition: `${MARKED}, and its hash anew: the one change an edition ever sees`,
    snapshot: `${MARKED}, and its hash anew`,
    'member-check': 'removed',
    exercise: 'removed',
    identity: 'removed',
    'personal-link': 'removed',
    upload: 'removed, whoever else speaks in it',
    backup: 'replaced by a fresh one',
  },
};

/** What becomes of things of one kind when somebody withdraws. */
export const becomes = (what: TouchedWhat, scope: WithdrawalScope): string => {
  if (scope === 'stop')
    return what === 'personal-link' ? 'asks nothing any more, and says that they withdrew' : STAYS;
  return BECOMES[scope][what] ?? (scope === 'erase' ? `kept, ${MARKED}` : STAYS);
};

/** What each scope means, to whoever chooses. */
export const SCOPE_WORDS: Record<WithdrawalScope, { label: string; hint: string }> = {
  stop: { label: 'Stop', hint: 'No more interviews and no more messages; what was said stays in use.' },
  'no-new-use': {
    label: 'No new use',
    hint: 'What was said leaves every count, cell, story and quote at once; the texts are kept.',
  },
  erase: {
    label: 'Erase',
    hint: 'Their words and who they are go from every file of this program for good. This cannot be undone.',
  },
};

/** What was done, in a sentence. */
export const DONE_WORDS: Record<WithdrawalScope, string> = {
  stop: 'Nobody interviews them or writes to them any more; what was said stays in use.',
  'no-new-use': 'What was said counts nowhere and is printed no more; the texts are kept.',
  erase:
    'What they said is gone from the files of this program, and so is their name wherever it stood as it was written down.',
};

/** What to know before erasing somebody whose name nobody wrote down; null where somebody did. */
export const nameUnknown = ({ touched }: WithdrawalPreview, scope: WithdrawalScope): string | null =>
  scope === 'erase' && !touched.some(({ what }) => what === 'identity')
    ? 'No name is written down for them, so none can be looked for: where other people’s words or the team’s notes name them, it stays.'
    : null;

const line = ({ what, count, names }: Touched, scope: WithdrawalScope): string => {
  const called = names.length > 0 ? ` (${names.join('; ')})` : '';
  return `- ${count} ${TOUCHED_WORDS[what][count === 1 ? 0 : 1]}${called}: ${becomes(what, scope)}`;
};

/** A preview in lines: what is reached and what becomes of it. */
export const previewLines = (preview: WithdrawalPreview, scope: WithdrawalScope): string[] => [
  ...preview.touched.map((touched) => line(touched, scope)),
  ...(preview.unnamed > 0
    ? [
        `- ${preview.unnamed} of the turns are of a voice that nobody is named for; they may be theirs and are treated so`,
      ]
    : []),
  ...(preview.named > 0
    ? [
        `- ${preview.named} turns of other participants name them and stay: replace the name there, under Names in transcripts`,
      ]
    : []),
  ...[nameUnknown(preview, scope)].flatMap((note) => (note === null ? [] : [`- ${note}`])),
  ...preview.unread.map(
    (name) => `- ${name} was brought in and could not be read, or not all of it: look at it yourself`,
  ),
  ...preview.alsoIn.map((title) => `- the same participant is in “${title}”: withdraw them there too`),
];

/** What was done, as a text to keep: what, by whom, what came of it, and what is beyond reach. */
export const withdrawalMarkdown = (report: WithdrawalReport): string =>
  [
    `# Withdrawal of ${report.pseudonym}: ${SCOPE_WORDS[report.scope].label.toLowerCase()}`,
    '',
    `Asked for on ${report.on}. Done on ${report.at.slice(0, 10)} by ${report.by}.`,
    DONE_WORDS[report.scope],
    '',
    '## What was reached',
    '',
    ...(report.touched.length === 0 ? ['Nothing held their words.'] : previewLines(report, report.scope)),
    ...(report.scope === 'erase'
      ? [
          '',
          '## Backups',
          '',
          ...(report.backups.replaced.length === 0
            ? ['There were none in the data folder.']
            : [
                ...report.backups.replaced.map((name) => `- ${name} was removed`),
                `- ${report.backups.fresh} was taken in their place`,
              ]),
        ]
      : []),
    '',
    '## Beyond reach',
    '',
    ...report.beyond.map((sentence) => `- ${sentence}`),
    '',
  ].join('\n');
