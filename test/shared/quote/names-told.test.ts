import { describe, expect, test } from 'vitest';
import { identityPlaces } from '#shared/quote/identity-places.ts';
import { namesTold, withoutName } from '#shared/quote/names-told.ts';

const areas = [{ name: 'Wexcombe', aliases: ['the Wex'], publicName: 'Northshire' }];
const told = (words: string) => namesTold(words, areas).map(({ kind, text }) => `${kind}: ${text}`);

describe('names in printed words', () => {
  test.each([
    [
      'an area, its alias and its public name',
      'Wexcombe’s, on the wex, in Northshire',
      ['area: Wexcombe', 'area: the wex', 'area: Northshire'],
    ],
    ['an organisation', 'We asked Millhaven City Council again.', ['organisation: Millhaven City Council']],
    ['letters', 'The NHS came round.', ['organisation: NHS']],
    ['a forum', 'She sat on the Leaders’ Forum.', ['forum: Leaders’ Forum']],
    ['a person by title', 'I rang Mrs Patel at home.', ['person: Mrs Patel']],
    ['a single name within a sentence', 'and then Sheila rang', ['name: Sheila']],
    [
      'a name that begins a sentence',
      'Sheila Brown rang. But the Council of Faiths did not.',
      ['name: Sheila Brown', 'name: Council of Faiths'],
    ],
    ['no opener, no day, no I', 'It was Monday. I said so, I’d say. And the “We” of August.', []],
    ['no sign of the editor', 'We […] said [t]hat', []],
  ])('tell %s', (_, words, names) => {
    expect(told(words)).toEqual(names);
  });

  test('make room for a bracket, and for other words in one that stands there', () => {
    const replaced = (words: string) =>
      namesTold(words, areas).map((name) => withoutName(words, name).printed);
    expect(replaced('off to Wexcombe’s fair')).toEqual(['off to [this area]’s fair']);
    expect(replaced('off [to Wexcombe] then')).toEqual(['off [to this area] then']);
  });

  test('are found where somebody’s own name stands, in part or whole, and never in other words', () => {
    const places = (words: string) =>
      identityPlaces(words, ['Ana-Maria Ortiz', 'Will Li']).map(({ start, end }) => words.slice(start, end));
    expect(places('So Will Ortiz said, “will she?” to Li and Ana-Maria’s dog')).toEqual([
      'Will Ortiz',
      'Ana-Maria',
    ]);
    expect(places('')).toEqual([]);
  });
});
