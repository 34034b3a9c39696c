import type { CheckItemKind } from './member-check.ts';
import type { HappenedAnswer, ReplyAnswer, StatementAnswer } from './reply.ts';

const STATEMENT: Record<StatementAnswer, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'cannot-say': 'Can’t say',
};
const HAPPENED: Record<HappenedAnswer, string> = {
  'not-yet': 'Not yet',
  'early-signs': 'Early signs',
  yes: 'Yes, it is happening',
  overcome: 'It came, and has passed',
  'never-came': 'It never came',
};

const STATEMENT_ORDER: StatementAnswer[] = ['yes', 'partly', 'no', 'cannot-say'];
const HAPPENED_ORDER: HappenedAnswer[] = ['not-yet', 'early-signs', 'yes', 'overcome', 'never-came'];

/** What each kind of item may be answered with, in the order and the words in which it is offered. */
export const answersOffered = (kind: CheckItemKind): [ReplyAnswer, string][] =>
  kind === 'happened'
    ? HAPPENED_ORDER.map((answer) => [answer, HAPPENED[answer]])
    : STATEMENT_ORDER.map((answer) => [answer, STATEMENT[answer]]);

/** An answer in the words it was offered with. */
export const answerWords = (kind: CheckItemKind, answer: ReplyAnswer): string =>
  answersOffered(kind).find(([offered]) => offered === answer)?.[1] ?? '';

const BRIEF: { statement: Record<StatementAnswer, string>; happened: Record<HappenedAnswer, string> } = {
  statement: { yes: 'agrees', partly: 'agrees in part', no: 'disagrees', 'cannot-say': 'cannot say' },
  happened: {
    'not-yet': 'not yet',
    'early-signs': 'early signs',
    yes: 'happening',
    overcome: 'came and passed',
    'never-came': 'never came',
  },
};

/** An answer in the team’s few words, as it stands beside a judgement: “disagrees”, “early signs”. */
export const briefAnswer = (kind: CheckItemKind, answer: ReplyAnswer): string => {
  const words: Partial<Record<ReplyAnswer, string>> = BRIEF[kind === 'happened' ? 'happened' : 'statement'];
  return words[answer] ?? '';
};
