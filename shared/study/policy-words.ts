import type { Policies, PoliciesChanges } from './policies.ts';

export type PolicyName = keyof Policies;

/** A threshold in words. */
interface PolicyWords {
  /** As a field is called, and as the history names it. */
  name: string;
  /** What it decides, in a sentence. */
  meaning: string;
  /** What its number counts; empty where it counts nothing. */
  unit: string;
}

/** Every threshold, in the order of the method. */
export const policyWords: Readonly<Record<PolicyName, PolicyWords>> = {
  absenceWords: {
    name: 'Talk before silence counts',
    meaning:
      'A theme that was looked for and not raised reads as a silence only where participants said at least this much; under it the cell says too little talk.',
    unit: 'words',
  },
  shareUnits: {
    name: 'Talk before shares count',
    meaning:
      'A share of talk is worked out only where the coordinator’s interviews of a month hold at least this many stretches.',
    unit: 'stretches',
  },
  unitWords: {
    name: 'Length of a stretch',
    meaning: 'Every turn is one stretch of talk; a longer turn is cut into stretches of this length.',
    unit: 'words',
  },
  sharePoints: {
    name: 'Rise in share',
    meaning:
      'On shares of talk, a story strengthens or fades only where its two halves lie at least this far apart.',
    unit: 'points',
  },
  ratingSteps: {
    name: 'Rise in prominence',
    meaning: 'The same on ratings of prominence from 1 to 3.',
    unit: 'steps',
  },
  strengthRatio: {
    name: 'Rise in proportion',
    meaning: 'And, on either, the stronger half is at least this many times the weaker one.',
    unit: 'times',
  },
  surgePoints: {
    name: 'Surge in share',
    meaning: 'A single month is a surge where it stands this far above the months on both sides.',
    unit: 'points',
  },
  surgeSteps: {
    name: 'Surge in prominence',
    meaning: 'The same on ratings of prominence.',
    unit: 'steps',
  },
  surgeRatio: {
    name: 'Surge in proportion',
    meaning: 'And, on either, it is at least this many times both of them.',
    unit: 'times',
  },
  toleratedPercent: {
    name: 'Silences passed over',
    meaning:
      'Single silences do not break a story where the theme was raised in at least this part of the months from first to last.',
    unit: 'percent',
  },
  fairWaves: {
    name: 'Months for a fair story',
    meaning: 'A story told from fewer closed months with something known is always weak.',
    unit: 'months',
  },
  firmWaves: {
    name: 'Months for a firm story',
    meaning: 'From this many on a story may be firm, where nothing else weakens it.',
    unit: 'months',
  },
  shareSizes: {
    name: 'Sizes of marks',
    meaning: 'Marks are drawn small under the first share of talk and large over the second.',
    unit: 'points',
  },
  saturationBase: {
    name: 'Base of saturation',
    meaning:
      'So many interviews, in the order held, are the base that new themes are measured against; shown on the method page.',
    unit: 'interviews',
  },
  saturationRun: {
    name: 'Run of saturation',
    meaning: 'After the base, new themes are counted over runs of this many interviews; runs overlap.',
    unit: 'interviews',
  },
  saturationPercent: {
    name: 'Threshold of saturation',
    meaning:
      'Reached with the first run in which new themes come to no more than this part of those in the base.',
    unit: 'percent',
  },
  attributionK: {
    name: 'People behind a label',
    meaning: 'A label in print that fewer participants fit lets insiders work out who spoke.',
    unit: 'people',
  },
  correctionWords: {
    name: 'New words in a correction',
    meaning:
      'A source whose text was corrected counts as read while no more than this many words of participants are new in it.',
    unit: 'words',
  },
  noAnswerIsConsent: {
    name: 'No answer is consent',
    meaning:
      'Whether a quote counts as agreed to where nobody answered; only where the signed consent says so.',
    unit: '',
  },
  areaNamesMayStand: {
    name: 'Areas may be named',
    meaning:
      'Whether the names of areas may stand in transcripts; else they are listed as candidates under Names.',
    unit: '',
  },
  namesHoldExports: {
    name: 'Names hold exports back',
    meaning:
      'Whether nothing leaves the study while names of the dictionary, or likely candidates, stand in its transcripts.',
    unit: '',
  },
};

/** What a tick says, of those that are either so or not. */
export const policyTicks: Readonly<Partial<Record<PolicyName, string>>> = {
  noAnswerIsConsent: 'It counts',
  areaNamesMayStand: 'They may stand',
  namesHoldExports: 'They hold exports back',
};

export const policyNames = Object.keys(policyWords).filter((key): key is PolicyName => key in policyWords);

/** A value as it is read: "1,000", "5 and 15", "no". */
export function policyValue(value: number | boolean | readonly number[]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return [value]
    .flat()
    .map((number) => number.toLocaleString('en-GB'))
    .join(' and ');
}

/** What of some changes is new: "Talk before silence counts: 1,000 → 1,500 words". */
export function policyChanges(before: Policies, changes: PoliciesChanges): string[] {
  return policyNames.flatMap((name) => {
    const [from, to] = [before[name], changes[name]];
    if (to === undefined || String(to) === String(from)) return [];
    const { name: words, unit } = policyWords[name];
    return [`${words}: ${policyValue(from)} → ${[policyValue(to), unit].join(' ').trim()}`];
  });
}
