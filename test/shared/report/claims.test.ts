import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimGround, ClaimTheme } from '#shared/report/claim-ground.ts';
import { claimsIn } from '#shared/report/claims.ts';
import type { ThreatStatus } from '#shared/threat/threat.ts';

const AREAS = ['Wexcombe', 'Millhaven', 'Northmere'];
const WAVES = ['August', 'September', 'October'];

interface Known {
  title?: string;
  people?: number | null;
  statuses?: readonly ([ThreatStatus, boolean] | null)[];
}
const theme = (series: readonly string[], known: Known = {}): ClaimTheme => ({
  id: known.title ?? 'Trust grew',
  title: known.title ?? 'Trust grew',
  people: known.people ?? null,
  areas: series.map((letters, at) => {
    const status = known.statuses?.[at];
    return {
      name: AREAS[at] ?? '',
      series: letters,
      status: status ? { is: status[0], confirmed: status[1] } : null,
    };
  }),
});
const ground = (themes: ClaimTheme[], more: Partial<ClaimGround> = {}): ClaimGround => ({
  language: 'en',
  areas: AREAS,
  waves: WAVES,
  people: 12,
  themes,
  ...more,
});
/** Everything claimed of one theme that the text is about. */
const of = (text: string, series: readonly string[], known: Known = {}) => {
  const about = theme(series, known);
  return claimsIn(text, ground([about]), [about.id]).claims;
};
const verdicts = (text: string, series: readonly string[], known: Known = {}) =>
  of(text, series, known).map(({ words, verdict, instead }) => [words, verdict, instead]);

describe('how many areas', () => {
  test('all areas are only claimed where every area has it; the others are named with their reason', () => {
    const [claim] = of('In all three areas time to think is being tried.', ['PPP', 'PPN', 'ANA']);
    expect(claim).toMatchObject({
      kind: 'areas',
      words: 'all three areas',
      start: 3,
      end: 18,
      verdict: 'wrong',
      why: 'Claims all three areas; evidenced in two: not raised in Northmere (looked for in two months; September no interview).',
      instead: 'two of three areas',
    });
  });

  test.for<[string, string[], [string, string, string | null][]]>([
    ['It came up in all areas.', ['PPP', 'APP', 'AAP'], [['all areas', 'holds', null]]],
    [
      'Every area, everywhere.',
      ['PPP', 'APP', 'AAP'],
      [
        ['Every area', 'holds', null],
        ['everywhere', 'holds', null],
      ],
    ],
    ['Everywhere it grew.', ['PPP', 'AAA', 'AAA'], [['Everywhere', 'wrong', 'In one of three areas only']]],
    [
      'Across the areas it grew.',
      ['PPP', 'PAA', 'AAA'],
      [['Across the areas', 'wrong', 'In two of three areas']],
    ],
    [
      'Each of the three areas saw it.',
      ['PPP', 'PAA', 'UUU'],
      [['Each of the three areas', 'wrong', 'Two areas so far']],
    ],
    ['In all four areas.', ['PPP', 'PPP', 'PPP'], [['all four areas', 'wrong', null]]],
    ['in two of three areas', ['PPP', 'PPP', 'AAA'], [['two of three areas', 'holds', null]]],
    [
      'in 2 of the 3 areas',
      ['PPP', 'AAA', 'AAA'],
      [['2 of the 3 areas', 'wrong', 'one of three areas only']],
    ],
    ['in two of four areas', ['PPP', 'PPP', 'AAA'], [['two of four areas', 'wrong', null]]],
    ['in one area', ['PPP', 'PPP', 'AAA'], [['one area', 'wrong', 'two of three areas']]],
    ['in 2 areas', ['PPP', 'PPP', 'NNN'], [['2 areas', 'care', 'two areas so far']]],
    ['in some areas', ['PPP', 'PPP', 'AAA'], []],
    ['in some areas', ['PPP', 'AAA', 'AAA'], [['some areas', 'wrong', 'one of three areas only']]],
    ['in several areas', ['PPP', 'PPP', 'PPP'], [['several areas', 'wrong', 'all three areas']]],
    ['in none of the areas', ['AAA', 'AAA', 'AAA'], [['none of the areas', 'holds', null]]],
    ['Nowhere was it raised.', ['AAA', 'PAA', 'AAA'], [['Nowhere', 'wrong', 'In one of three areas only']]],
    ['in no area', ['AAA', 'NNN', 'AAA'], [['no area', 'care', 'no areas so far']]],
    ['only in Wexcombe', ['PPP', 'PPP', 'AAA'], [['Wexcombe', 'wrong', null]]],
    [
      'in Wexcombe, but not in Northmere',
      ['PPP', 'PPP', 'AAA'],
      [
        ['Wexcombe', 'holds', null],
        ['Northmere', 'holds', null],
      ],
    ],
    ['not in Northmere', ['PPP', 'PPP', 'NNA'], [['Northmere', 'care', null]]],
    ['not in Millhaven', ['PPP', 'PPP', 'AAA'], [['Millhaven', 'wrong', null]]],
  ])('%s', ([text, series, found]) => {
    expect(verdicts(text, series)).toEqual(found);
  });
});

