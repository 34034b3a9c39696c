import { beforeEach, describe, expect, test } from 'vitest';
import { matrix } from '#server/service/analysis.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { addGroup } from '#server/service/group.ts';
import { addPass } from '#server/service/pass.ts';
import { addSource } from '#server/service/source.ts';
import { changeTheme } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { previewTheme } from '#server/service/theme-preview.ts';
import { splitTheme } from '#server/service/theme-split.ts';
import { changeWave } from '#server/service/wave.ts';
import type { PreviewAsked } from '#shared/codebook/preview.ts';
import type { CodingId, ThemeId } from '#shared/ids.ts';
import { type CodedStudy, codedStudy } from '#test/support/coded.ts';

type Earlier = 'present' | 'absent' | 'too little' | 'denied' | 'asked and nothing';
const EARLIER: readonly Earlier[] = ['present', 'absent', 'too little', 'denied', 'asked and nothing'];

/** One closed month, read in full: a theme for every earlier state, others beside them. */
interface Frame extends CodedStudy {
  of: Record<Earlier, ThemeId>;
  coded: Record<'present' | 'denied', CodingId>;
  /** Looked for and not raised anywhere. */
  silent: ThemeId;
  /** Made after the reading. */
  late: ThemeId;
  stateOf(theme: string, earlier: Earlier): string | undefined;
}

let frame: Frame;

beforeEach(() => {
  const made = codedStudy();
  const { world, who, study, theme, code, august } = made;
  const of = {
    present: theme('Present'),
    absent: theme('Absent'),
    'too little': theme('Too little'),
    denied: theme('Denied'),
    'asked and nothing': theme('Asked'),
  };
  const silent = theme('Silent');
  const coded = {
    present: code('We decided in a day', of.present).id,
    denied: code('It takes weeks again', of.denied, { stance: 'not-happening' }).id,
  };
  // The South said next to nothing: silence there means little.
  const short = addSource(world, who, study, {
    title: 'South, short',
    kind: 'interview',
    area: 'South',
    wave: '2020-08',
    conductedOn: '2020-08-11',
    participants: ['S-01'],
    text: '**P:** Not today.\n',
  });
  for (const source of [august, short.id]) addPass(world, who, study, { source });
  setAssessment(world, who, study, {
    theme: of['asked and nothing'],
    area: 'North',
    wave: '2020-08',
    asked: 'yes',
    state: 'confirmed',
  });
  const late = theme('Late');
  changeWave(world, who, study, '2020-08', { status: 'closed' });
  addGroup(world, who, study, { kind: 'change', title: 'People' });
  frame = {
    ...made,
    of,
    coded,
    silent,
    late,
    stateOf(wanted, earlier) {
      const area = earlier === 'too little' ? 'South' : 'North';
      return matrix(world, who, study, { theme: wanted, area }).themes[0]?.cells[0]?.state;
    },
  };
});

/** Does a deed after looking at its preview; answers the theme it leaves, and what the preview said of its cell. */
function done(
  theme: ThemeId,
  asked: PreviewAsked,
  earlier: Earlier,
): { id: ThemeId; foretold: string | undefined } {
  const { world, who, study } = frame;
  const { themes } = previewTheme(world, who, study, theme, asked);
  const at = earlier === 'too little' ? 3 : 0;
  const foretold = themes[0]?.cells[at]?.after;
  switch (asked.deed) {
    case 'change':
      return { id: changeTheme(world, who, study, theme, asked.changes).id, foretold };
    case 'merge':
      return { id: mergeTheme(world, who, study, theme, asked.merge).into.id, foretold };
    case 'split': {
      const split = splitTheme(world, who, study, theme, asked.split);
      return { id: (asked.split.keep ? split.theme : (split.parts[0] ?? split.theme)).id, foretold };
    }
  }
}

const change = (changes: Extract<PreviewAsked, { deed: 'change' }>['changes']) => (): PreviewAsked => ({
  deed: 'change',
  changes,
});
const parts = [{ title: 'One' }, { title: 'Other' }];
const passageTo = (earlier: Earlier, to: string) =>
  earlier === 'present' || earlier === 'denied' ? [{ coding: frame.coded[earlier], to: [to] }] : [];

