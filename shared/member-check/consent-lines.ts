import { ANSWERS, type Answer, type Consent, type ConsentItem, inOrder } from '../participant/consent.ts';
import { eraseWishes, lastOfPart } from '../participant/erase-wish.ts';
import type { Left, MineConsent, MineWithdrawal } from './mine.ts';

type Option = Omit<MineConsent['options'][number], 'answer'>;

const PRINTED = 'What was printed before stays printed.';

/** What may be chosen, and what choosing it does and does not undo, in plain words. */
const LINES: { [Item in ConsentItem]: { question: string; options: Record<string, Option> } } = {
  'take-part': {
    question: 'Take part in talks',
    options: {
      yes: { label: 'Yes', does: 'We go on talking with you.', doesNot: '' },
      no: {
        label: 'No',
        does: 'We ask you for no more talks.',
        doesNot: 'What you told us before stays, unless you choose otherwise below.',
      },
    },
  },
  record: {
    question: 'Be recorded',
    options: {
      yes: { label: 'Yes', does: 'We record our talks, to write them down word for word.', doesNot: '' },
      no: {
        label: 'No',
        does: 'From now on we take notes and record nothing.',
        doesNot: 'What was recorded and written down before stays.',
      },
    },
  },
  quote: {
    question: 'Be quoted',
    options: {
      yes: {
        label: 'Yes',
        does: 'We may print your words, without your name. We still show you each one first.',
        doesNot: '',
      },
      ask: {
        label: 'Ask me each time',
        does: 'We print nothing you have not said yes to. No answer means no.',
        doesNot: PRINTED,
      },
      no: { label: 'No', does: 'We print none of your words from now on.', doesNot: PRINTED },
    },
  },
  attribution: {
    question: 'How print may call me',
    options: {
      'as-labelled': {
        label: 'As shown with each quote',
        does: 'Beneath your words stands what you see under “My quotes”.',
        doesNot: '',
      },
      wider: {
        label: 'In wider words',
        does: 'We choose words that fit more people, and ask you again.',
        doesNot: PRINTED,
      },
      named: {
        label: 'By name',
        does: 'We may print your name beneath your words, after asking you.',
        doesNot: 'A name that was printed cannot be called back.',
      },
    },
  },
  archive: {
    question: 'Keep for later research',
    options: {
      yes: {
        label: 'Yes',
        does: 'What you told us may be kept, without your name, for others to study later.',
        doesNot: '',
      },
      no: {
        label: 'No',
        does: 'What you told us is not passed on to an archive.',
        doesNot: 'It does not call back what an archive has already.',
      },
    },
  },
  contact: {
    question: 'Be asked again',
    options: {
      yes: { label: 'Yes', does: 'We may write to you and ask you things like these.', doesNot: '' },
      no: { label: 'No', does: 'We do not write to you again.', doesNot: 'What you answered before stays.' },
    },
  },
};

const WORDS_OF: Record<Answer, string> = {
  yes: 'Yes',
  ask: 'Ask me each time',
  no: 'No',
  'as-labelled': 'As shown with each quote',
  wider: 'In wider words',
  named: 'By name',
};

/** What whoever left is still asked of: the other lines say nothing any more. */
const LEFT_OPEN: Record<Left, readonly ConsentItem[]> = {
  stop: ['take-part', 'quote', 'attribution', 'archive'],
  'no-new-use': ['take-part'],
  'erase-asked': ['take-part'],
  erase: ['take-part'],
};

/**
 * What one person agreed to, line by line; the newest answer for everybody and all months stands. Of whoever left, the
 * lines that still hold.
 */
export function consentLines(answers: readonly Consent[]): MineConsent[] {
  const ordered = inOrder(answers).filter(({ wave, audience }) => wave === null && audience === null);
  const left = leftAs(answers);
  const items = left === null ? (Object.keys(ANSWERS) as ConsentItem[]) : LEFT_OPEN[left];
  return items.map((item) => {
    const last = ordered.findLast((one) => one.item === item) ?? null;
    const { question, options } = LINES[item];
    return {
      item,
      question,
      answer: last?.answer ?? null,
      answerWords: last ? WORDS_OF[last.answer] : 'Nothing was written down',
      on: last?.on ?? null,
      options: ANSWERS[item].flatMap((answer) => {
        const option = options[answer];
        return option ? [{ answer, ...option }] : [];
      }),
    };
  });
}

/** The ways to withdraw, from the least to the most. */
const WITHDRAWALS: readonly MineWithdrawal[] = [
  {
    scope: 'stop',
    label: 'Stop taking part',
    does: 'We ask you for no more talks and no more answers.',
    doesNot: 'What you told us before is still used.',
  },
  {
    scope: 'no-new-use',
    label: 'Stop, and use my words no more',
    does: 'What you told us counts nowhere from now on, and none of it is printed anew.',
    doesNot: 'Reports that are out already cannot be called back.',
  },
  {
    scope: 'erase',
    label: 'Stop, and erase what I said',
    does: 'Your words count nowhere from this moment. The team then erases them and tells you when it is done.',
    doesNot: 'Reports that are out already, and copies others hold, cannot be called back.',
  },
];

/** How somebody left by their newest answer to taking part, or null while they take part. */
export function leftAs(answers: readonly Consent[]): Left | null {
  const last = lastOfPart(answers);
  if (last?.answer !== 'no') return null;
  return eraseWishes(answers).length > 0 ? 'erase-asked' : (last.scope ?? 'no-new-use');
}

const FURTHER: Record<Left, readonly string[]> = {
  stop: ['no-new-use', 'erase'],
  'no-new-use': ['erase'],
  'erase-asked': [],
  erase: [],
};

/** The ways to withdraw that go further than how they left already. */
export const furtherWays = (left: Left | null): MineWithdrawal[] =>
  WITHDRAWALS.filter(({ scope }) => left === null || FURTHER[left].includes(scope));