describe('where a threat stands', () => {
  const overcome = (third: [ThreatStatus, boolean]): Known => ({
    statuses: [['overcome', true], ['overcome', true], third],
  });

  test('a status said of all areas is held against the statuses, a person’s before the rule’s', () => {
    const [claim] = of(
      'It was overcome in all three areas.',
      ['PPP', 'PPP', 'PPP'],
      overcome(['showing', true]),
    );
    expect(claim).toMatchObject({
      verdict: 'wrong',
      why: 'Claims all three areas; evidenced in two: already showing in Northmere.',
      instead: 'two of three areas',
    });
    expect(
      verdicts('It was overcome in all three areas.', ['PPP', 'PPP', 'PPP'], overcome(['overcome', true])),
    ).toEqual([['all three areas', 'holds', null]]);
  });

  test('what only the rule says is told apart', () => {
    const [claim] = of('Overcome in both areas', ['PPP', 'PPP'], {
      statuses: [
        ['overcome', true],
        ['overcome', false],
      ],
    }).filter(({ kind }) => kind === 'areas');
    expect(claim?.verdict).toBe('wrong');
    const [three] = of('Avoided in all areas', ['PAA', 'PAA', 'PAA'], {
      statuses: [
        ['avoided', true],
        ['avoided', true],
        ['avoided', false],
      ],
    });
    expect(three).toMatchObject({
      verdict: 'care',
      why: 'Only the rule says “avoided” of Northmere; nobody has confirmed it.',
    });
  });

  test('an end that people recorded everywhere may be called an end', () => {
    const known = { statuses: [['overcome', true], null, null] } satisfies Known;
    expect(verdicts('It has disappeared.', ['PPA', 'AAA', 'AAA'], known)).toEqual([
      ['has disappeared', 'holds', null],
    ]);
  });
});

describe('how many people', () => {
  test.for<[string, string[], Known, [string, string, string | null][]]>([
    [
      'Most coordinators agreed.',
      ['PPP', 'PPP', 'AAA'],
      {},
      [['Most coordinators', 'care', 'Two coordinators']],
    ],
    ['Many say it.', ['PPP', 'PPP', 'AAA'], { people: 2 }, [['Many', 'care', 'Two people']]],
    [
      'The majority of participants',
      ['PPP', 'PPP', 'PPP'],
      { people: 3 },
      [['The majority of participants', 'care', 'Three participants']],
    ],
    ['Most participants said so.', ['PPP', 'PPP', 'PPP'], { people: 7 }, []],
    ['most areas', ['PPP', 'PPP', 'AAA'], {}, [['most areas', 'care', 'two of three areas']]],
    [
      'All participants',
      ['PPP', 'PPP', 'PPP'],
      { people: 5 },
      [['All participants', 'wrong', 'Five participants']],
    ],
    ['all three coordinators', ['PPP', 'PPP', 'PPP'], {}, [['all three coordinators', 'holds', null]]],
    ['Two coordinators', ['PPP', 'PPP', 'AAA'], {}, [['Two coordinators', 'holds', null]]],
    ['One participant', ['PPP', 'AAA', 'AAA'], { people: 1 }, [['One participant', 'holds', null]]],
    [
      'Three participants',
      ['PPP', 'AAA', 'AAA'],
      { people: 1 },
      [['Three participants', 'wrong', 'One participant']],
    ],
    [
      'Participants said it.',
      ['PPP', 'AAA', 'AAA'],
      { people: 1 },
      [['Participants', 'care', 'One participant']],
    ],
    ['Participants said it.', ['PPP', 'PPP', 'AAA'], { people: 4 }, []],
    ['Twelve participants were interviewed.', ['PPP', 'PPP', 'AAA'], { people: 4 }, []],
  ])('%s', ([text, series, known, found]) => {
    expect(verdicts(text, series, known)).toEqual(found);
  });

  test('a percentage of fewer than twenty is refused; of more it stands', () => {
    const about = theme(['PPP', 'PPP', 'AAA']);
    const read = (text: string, people: number) =>
      claimsIn(text, ground([about], { people }), [about.id]).claims.map(({ words, verdict }) => [
        words,
        verdict,
      ]);
    expect(read('67 % of participants', 12)).toEqual([['67 % of participants', 'wrong']]);
    expect(read('67 per cent of participants', 60)).toEqual([]);
    expect(read('66.7% of areas', 60)).toEqual([['66.7% of areas', 'wrong']]);
    expect(read('A cut of 20%', 12)).toEqual([['20%', 'care']]);
  });
});