/** What becomes of: present, absent, too little talk, denied in words, asked about and nothing (method 1.3). */
const RULES: [string, (earlier: Earlier) => PreviewAsked, readonly string[]][] = [
  ['rename', change({ title: 'Another' }), ['present', 'absent', 'too-little', 'denied', 'denied']],
  [
    'other words for the same',
    change({ definition: 'Other words.', meaning: 'same' }),
    ['present', 'absent', 'too-little', 'denied', 'denied'],
  ],
  ['move', change({ group: 'People' }), ['present', 'absent', 'too-little', 'denied', 'denied']],
  [
    'broaden',
    change({ definition: 'Wider.', meaning: 'broaden' }),
    ['present', 'not-looked-for', 'not-looked-for', 'denied', 'not-looked-for'],
  ],
  [
    'narrow',
    change({ notWhen: 'Narrower.', meaning: 'narrow' }),
    ['recheck', 'absent', 'too-little', 'recheck', 'denied'],
  ],
  [
    'shift',
    change({ useWhen: 'Elsewhere.', meaning: 'shift' }),
    ['recheck', 'not-looked-for', 'not-looked-for', 'recheck', 'not-looked-for'],
  ],
  ['retire', change({ retired: true }), ['present', 'absent', 'too-little', 'denied', 'denied']],
  [
    'split, its passages not yet given out',
    () => ({ deed: 'split', split: { into: parts } }),
    ['not-looked-for', 'absent', 'too-little', 'not-looked-for', 'absent'],
  ],
  [
    'split, its passages given to the part',
    (earlier) => ({ deed: 'split', split: { into: parts, passages: passageTo(earlier, 'One') } }),
    ['present', 'absent', 'too-little', 'denied', 'absent'],
  ],
  [
    'split, its passages given to the other part',
    (earlier) => ({ deed: 'split', split: { into: parts, passages: passageTo(earlier, 'Other') } }),
    ['absent', 'absent', 'too-little', 'absent', 'absent'],
  ],
  [
    'split that keeps the whole, its passages not yet looked at',
    () => ({ deed: 'split', split: { into: [{ title: 'One' }], keep: true } }),
    ['recheck', 'absent', 'too-little', 'recheck', 'denied'],
  ],
];

describe.each(RULES)('%s', (_, deed, after) => {
  test.each(EARLIER.map((earlier, at) => [earlier, after[at]] as const))(
    'makes %s into %s, as its preview said',
    (earlier, expected) => {
      const { id, foretold } = done(frame.of[earlier], deed(earlier), earlier);
      expect([foretold, frame.stateOf(id, earlier)]).toEqual([expected, expected]);
    },
  );
});

/** The state of a theme after another was merged into it, by what that other one was. */
const MERGES: [Earlier, keyof Pick<Frame, 'silent' | 'late'>, string][] = [
  ['present', 'silent', 'present'],
  ['absent', 'silent', 'absent'],
  ['too little', 'silent', 'too-little'],
  ['denied', 'silent', 'denied'],
  ['asked and nothing', 'silent', 'denied'],
  ['present', 'late', 'present'],
  ['absent', 'late', 'not-looked-for'],
  ['too little', 'late', 'not-looked-for'],
  ['denied', 'late', 'denied'],
  ['asked and nothing', 'late', 'not-looked-for'],
];

describe('a merge', () => {
  test.each(MERGES)('of a theme that was %s with one that was %s gives %s', (earlier, other, expected) => {
    const into = frame.of[earlier];
    const { foretold } = done(frame[other], { deed: 'merge', merge: { into } }, earlier);
    expect([foretold, frame.stateOf(into, earlier)]).toEqual([expected, expected]);
  });

  test.each(['present', 'denied'] as const)('brings what was %s to a theme that was silent', (earlier) => {
    const asked: PreviewAsked = { deed: 'merge', merge: { into: frame.silent } };
    const { foretold } = done(frame.of[earlier], asked, earlier);
    expect([foretold, frame.stateOf(frame.silent, earlier)]).toEqual([earlier, earlier]);
  });
});

test('a theme made after the reading was not looked for', () => {
  expect(frame.stateOf(frame.late, 'absent')).toBe('not-looked-for');
});
