import { describe, expect, test } from 'vitest';
import { hitsIn, nearTo, tellingWords } from '#shared/pseudonym/candidates.ts';
import { detailsIn } from '#shared/pseudonym/contact-details.ts';
import { rawNames } from '#shared/pseudonym/name-runs.ts';
import { slips } from '#shared/pseudonym/slips.ts';

function found(
  text: string,
  small = 'yesterday council will',
  identities = ['Orla Fennimore'],
  dictionary = ['Whitcombe'],
) {
  const raw = rawNames(text);
  const known = {
    isSmall: (word: string) => raw.small.has(word) || small.split(' ').includes(word),
    identities: tellingWords(identities),
    dictionary: tellingWords(dictionary),
  };
  return hitsIn(text, raw, [], known, nearTo(known)).map(({ text: words, why }) => `${words}: ${why}`);
}

describe('what may be a name', () => {
  test.each([
    ['We asked Peter Holm and Sana on Monday.', ['Peter Holm: capital', 'Sana: capital']],
    [
      'Yesterday Peter came. Then the Bridge of Allan closed.',
      ['Peter: capital', 'Bridge of Allan: capital'],
    ],
    [
      'I saw Mrs Dole, J. Smith and O’Brien’s van.',
      ['Dole: titled', 'J. Smith: capital', 'O’Brien: capital'],
    ],
    ['The food from Whitcome and Orlas sister', ['Whitcome: spelling', 'Orlas: spelling']],
    ['Fennimore said no. I know. We went on.', ['Fennimore: identity']],
    ['Brilliant. And the Council agreed, Will too.', ['Brilliant: begins', 'Council: small', 'Will: small']],
    ['In August the NHS and I met [Peter Holm] and [the matron].', []],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));

  test.each([
    ['mail p.holm@town.gov.uk or see www.holm.org/me, or holm.co.uk.', ['email', 'web', 'web']],
    ['call 020 7946 0018, +44 (0)7700 900123 or 07700900123', ['phone', 'phone', 'phone']],
    ['it was LS1 4AP and bd7 1dp, 12 High Street, @holmie', ['postcode', 'postcode', 'address', 'handle']],
    ['my number is 943 476 5919; £10,000,000 in 2020-2021, 12,500 people', ['number']],
  ])('details: %s', (text, kinds) => expect(detailsIn(text).map(({ kind }) => kind)).toEqual(kinds));

  test('counts two exchanged letters as one slip', () => {
    expect(slips('whitcombe', 'whitcobme', 1)).toBe(true);
    expect(slips('whitcombe', 'witcome', 2)).toBe(true);
    expect(slips('whitcombe', 'witcome', 1)).toBe(false);
  });
});
