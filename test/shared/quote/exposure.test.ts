import { describe, expect, test } from 'vitest';
import { AreaId, ParticipantId } from '#shared/ids.ts';
import { exposureOf, isSafe, waysToSign } from '#shared/quote/exposure.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const area = (number: number) => AreaId.parse(id(number));
const [north, south, east] = [area(1), area(2), area(3)];
const person = (number: number, where: typeof north, role: string, over: object = {}) => ({
  id: ParticipantId.parse(id(number)),
  area: where,
  role,
  rolePopulation: 'one' as 'one' | 'few' | 'many' | null,
  sector: 'voluntary, health',
  label: 'voluntary sector leader',
  panel: false,
  ...over,
});
const director = person(11, north, 'director', { panel: true });
const participants = [
  director,
  person(12, south, 'director', { panel: true }),
  person(13, east, 'clerk', {
    panel: true,
    sector: 'council',
    label: 'council officer',
    rolePopulation: 'many',
  }),
  person(14, north, 'driver', { label: '', rolePopulation: 'many' }),
  person(15, north, 'cook', { rolePopulation: null }),
];
const company = { participants, attributionK: 3 };
const exposure = (label: string, namesArea = true, named?: readonly string[]) =>
  exposureOf({ label, namesArea }, north, {
    ...company,
    ...(named && { named: new Set(named.map((one) => ParticipantId.parse(one))) }),
  });

describe('who could this be', () => {
  test.each([
    ['a role with one holder there', 'director', true, { fits: 1, population: 'one', exposure: 'high' }],
    ['that role wherever it is held', 'Director', false, { fits: 2, population: 'few', exposure: 'high' }],
    ['the seat on the panel', 'coordinator', true, { fits: 1, population: 'one', exposure: 'high' }],
    ['a role that many hold', 'driver', true, { fits: 1, population: 'many', exposure: 'insider' }],
    [
      'a role of which nobody told how many hold it',
      'cook',
      true,
      { fits: 1, population: null, exposure: 'high' },
    ],
    [
      'a label that two fit there',
      'voluntary sector leader',
      true,
      { fits: 2, population: 'many', exposure: 'insider' },
    ],
    [
      'a label that three fit',
      'voluntary sector leader',
      false,
      { fits: 3, population: 'many', exposure: 'low' },
    ],
    ['words that fit nobody', 'organiser', true, { fits: 0, population: null, exposure: 'high' }],
    ['anybody', 'participant', false, { fits: 5, population: 'many', exposure: 'low' }],
  ])('of %s', (_, label, namesArea, told) => {
    expect(exposure(label, namesArea)).toMatchObject(told);
  });

  test('equals a name where the only one who fits is named elsewhere', () => {
    expect(exposure('director', true, [director.id]).exposure).toBe('named');
    expect(exposure('director', false, [director.id]).exposure).toBe('high');
  });

  test('is told where a label describes others and not who spoke', () => {
    const told = (label: string, speaker: typeof director | null) =>
      exposureOf({ label, namesArea: false }, east, company, speaker).exposure;
    expect(told('council officer', director)).toBe('someone-else');
    expect(told('Voluntary sector leader', director)).toBe('low');
    expect(told('organiser', director)).toBe('high');
    expect(told('council officer', null)).toBe('insider');
    expect(isSafe('someone-else', true)).toBe(false);
    expect(waysToSign(director, north, company, 'driver').at(-1)).toMatchObject({
      label: 'driver',
      exposure: 'someone-else',
    });
  });

  test('is offered in other words, from the most exact to the widest', () => {
    expect(
      waysToSign(director, north, company).map(({ label, namesArea, fits }) => [label, namesArea, fits]),
    ).toEqual([
      ['director', true, 1],
      ['director', false, 2],
      ['voluntary sector leader', true, 2],
      ['voluntary sector leader', false, 3],
      ['voluntary sector', true, 3],
      ['voluntary sector', false, 4],
      ['participant', true, 3],
      ['participant', false, 5],
    ]);
    expect(waysToSign(null, north, company).map(({ label }) => label)).toEqual([
      'participant',
      'participant',
    ]);
  });

  test('lets nobody be asked about who is given away, unless they agreed to be known', () => {
    expect((['named', 'high', 'insider', 'low'] as const).map((one) => isSafe(one, false))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isSafe('high', true)).toBe(true);
  });
});
