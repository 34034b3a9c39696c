import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matched, matcher } from '#shared/coding/passage-match.ts';
import {
  CONDITION_FIELDS,
  type Condition,
  parseWhere,
  printWhere,
  rowsOf,
  type Where,
  whereOf,
} from '#shared/coding/passage-query.ts';
import { CoderId, CodingId, SourceId, TextId, ThemeId } from '#shared/ids.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const THEMES = [1, 2, 3].map((number) => ThemeId.parse(id(number)));
const WORDS = ['Everyone got on with it', 'Café trust, slowly', 'money came late', ''];

const passage: fc.Arbitrary<Omit<Matched, 'id'>> = fc
  .record({
    text: fc.constantFrom(...WORDS),
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 12 }),
    source: fc.constantFrom(11, 12),
    theme: fc.constantFrom(...THEMES),
    kind: fc.constantFrom('change' as const, 'threat' as const, null),
    coder: fc.constantFrom(21, 22),
    stance: fc.constantFrom('occurring' as const, 'anticipated' as const, null),
    memo: fc.boolean(),
    prompted: fc.boolean(),
    voice: fc.constantFrom('panel' as const, 'other' as const),
    role: fc.constantFrom('coordinator', 'Manager', ''),
    speaker: fc.constantFrom('N-01', 'P'),
  })
  .map(({ length, source, coder, ...rest }) => ({
    ...rest,
    end: rest.start + length,
    source: SourceId.parse(id(source)),
    textVersion: TextId.parse(id(source + 20)),
    coder: CoderId.parse(id(coder)),
    area: null,
    wave: null,
  }));
const passages = fc
  .array(passage, { maxLength: 14 })
  .map((some) => some.map((one, at): Matched => ({ ...one, id: CodingId.parse(id(100 + at)) })));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom('theme' as const, 'with' as const), of: fc.constantFrom(...THEMES) }),
  fc.record({ field: fc.constant('kind' as const), of: fc.constantFrom('change', 'threat', 'unsorted') }),
  fc.record({
    field: fc.constant('stance' as const),
    of: fc.constantFrom('to-set', 'none', 'occurring', 'anticipated'),
  }),
  fc.record({ field: fc.constant('words' as const), of: fc.constantFrom('cafe', 'got on', 'mon', 'it') }),
  fc.record({
    field: fc.constantFrom('memo' as const, 'prompted' as const),
    of: fc.constantFrom('yes', 'no'),
  }),
  fc.record({ field: fc.constant('voice' as const), of: fc.constantFrom('panel', 'other') }),
  fc.record({ field: fc.constant('role' as const), of: fc.constantFrom('Coordinator', 'manager') }),
  fc.record({ field: fc.constant('area' as const), of: fc.constant('none') }),
);
const { where } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    condition,
    fc.record({ not: tie('where') }),
    fc.record({ all: fc.array(tie('where'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('where'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The meaning, said as plainly as can be. */
function holds(asked: Where, one: Matched, all: readonly Matched[]): boolean {
  if ('not' in asked) return !holds(asked.not, one, all);
  if ('all' in asked) return asked.all.every((part) => holds(part, one, all));
  if ('any' in asked) return asked.any.some((part) => holds(part, one, all));
  const { field, of } = asked;
  if (field === 'with')
    return all.some(
      (other) =>
        other.id !== one.id &&
        other.theme === of &&
        other.textVersion === one.textVersion &&
        other.start < one.end &&
        one.start < other.end,
    );
  if (field === 'words') return new RegExp(`(^|[^a-z])${of}`).test(plain(one.text));
  if (field === 'kind') return (one.kind ?? 'unsorted') === of;
  if (field === 'stance')
    return of === 'to-set' ? one.kind === 'threat' && one.stance === null : (one.stance ?? 'none') === of;
  if (field === 'memo' || field === 'prompted') return one[field] ? of === 'yes' : of === 'no';
  if (field === 'role') return plain(one.role) === plain(of);
  return (one[field] ?? 'none') === of;
}

describe('which passages', () => {
  test('are those that the conditions mean, however they are joined', () => {
    fc.assert(
      fc.property(where, passages, (asked, all) => {
        const found = all.filter(matcher(asked, all)).map((one) => one.id);
        expect(found).toEqual(all.filter((one) => holds(asked, one, all)).map((one) => one.id));
      }),
      { numRuns: 500 },
    );
  });

  test('stay the same when the conditions are written and read', () => {
    fc.assert(
      fc.property(where, passages, (asked, all) => {
        const read = parseWhere(printWhere(asked));
        expect(all.filter(matcher(read, all))).toEqual(all.filter(matcher(asked, all)));
      }),
    );
  });

  test('stay the same when the conditions are laid out in rows', () => {
    fc.assert(
      fc.property(where, passages, (asked, all) => {
        const rows = rowsOf(asked);
        if (rows) expect(all.filter(matcher(whereOf(rows), all))).toEqual(all.filter(matcher(asked, all)));
      }),
    );
  });
});

describe('conditions', () => {
  test('are written as they are said', () => {
    expect(parseWhere('theme:trust and (area:north or area:"South side") and not stance:to-set')).toEqual({
      all: [
        { field: 'theme', of: 'trust' },
        {
          any: [
            { field: 'area', of: 'north' },
            { field: 'area', of: 'South side' },
          ],
        },
        { not: { field: 'stance', of: 'to-set' } },
      ],
    });
    expect(parseWhere('theme:trust money "came late"')).toEqual({
      all: [
        { field: 'theme', of: 'trust' },
        { field: 'words', of: 'money' },
        { field: 'words', of: 'came late' },
      ],
    });
    expect(parseWhere('  ')).toEqual({ all: [] });
  });

  test.each([
    ['(theme:a', 'A bracket is left open.'],
    ['theme:a)', 'A bracket is closed that was never opened.'],
    ['theme:a or', 'A condition is missing at the end.'],
    ['and theme:a', '“and” stands alone.'],
    ['colour:red', 'A passage cannot be chosen by “colour”.'],
    ['theme:a "left', 'A quotation mark is left open.'],
    ['not '.repeat(60), 'These conditions are nested too deep.'],
  ])('%s is refused with a reason', (written, why) => {
    expect(() => parseWhere(written)).toThrow(why);
  });

  test('any text is read or refused, and a value comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(...CONDITION_FIELDS),
        (of, field) => {
          expect(parseWhere(printWhere({ field, of }))).toEqual({ field, of });
          try {
            parseWhere(of);
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid' });
          }
        },
      ),
    );
  });
});
