import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  handOutOf,
  nextOpen,
  partRefused,
  partsOf,
  passagesOf,
  placedIn,
  readSplitDraft,
  splitHeld,
  splitOf,
  WHOLE,
  withChoice,
} from '#shared/codebook/split-draft.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { CoderId, CodingId, SourceId, TextId } from '#shared/ids.ts';
import { themeOf } from './builder.ts';

const id = (number: number) => `0000000a-0000-4000-8000-${String(number).padStart(12, '0')}`;
const whole = themeOf(1, 'Trust');
const other = themeOf(2, 'Candour');
const coding = (number: number, start: number): Coding => ({
  id: CodingId.parse(id(number)),
  rev: 1,
  source: SourceId.parse(id(90)),
  textVersion: TextId.parse(id(91)),
  start,
  end: start + 10,
  text: 'some words',
  prefix: '',
  suffix: '',
  theme: whole.id,
  coder: CoderId.parse(id(92)),
  event: 1,
  stance: null,
  told: '',
  prompted: false,
  state: 'accepted',
  origin: 'person',
  cameFrom: null,
  createdAt: '2020-08-01T00:00:00.000Z',
});
const passages = passagesOf([coding(1, 0), coding(2, 0), coding(3, 50), coding(4, 90)]);
const [first, second] = passages.map(({ key }) => key);
if (!first || !second) throw new Error('no passages');
const draft = {
  parts: [
    { key: '1', title: ' Between people', definition: '' },
    { key: '2', title: 'Between bodies', definition: 'Councils and groups.' },
  ],
  keep: false,
  choices: { [first]: ['1', '2'], [second]: ['2'] },
};

describe('a split that is being prepared', () => {
  test('walks through passages, which are one whoever coded them', () => {
    expect(passages.map(({ codings }) => codings.length)).toEqual([2, 1, 1]);
  });

  test('counts what has a part, and finds what has none', () => {
    const { placed, of } = placedIn(draft.choices, passages);
    expect([placed, of('1'), of('2')]).toEqual([2, 1, 2]);
    expect(nextOpen(draft.choices, passages, 0)).toBe(2);
    expect(nextOpen({ ...draft.choices, [passages[2]?.key ?? '']: ['1'] }, passages, 0)).toBeUndefined();
  });

  test('is asked for by titles, every coding of a passage with it', () => {
    expect(splitOf(draft, whole, passages)).toEqual({
      into: [
        { title: 'Between people', definition: '' },
        { title: 'Between bodies', definition: 'Councils and groups.' },
      ],
      keep: false,
      passages: [
        { coding: id(1), to: ['Between people', 'Between bodies'] },
        { coding: id(2), to: ['Between people', 'Between bodies'] },
        { coding: id(3), to: ['Between bodies'] },
      ],
    });
  });

  test('gives passages to the whole only where it is kept', () => {
    const kept = { ...draft, keep: true, choices: { [first]: [WHOLE] } };
    expect(splitOf(kept, whole, passages).passages).toMatchObject([{ to: ['Trust'] }, { to: ['Trust'] }]);
    expect(splitOf({ ...kept, keep: false }, whole, passages).passages).toEqual([]);
  });

  test('hands out further passages to parts that are there', () => {
    expect(
      handOutOf({ [second]: [other.id, 'gone'] }, passages, (part) => (part === 'gone' ? undefined : part)),
    ).toEqual([{ coding: id(3), to: [other.id] }]);
  });

  test('refuses a title twice, or one that is taken; the whole’s own only where it is kept', () => {
    const titled = (title: string, keep = false) => {
      const part = { key: '1', title, definition: '' };
      return partRefused({ ...draft, keep, parts: [part, ...draft.parts.slice(1)] }, part, whole, [
        whole,
        other,
      ]);
    };
    expect(titled('between BODIES')).toBe('Another part is called so.');
    expect(titled('candour')).toContain('already a theme called “Candour”');
    expect(titled('Trust')).toBeUndefined();
    expect(titled('Trust', true)).toContain('already a theme called “Trust”');
  });

  test('waits until every part has a title', () => {
    expect(splitHeld(readSplitDraft(''), whole, [whole])).toBe('give every part a title first');
    expect(splitHeld(draft, whole, [whole, other])).toBeUndefined();
    expect(splitHeld({ ...draft, keep: true, parts: [] }, whole, [whole])).toBe(
      'give every part a title first',
    );
  });

  test('is read back as it was kept, and begun afresh where it cannot be read', () => {
    expect(readSplitDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readSplitDraft('{')).toEqual(readSplitDraft(''));
    expect(readSplitDraft('[]')).toEqual(readSplitDraft(''));
  });

  test('a passage may be called like what every object has', () => {
    for (const passage of ['toString', '__proto__', 'constructor']) {
      const chosen = withChoice({}, passage, '1');
      expect(partsOf({}, passage)).toEqual([]);
      expect(partsOf(chosen, passage)).toEqual(['1']);
      expect(Object.keys(withChoice(chosen, passage, '1'))).toEqual([]);
    }
  });

  test('a part put to a passage twice is as if it never was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.uniqueArray(fc.string(), { minLength: 1 })),
        fc.string(),
        fc.string(),
        (choices, passage, part) => {
          const twice = withChoice(withChoice(choices, passage, part), passage, part);
          const sorted = (all: Record<string, string[]>) =>
            Object.entries(all)
              .map(([key, parts]) => [key, [...parts].sort()])
              .sort();
          expect(sorted(twice)).toEqual(sorted(choices));
        },
      ),
    );
  });
});
