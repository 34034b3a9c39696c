import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMarks, shownInMarks } from '#shared/quote/marks.ts';

describe('quotation marks', () => {
  test.each([
    ['en-GB', 'We talk now.', '“We talk now.”'],
    ['en', 'He said “go”, and "now".', '“He said ‘go’, and ‘now’.”'],
    ['en', '“We talk now.”', '“We talk now.”'],
    ['en', '"We talk now."', '“We talk now.”'],
    ['en', '“Yes,” he said, “now.”', '“‘Yes,’ he said, ‘now.’”'],
    ['en', '[…] don’t', '“[…] don’t”'],
    ['en', 'One.\n\nTwo.', '“One.\n\nTwo.”'],
    ['nl', 'Wij „praten” nu', '“Wij ‘praten’ nu”'],
    ['de-AT', 'Wir „reden“ jetzt', '„Wir ‚reden‘ jetzt“'],
    ['de', '»Wir reden.«', '„Wir reden.“'],
    ['fr-FR', 'On dit « oui »', '«\u00a0On dit “ oui ”\u00a0»'],
    ['sv', 'Vi pratar', '”Vi pratar”'],
    ['pt-PT', 'Falamos', '«Falamos»'],
    ['', 'Words', '“Words”'],
    ['en', '  ', ''],
  ])('in %s: %s is printed as %s', (language, words, printed) => {
    expect(inMarks(words, language)).toBe(printed);
  });

  test('are put around words once, however often', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab “”"„«»‘’.\n') });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('en', 'de', 'fr', 'sv', 'hu', 'ru', 'ar', 'ja'),
        (text, language) => {
          const once = inMarks(text, language);
          expect(inMarks(once, language)).toBe(once);
          expect(shownInMarks(once)).toBe(once);
        },
      ),
    );
  });
});