describe('ends, causes and how long', () => {
  test.for<[string, string[], [string, string, string | null][]]>([
    ['Trust ceased.', ['PPA', 'PPA', 'AAA'], [['ceased', 'care', 'is no longer raised since September']]],
    ['Trust has disappeared.', ['PPA', 'PAA', 'AAA'], [['has disappeared', 'care', 'is no longer raised']]],
    ['Trust ended.', ['PPP', 'PAA', 'AAA'], [['ended', 'wrong', null]]],
    [
      'It was lost throughout.',
      ['PPA', 'AAA', 'AAA'],
      [
        ['was lost', 'care', 'is no longer raised since September'],
        ['throughout', 'wrong', null],
      ],
    ],
    ['It grew because of the hub.', ['PPA', 'AAA', 'AAA'], [['because of', 'care', 'said to be because of']]],
    ['It led to more trust.', ['PPA', 'AAA', 'AAA'], [['led to', 'care', 'was said to have led to']]],
    ['According to the coordinator it led to trust.', ['PPA', 'AAA', 'AAA'], []],
    [
      'Wexcombe thinks so.',
      ['PPA', 'AAA', 'AAA'],
      [['Wexcombe thinks', 'care', 'the coordinator in Wexcombe thinks']],
    ],
  ])('%s', ([text, series, found]) => {
    expect(verdicts(text, series)).toEqual(found);
  });
});

describe('what claims nothing', () => {
  test.for([
    'Many thanks to everyone who took part.',
    'The areas were all the same.',
    'It matters most.',
    'The most important thing, as many as ten times, for many years.',
    'How many people came was not counted.',
    'They ended up in the hall and stopped by at night.',
    'The two areas differ in size, and so do the other two areas.',
    'Everyone else is welcome.',
    'It was nowhere near done.',
    'The three areas are small.',
    '“Everywhere you look, in all three areas, most people ceased,” she said.',
    '> In all three areas most people are tired.',
    '::quote{id="all three areas"}',
  ])('%s', (text) => {
    expect(of(text, ['PPP', 'AAA', 'AAA'], { people: 2 })).toEqual([]);
  });
});

describe('which theme is meant', () => {
  const tired = theme(['PPP', 'AAA', 'AAA'], { title: 'Winter burnout' });
  const trust = theme(['PPP', 'PPP', 'PPP'], { title: 'Trust' });
  const read = (text: string) =>
    claimsIn(text, ground([tired, trust])).claims.map((claim) => [claim.words, claim.theme, claim.verdict]);

  test('the one in the sentence, else the ones of the paragraph, else the piece that follows', () => {
    expect(read('Winter burnout is feared in all three areas.')).toEqual([
      ['all three areas', 'Winter burnout', 'wrong'],
    ]);
    expect(read('They spoke of winter burnout. It was so in all three areas.')).toEqual([
      ['all three areas', 'Winter burnout', 'wrong'],
    ]);
    expect(read('It is feared everywhere.\n\n::timeline{theme="winter-burnout" rows="areas"}')).toEqual([
      ['everywhere', 'Winter burnout', 'wrong'],
    ]);
    expect(read('Winter burnout grew.\n\nTrust grew in all three areas.')).toEqual([
      ['all three areas', 'Trust', 'holds'],
    ]);
  });

  test('of several the one that the words reach furthest beyond', () => {
    const [claim] = claimsIn('Trust and winter burnout, in all three areas', ground([tired, trust])).claims;
    expect(claim).toMatchObject({ theme: 'Winter burnout', verdict: 'wrong' });
    expect(claim?.why).toMatch(/^Winter burnout: Claims all three areas/);
  });

  test('without a theme only the number of areas is held against the study', () => {
    expect(read('Interviews were held in all three areas and ended because of the winter.')).toEqual([]);
    expect(read('Interviews were held in all four areas.')).toEqual([['all four areas', null, 'wrong']]);
  });

  test('nothing is read in another language, and that is said', () => {
    const { unchecked, claims } = claimsIn(
      'Winter burnout in all three areas',
      ground([tired], { language: 'de' }),
    );
    expect(claims).toEqual([]);
    expect(unchecked).toMatch(/only checked in English/);
  });
});

test('whatever is written, every claim is the words at its place, and none lies on another', () => {
  const words = fc.constantFrom(
    'all three areas',
    'everywhere',
    'Trust',
    'most people',
    '67 %',
    '\n\n',
    '. ',
    'Wexcombe',
    '“',
    '”',
    'ceased',
    ' ',
    '::theme{id="trust"}\n',
    '🙂',
    '> ',
    'two coordinators',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
      const text = parts.join(' ');
      let end = 0;
      for (const claim of claimsIn(text, ground([theme(['PPP', 'AAA', 'NNN'], { title: 'Trust' })])).claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.words);
        expect(claim.start).toBeGreaterThanOrEqual(end);
        end = claim.end;
      }
    }),
  );
});
