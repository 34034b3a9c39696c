import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DictionaryEntryId } from '#shared/ids.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { editedText, moved, nameEdits, withoutNames } from '#shared/pseudonym/replace.ts';

const id = (number: number) =>
  DictionaryEntryId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const MARY = {
  id: id(1),
  names: ['Mary Ó Briain', 'Mary', 'O’Brien', 'mary@home.org'],
  replacement: '[housing officer]',
};
const TOWN = { id: id(2), names: ['St. Mary Mead', 'Great-Hampton', 'IT'], replacement: '[a northern town]' };
const known = knownNames([MARY, TOWN]);

describe('putting meanings in the place of names', () => {
  test.each([
    ['Mary said so.', '[housing officer] said so.'],
    ['I asked MARY O BRIAIN and mary ó briain.', 'I asked [housing officer] and [housing officer].'],
    [
      "Mary’s desk, O'Brien’s desk, the O‘Brien desk",
      '[housing officer]’s desk, [housing officer]’s desk, the [housing officer] desk',
    ],
    ['“Mary,” he said.', '“[housing officer],” he said.'],
    ['Write to Mary@Home.org today', 'Write to [housing officer] today'],
    ['St Mary Mead, st. mary mead', '[a northern town], [a northern town]'],
    ['Great Hampton or Great\u2011Hampton', '[a northern town] or [a northern town]'],
    ['Ma\u00ADry left', '[housing officer] left'],
    ['Maryland and marys and mary', 'Maryland and marys and mary'],
    ['It broke; the IT broke.', 'It broke; the [a northern town] broke.'],
    ['[Mary laughs]', '[housing officer laughs]'],
    ['Great. Hampton', 'Great. Hampton'],
  ])('%s', (before, after) => {
    expect(withoutNames(before, known)).toBe(after);
    expect(withoutNames(after, known)).toBe(after);
  });

  const part = fc.constantFrom(
    'Anna',
    'Bo',
    'Lee',
    'anna',
    'LEE',
    'Zoë',
    'so',
    '’s ',
    ' ',
    ' ',
    '-',
    '. ',
    '[',
    ']',
    '“',
    '\n',
  );
  const names = fc
    .uniqueArray(fc.constantFrom('Anna', 'Anna Lee', 'Lee Bo', 'Bo', 'Zoe', 'Bo Anna', 'Lee'), {
      minLength: 1,
    })
    .map((all) =>
      knownNames(
        all.map((name, at) => ({
          id: id(at + 1),
          names: [name],
          replacement: at % 2 ? '[Kim Ray]' : '[a clerk]',
        })),
      ),
    );

  test('leaves no name, changes nothing the second time, and keeps the words between', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), names, (parts, dictionary) => {
        const text = parts.join('');
        const edits = nameEdits(text, dictionary);
        const after = editedText(text, edits);
        expect(dictionary(after)).toEqual([]);
        expect(withoutNames(after, dictionary)).toBe(after);
        const follow = moved(edits);
        for (let start = 0; start < text.length; start += 1)
          for (let end = start + 1; end <= text.length; end += 1) {
            const place = follow({ start, end });
            const within = edits.filter((edit) => edit.start < end && start < edit.end);
            if (within.length === 0) {
              expect(after.slice(place.start, place.end)).toBe(text.slice(start, end));
              expect(place.cut).toBe(false);
            }
            expect(place.end).toBeGreaterThan(place.start);
          }
      }),
    );
  });
});
