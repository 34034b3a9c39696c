import type { Permit } from '../participant/permits.ts';
import type { CheckFault } from './check-view.ts';
import { type CheckGround, foreseen, isOwnStory, restsOnOwn, wavesTold } from './ground.ts';
import { type CheckItem, MOST_ITEMS, NO_BASIS } from './member-check.ts';
import { plainFaults } from './plain.ts';

/** What an eligibility check looks at besides the ground. */
export interface EligibilityGround extends CheckGround {
  /** Whether they may be written to, and whether they take part. */
  contact: Permit;
  interview: Permit;
  /** The names of others, of other areas and of known people that stand in some words. */
  namesIn: (words: string) => string[];
  /** What in some words may mean their own organisation; "" where nothing does. */
  organisationIn: (words: string) => string;
}

type Fault = Omit<CheckFault, 'item'>;

/** Words that others would recognise as somebody else's, whatever they rest on. */
function wordFaults(
  ground: EligibilityGround,
  { statement, kind, basis }: Pick<CheckItem, 'statement' | 'kind' | 'basis'>,
): Fault[] {
  const { studyWords, smallNumber, othersWords } = plainFaults(statement);
  const [name] = ground.namesIn(statement);
  const organisation = ground.organisationIn(statement);
  const isTheirs = kind !== 'added' && basis.codings.length > 0 && basis.codings.every(ground.isOwn);
  const found: (Fault | null)[] = [
    studyWords === ''
      ? null
      : {
          why: 'study-words',
          message: `“${studyWords}” is a word of the study.`,
          help: 'Say it as they would.',
        },
    smallNumber === ''
      ? null
      : {
          why: 'small-number',
          message: `“${smallNumber}” counts fewer than three people.`,
          help: 'Leave the number out: they could work out who is meant.',
        },
    othersWords === ''
      ? null
      : {
          why: 'not-own-words',
          message: `“${othersWords}” tells what somebody else said.`,
          help: 'Keep to what they told us themselves, or to what the team makes of it.',
        },
    name === undefined
      ? null
      : {
          why: 'names-somebody',
          message: `It names “${name}”.`,
          help: 'Leave out other people and other areas.',
        },
    organisation === '' || isTheirs
      ? null
      : {
          why: 'own-organisation',
          message: `“${organisation}” may be their own organisation.`,
          help: 'Nothing that was said about it may be shown to them. Word it without, or take it off.',
        },
  ];
  return found.filter((one) => one !== null);
}

/** An item that rests on what somebody else said. */
function basisFaults(ground: EligibilityGround, { theme, kind, basis }: CheckItem): Fault[] {
  const listed = (ids: readonly string[], id: string) => ids.includes(id);
  const foreign =
    basis.codings.some((id) => !ground.isOwn(id)) ||
    ground.assessments.some((one) => listed(basis.assessments, one.id) && !restsOnOwn(ground, one)) ||
    ground.statuses.some((one) => listed(basis.statuses, one.id) && !restsOnOwn(ground, one)) ||
    ground.trajectories.some((one) => listed(basis.trajectories, one.id) && !isOwnStory(ground, one));
  if (foreign)
    return [
      {
        why: 'not-own-words',
        message: 'It rests on words that are not theirs.',
        help: 'Take it off, or write a sentence that rests on what they said alone.',
      },
    ];
  if (theme === null) return [];
  if (kind === 'happened')
    return foreseen(ground, theme) === null
      ? [
          {
            why: 'not-foreseen',
            message: 'They did not foresee this in an earlier month.',
            help: 'Ask only about what they said might come.',
          },
        ]
      : [];
  const told = new Set(wavesTold(ground).map(({ id }) => id));
  if (ground.own.some((one) => one.theme === theme && told.has(one.wave))) return [];
  return ground.saidByOthers(theme)
    ? [
        {
          why: 'others-only',
          message: 'Only others spoke of this here.',
          help: 'Take it off: it would tell them what others said.',
        },
      ]
    : [
        {
          why: 'not-own-words',
          message: 'They have not spoken of this in the months of the sheet.',
          help: 'Take it off, or ask about it in the next talk.',
        },
      ];
}

/** An item that speaks of a month that is not closed. */
function monthFaults(ground: EligibilityGround, { basis }: CheckItem): Fault[] {
  const told = new Set(wavesTold(ground).map(({ id }) => id));
  return basis.waves.every((id) => told.has(id))
    ? []
    : [
        {
          why: 'month-open',
          message: 'It speaks of a month that is not closed, or comes after the month of the sheet.',
          help: 'Wait until the month is closed.',
        },
      ];
}

/** What the team says around the sentences is held to the same, but for words of the study. */
const aroundFaults = (ground: EligibilityGround, around: readonly string[]): Fault[] =>
  around.flatMap((statement) =>
    wordFaults(ground, { statement, kind: 'added', basis: NO_BASIS }).filter(
      ({ why }) => why !== 'study-words',
    ),
  );

/** What stands against sending the sheet as a whole. */
function* sheetFaults(ground: EligibilityGround, items: readonly CheckItem[]): Generator<Fault> {
  if (!ground.interview.may)
    yield {
      why: 'not-taking-part',
      message: ground.interview.why,
      help: 'Ask them nothing: they no longer take part.',
    };
  else if (!ground.contact.may)
    yield {
      why: 'not-contactable',
      message: ground.contact.why,
      help: 'They do not want to be asked again. Ask them nothing.',
    };
  if (ground.waves.find(({ id }) => id === ground.wave)?.closed !== true)
    yield {
      why: 'month-open',
      message: 'The month of this sheet is not closed.',
      help: 'Close the month first: until then what is said of it may change.',
    };
  if (items.length === 0)
    yield {
      why: 'nothing-asked',
      message: 'There is nothing on this sheet.',
      help: 'Put a sentence on it.',
    };
  if (items.length > MOST_ITEMS)
    yield {
      why: 'too-many',
      message: `There are ${items.length} sentences, more than ${MOST_ITEMS}.`,
      help: 'They have three minutes. Take the least important off.',
    };
}

/**
 * Answers: may this sheet be sent, and if not, what is wrong with which item? Shown is only what rests on this person’s
 * own words or on what the team makes of them: nothing anybody else said, no number that tells how few they are, nothing
 * about their own organisation (I15; method section 4, 11, 12 and 14). `around` is what stands beside the items: title and
 * greeting.
 */
export function checkFaults(
  ground: EligibilityGround,
  items: readonly CheckItem[],
  around: readonly string[] = [],
): CheckFault[] {
  return [
    ...[...sheetFaults(ground, items), ...aroundFaults(ground, around)].map((fault) => ({
      item: null,
      ...fault,
    })),
    ...items.flatMap((item) =>
      [...basisFaults(ground, item), ...wordFaults(ground, item), ...monthFaults(ground, item)].map(
        (fault) => ({ item: item.id, ...fault }),
      ),
    ),
  ];
}
