import { describe, expect, it } from 'vitest';
import { describeStatus, type ThreatWave, threatStatus } from '#shared/analysis/threat-status.ts';
import { type Stance, Stance as Stances } from '#shared/coding/coding.ts';

const STANCES: Record<string, Stance> = {
  a: 'anticipated',
  e: 'early-sign',
  o: 'occurring',
  g: 'easing',
  r: 'resolved',
  n: 'not-happening',
};
const NAMES = ['August', 'September', 'October', 'November', 'December', 'January'];

/** One word a wave: its letter, then a letter for each stance in it; `*` where only others raise it. */
const waves = (written: string): ThreatWave[] =>
  written.split(' ').map((word) => ({
    letter: word.charAt(0),
    stances: [...word.slice(1)].flatMap((letter) => STANCES[letter] ?? []),
    othersOnly: word.endsWith('*'),
  }));

describe('a threat’s status', () => {
  it.each([
    ['Pa A A', 'predicted, not raised since August'],
    ['Pa A Po A A Dr', 'possibly overcome'],
    ['A Pa A A Dn', 'possibly avoided so far'],
    ['A A A Pog', 'mixed reports'],
    ['A Po N N N N', 'already showing, as of September'],
    ['Pe', 'early signs'],
    ['Pa Peg', 'early signs'],
    ['Pa Pg', 'easing'],
    ['Pa Dr', 'possibly avoided'],
    ['Pe Dr', 'possibly overcome'],
    ['A Dr', 'reported resolved, no earlier record'],
    ['Po Dn', 'possibly overcome'],
    ['Pe Dn', 'possibly avoided so far'],
    ['A Dn', 'denied'],
    ['Dn A A A A', 'denied, not raised since August'],
    ['A A A', 'not reported here'],
    ['N D N', 'not reported here'],
    ['U N U', 'not looked for'],
    ['A R A', 'not looked for'],
    ['N T N', 'no interview'],
    ['Pa A', 'predicted'],
    ['Pa A N', 'predicted'],
    ['Pa A D', 'predicted, not raised since August'],
    ['Pa -o', 'predicted'],
    ['- Pa', 'predicted'],
    ['A A* A', 'not reported here; others raise it in September'],
    ['Pa A A* A*', 'predicted, not raised since August; others raise it in October and November'],
  ])('of %s is %s', (written, words) => {
    expect(describeStatus(threatStatus(waves(written)), NAMES)).toBe(words);
  });

  it('counts waves as they stand in the study, open ones included', () => {
    expect(threatStatus(waves('- Pa A A'))).toMatchObject({ lastEvidence: 1, since: 'not-raised-since' });
  });

  it('is never avoided or overcome by the rule, whatever was said, and never changed by silence', () => {
    for (const before of Stances.options)
      for (const now of Stances.options) {
        const told: ThreatWave[] = [
          { letter: 'P', stances: [before] },
          { letter: 'P', stances: [now] },
        ];
        const { status } = threatStatus(told);
        expect(['avoided', 'overcome']).not.toContain(status);
        for (const letter of ['A', 'N', 'T', 'U', 'R'])
          expect(threatStatus([...told, { letter, stances: [] }, { letter, stances: [] }]).status).toBe(
            status,
          );
      }
  });
});

/** The sample study: closed waves August to December, months with evidence, and the words the story gives. */
describe('the sample study’s threats', () => {
  it.each([
    ['T1 Wexcombe', 'Pa A Pe Po Po', 'already showing'],
    ['T1 Millhaven', 'Pa N A Po Po', 'already showing'],
    ['T1 Northmere', 'Pa A T Dn A', 'possibly avoided so far'],
    ['T2 Wexcombe', 'A A Pe Po A', 'already showing'],
    ['T2 Millhaven', 'A N Po Pg A', 'easing'],
    ['T2 Northmere', 'Pa A T A A*', 'predicted, not raised since August; others raise it in December'],
    ['T3 Wexcombe', 'A A A A A', 'not reported here'],
    ['T3 Millhaven', 'A N* A A A', 'not reported here; others raise it in September'],
    ['T3 Northmere', 'U Pe T Po Pg', 'easing'],
    ['T4 Wexcombe', 'A A A* A A', 'not reported here; others raise it in October'],
    ['T4 Millhaven', 'A N* A A A', 'not reported here; others raise it in September'],
    ['T4 Northmere', 'A A T A* A*', 'not reported here; others raise it in November and December'],
    ['T5 Wexcombe', 'A Pa Pe Po Po', 'already showing'],
    ['T5 Millhaven', 'A N Pe Po Po', 'already showing'],
    ['T5 Northmere', 'A A T Pa Pe', 'early signs'],
    ['T6 Wexcombe', 'Pa Pe Po Dr A', 'possibly overcome'],
    ['T6 Millhaven', 'A N A Pe Po', 'already showing'],
    [
      'T6 Northmere',
      'Dn A T A* A*',
      'denied, not raised since August; others raise it in November and December',
    ],
    ['T7 Wexcombe', 'A A A Pe Po', 'already showing'],
    ['T7 Millhaven', 'U N U Po Po', 'already showing'],
    ['T7 Northmere', 'U U U Dn A', 'denied'],
    ['T8 Wexcombe', 'A Pa Pa Po Pg', 'easing'],
    ['T8 Millhaven', 'Pa N Pa Po Pog', 'mixed reports'],
    ['T8 Northmere', 'Pa Pa T Dr A', 'possibly avoided'],
    ['T9 Wexcombe', 'Pa A Po Po A', 'already showing'],
    ['T9 Millhaven', 'Po N* Po Po A', 'already showing; others raise it in September'],
    ['T9 Northmere', 'Pa Pe Po Po Po', 'already showing'],
    ['T10 Wexcombe', 'A Pa Pe Po Dr', 'possibly overcome'],
    ['T10 Millhaven', 'A N A A A', 'not reported here'],
    ['T10 Northmere', 'A A T A A', 'not reported here'],
    ['T11 Wexcombe', 'A A A A A', 'not reported here'],
    ['T11 Millhaven', 'Pa N Pa Dr A', 'possibly avoided'],
    ['T11 Northmere', 'A A T A A', 'not reported here'],
    ['T12 Wexcombe', 'U U U U U', 'not looked for'],
    ['T12 Millhaven', 'U N U U U', 'not looked for'],
    ['T12 Northmere', 'U U U U U', 'not looked for'],
  ])('%s, %s, is %s', (_where, written, words) => {
    expect(describeStatus(threatStatus(waves(written)), NAMES)).toBe(words);
  });
});
