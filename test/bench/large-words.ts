import type { ThemeKind } from '#shared/theme/theme.ts';

/** What the large invented study is told in; no such places or people exist. */

export const AREAS = [
  'Aldmoor',
  'Brackwater',
  'Calder Vale',
  'Dunmere',
  'Eastholme',
  'Farrow Bay',
  'Glenrath',
  'Harrowfield',
  'Skerrow Isles',
  'Kingsholt and the Upper Marches',
] as const;

/** Groups of each kind with their themes. */
export const FRAME: readonly { kind: ThemeKind; group: string; themes: readonly string[] }[] = [
  {
    kind: 'change',
    group: 'How decisions are made',
    themes: [
      'Decisions taken in days, not months',
      'Budgets pooled across bodies',
      'Front-line staff decide more',
      'Meetings became shorter',
      'Committees were passed over',
    ],
  },
  {
    kind: 'change',
    group: 'Who works together',
    themes: [
      'Charities at the table',
      'Faith groups became partners',
      'Employers joined in',
      'Neighbours organised themselves',
      'Councils asked instead of told',
    ],
  },
  {
    kind: 'change',
    group: 'How people are reached',
    themes: [
      'Doorsteps instead of desks',
      'One number to call',
      'Help without forms',
      'Remote visits stayed',
      'Languages other than English came first',
    ],
  },
  {
    kind: 'change',
    group: 'What is known of need',
    themes: [
      'Lists were shared',
      'Hidden need came to light',
      'Data protection read with sense',
      'Weekly counts of calls',
    ],
  },
  {
    kind: 'enabler',
    group: 'Trust and ties',
    themes: [
      'Trust from earlier floods',
      'People knew each other by first name',
      'Leaders who stayed',
      'A shared sense of urgency',
      'Credit was given away',
    ],
  },
  {
    kind: 'enabler',
    group: 'Means and rules',
    themes: [
      'Money without strings',
      'Rules were suspended',
      'Staff lent to each other',
      'Tools that everybody had',
      'Empty buildings could be used',
    ],
  },
  {
    kind: 'enabler',
    group: 'Volunteers',
    themes: [
      'Furloughed people had time',
      'Volunteers trained in a week',
      'Old volunteers passed on what they knew',
      'Expenses were paid at once',
    ],
  },
  {
    kind: 'threat',
    group: 'Wearing out',
    themes: [
      'Exhaustion of coordinators',
      'Volunteers go back to work',
      'Goodwill taken for granted',
      'Grief nobody had time for',
      'Too few who carry too much',
    ],
  },
  {
    kind: 'threat',
    group: 'Falling back',
    themes: [
      'Old procedures return',
      'Money runs out in spring',
      'Partners retreat to their core task',
      'Credit is claimed by one body',
      'Staff are called back',
      'Shared lists are closed again',
    ],
  },
  {
    kind: 'threat',
    group: 'Left behind',
    themes: [
      'Digital help leaves people out',
      'Small villages are forgotten',
      'Fear keeps people from asking',
      'Debts that come due after the moratorium on evictions and on the recovery of arrears has ended',
    ],
  },
  {
    kind: 'opportunity',
    group: 'What could be kept',
    themes: [
      'A standing table of partners',
      'A common fund for small grants',
      'Young people who stay involved',
      'Neighbour networks for the winter',
      'Shared offices on the high street',
    ],
  },
  {
    kind: 'opportunity',
    group: 'What could grow',
    themes: [
      'Health and housing plan together',
      'Local food all year',
      'A say for those who are helped',
      'Peer support between areas',
      'Training across bodies',
      'Skills of newcomers recognised',
      'Walking and cycling to help',
    ],
  },
];

/** Sentences that any month could hold; `{}` is a theme. */
export const SAID = [
  'If you ask me what is different, I would say {}, and that is not what I had expected in the spring.',
  'We saw {} again, and this time nobody was surprised.',
  'It comes back to {}; without it the week would have looked quite different.',
  'There is {} to think of, and I do not know yet which way it goes.',
  'My colleague in the next town would tell you the same: {}.',
  'What people on the ground talk about is {}.',
] as const;

export const TALK = [
  'The van was out by eleven and the second round went out after lunch.',
  'We had forty calls on the Monday and fewer as the week went on.',
  'Nobody wrote that down at the time, so I can only tell you how it felt.',
  'The hall was cold, and still they came.',
  'I would not have believed it a year ago.',
  'Some of it was luck, and some of it was that we had practised.',
  'Then the rain came and we had to move everything upstairs.',
  'She rang me on a Sunday, which she never does.',
  'It is easier to ask when you have asked before.',
  'We are still waiting for an answer from the district.',
  'There were two who said no, and they had their reasons.',
  'I keep a list in my kitchen, on paper, and it works.',
  'The school let us have the key without a contract.',
  'You notice it first in the small things.',
] as const;

export const ASKED = [
  'What has been different since we last spoke?',
  'Who was part of that?',
  'And what might stand in the way of it?',
  'What would you like to keep?',
  'How did people hear of it?',
  'What are you watching for next month?',
] as const;

export const ASSESSED = [
  'Comes up without being asked, with examples of the last weeks.',
  'Said once, in passing, and not taken up again.',
  'The thread of the whole conversation; told with pride and with worry about what comes next.',
  'Told as something that others do; their own part stays open.',
] as const;
