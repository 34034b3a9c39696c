import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTrajectory } from '#shared/analysis/trajectory.ts';
import { AreaId } from '#shared/ids.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { type StoryArea, storyOf } from '#shared/theme/story.ts';
import { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';

const WAVES = [8, 9, 10, 11, 12].map((month) => ({ month: `2020-${String(month).padStart(2, '0')}` }));
const NAMES = ['Wexcombe', 'Millhaven', 'Northmere', 'Ashlow'];

/** Areas by series, each with the rule's label unless a confirmed one is given after a colon. */
const areas = (written: string): StoryArea[] =>
  written.split(' ').map((word, at) => {
    const [letters = '', judged] = word.split(':');
    const id = AreaId.parse(`00000000-0000-4000-8000-00000000000${at}`);
    const { label } = suggestTrajectory({ letters }, defaultPolicies);
    const confirmed = judged !== undefined;
    return {
      id,
      name: NAMES[at] ?? '',
      letters,
      label: confirmed ? TrajectoryLabel.parse(judged) : label,
      confirmed,
    };
  });
const tell = (written: string) =>
  storyOf(areas(written), WAVES)
    .map(({ text }) => text)
    .join('');

describe('the story of a theme', () => {
  it.each([
    [
      'PPPP-:fading PPPP-:steady PPPP-:intensifying',
      'Heard in all three areas from the first interviews in August. It is fading in Wexcombe, steady in Millhaven and intensifying in Northmere.',
    ],
    [
      'PPPPP PNPPP NPPPP',
      'Heard in all three areas, in Wexcombe and Millhaven from the first interviews in August and later in Northmere. It is steady in Wexcombe, Millhaven and Northmere.',
    ],
    [
      'AAAPP AAAPP AAAAA',
      'Heard in two of three areas, Wexcombe and Millhaven, first in November. It is emerging in Wexcombe and Millhaven, and was not raised in Northmere.',
    ],
    [
      'PPPAA PPPPA AAAPP',
      'Heard in all three areas, in Wexcombe and Millhaven from the first interviews in August and later in Northmere. It is no longer raised in Wexcombe since October, has gone quiet in Millhaven and is emerging in Northmere.',
    ],
    [
      'UUUPP NNNNN AAAAA',
      'Heard in one of three areas so far, Wexcombe, from the first interviews that could tell, in November. It is steady in Wexcombe, without an interview in Millhaven and was not raised in Northmere.',
    ],
    [
      'PAAAA PAAPP PAPAP',
      'Heard in all three areas from the first interviews in August. It was raised once in Wexcombe, has re-emerged in Millhaven and is intermittent in Northmere.',
    ],
    ['AAPPP', 'Heard in Wexcombe, first in October. It is steady in Wexcombe.'],
    [
      'PPPPP APPPP',
      'Heard in both areas, in Wexcombe from the first interviews in August and later in Millhaven. It is steady in Wexcombe and Millhaven.',
    ],
    ['AAAAA AADAA AAAAA', 'Looked for in all three areas and not raised.'],
    ['AAAAA NNNNN UUUUU', 'Looked for in one of three areas so far and not raised.'],
    ['AAA--', 'Looked for in Wexcombe and not raised.'],
    ['UUUUU UNUUU', 'Not looked for yet in any area.'],
    ['NNNNN NNNNN', 'No interview yet in any area.'],
    ['NNNNN NTNNN', 'Too little talk yet to tell in any area.'],
    ['----- -----', 'Its story is told after the first closed wave.'],
    [
      'AAAAA:emerging AAAAA',
      'Looked for in both areas and not raised. It is emerging in Wexcombe and was not raised in Millhaven.',
    ],
  ])('of %s: %s', (written, sentence) => {
    expect(tell(written)).toBe(sentence);
  });

  it('parts what is suggested from what is confirmed, area by area', () => {
    const parts = storyOf(areas('PPPPP PPPPP:steady'), WAVES).filter(({ label }) => label);
    expect(parts).toMatchObject([
      { text: 'steady in Wexcombe', label: 'steady', confirmed: false },
      { text: 'steady in Millhaven', label: 'steady', confirmed: true },
    ]);
    expect(new Set(parts.map(({ area }) => area)).size).toBe(2);
  });

  it('names the year where a month comes twice', () => {
    const waves = Array.from({ length: 13 }, (_, at) => ({
      month: at < 5 ? `2020-${String(at + 8).padStart(2, '0')}` : `2021-${String(at - 4).padStart(2, '0')}`,
    }));
    const text = storyOf(areas('PPPPPPPPPPPPP'), waves)[0]?.text;
    expect(text).toBe('Heard in Wexcombe from the first interviews in August 2020.');
  });

  it('of any series is whole sentences, tells each area once, and says neither began nor ceased', () => {
    const letters = fc
      .array(fc.constantFrom(...'PADNTUR-'), { minLength: 5, maxLength: 5 })
      .map((all) => all.join(''));
    const judged = fc.option(fc.constantFrom(...TrajectoryLabel.options), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, judged), { minLength: 1, maxLength: 4 }), (all) => {
        const told = areas(all.map(([series, label]) => (label ? `${series}:${label}` : series)).join(' '));
        const parts = storyOf(told, WAVES);
        const text = parts.map((part) => part.text).join('');
        expect(text).toMatch(/^[A-Z][^.]*\.( It [^.]*\.)?$/);
        expect(text).not.toMatch(/undefined|began|ceased| {2}| ,|Infinity/);
        const areasTold = parts.flatMap(({ label, area }) => (label ? [area] : []));
        expect([0, told.length]).toContain(areasTold.length);
        expect(new Set(areasTold).size).toBe(areasTold.length);
      }),
      { numRuns: 500 },
    );
  });
});
