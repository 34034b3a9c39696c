import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askForClearance, recordAnswers } from '#server/service/clearing.ts';
import { addConsent } from '#server/service/consent.ts';
import { addQuote, changeQuote, quotes } from '#server/service/quote.ts';
import { writeQuoteList } from '#server/service/quote-list.ts';
import { addReport } from '#server/service/report.ts';
import { leavingReport } from '#server/service/report-export.ts';
import { ANSWERS, ConsentItem, type NewConsent } from '#shared/participant/consent.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { reportMarkdown } from '#shared/report/markdown.ts';
import { codedStudy, TALK } from '#test/support/coded.ts';

const WORDS = 'Nobody asked whose budget it was.';

/** Any answer to any question, of one wave or all, for one audience or all. */
const answers: fc.Arbitrary<NewConsent> = fc
  .constantFrom(...ConsentItem.options)
  .chain((item) =>
    fc.record({
      participant: fc.constant('N-01'),
      item: fc.constant(item),
      answer: fc.constantFrom(...ANSWERS[item]),
      on: fc.constantFrom('2020-08-12', '2020-09-12', '2020-10-12'),
      wave: fc.constantFrom(null, '2020-08', '2020-09'),
      audience:
        item === 'quote' || item === 'attribution'
          ? fc.constantFrom(null, ...Audience.options)
          : fc.constant(null),
    }),
  )
  .chain((given) =>
    fc.record({
      given: fc.constant(given),
      scope: fc.constantFrom('stop' as const, 'no-new-use' as const),
    }),
  )
  .map(({ given, scope }) =>
    given.item === 'take-part' && given.answer === 'no' ? { ...given, scope } : given,
  );

/** The newest of some answers that reaches words of August for an audience: found without the rule under test. */
const last = (given: readonly NewConsent[], item: string, audience: Audience) =>
  given
    .filter(
      (one) => one.item === item && one.wave !== '2020-09' && [null, audience].includes(one.audience ?? null),
    )
    .map((one, at) => ({ one, at }))
    .sort((a, b) =>
      (a.one.on ?? '') === (b.one.on ?? '') ? a.at - b.at : (a.one.on ?? '') < (b.one.on ?? '') ? -1 : 1,
    )
    .at(-1)?.one;

test('nothing that can be printed leaves against a recorded no', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 6 }), (given) => {
      const { world, who, study, august } = codedStudy();
      const start = TALK.indexOf(WORDS);
      const { id } = addQuote(world, who, study, { source: august, start, end: start + WORDS.length });
      changeQuote(world, who, study, id, { identifiable: { on: '2020-08-20', how: 'paper', note: '' } });
      askForClearance(world, who, study, { quotes: [id], audiences: [...Audience.options] });
      recordAnswers(world, who, study, { quotes: [id], audiences: [...Audience.options], state: 'cleared' });
      for (const answer of given) addConsent(world, who, study, answer);
      for (const audience of Audience.options) {
        const part = last(given, 'take-part', audience);
        const isGone = part?.answer === 'no' && part.scope !== 'stop';
        const isRefused = last(given, 'quote', audience)?.answer === 'no' || isGone;
        const isNarrow = last(given, 'attribution', audience)?.answer === 'wider';
        const list = String(
          writeQuoteList(world, who, study, { format: 'md', audience, grouped: false, attributes: [] }),
        );
        const report = addReport(world, who, study, {
          title: audience,
          kind: 'blank',
          audience,
          body: `::quote{id="${id}"}`,
        });
        const left = [list, reportMarkdown(leavingReport(world, who, study, { report: report.id }))];
        for (const text of left) expect(text.includes('budget'), audience).toBe(!isRefused && !isNarrow);
        expect(quotes(world, who, study)[0]?.audiences.includes(audience)).toBe(!isRefused && !isNarrow);
      }
    }),
    { numRuns: process.env.SOAK === 'yes' ? 250 : 12 },
  );
});
