import { expect, test } from 'vitest';
import { addCoding } from '#server/service/coding.ts';
import { house } from '#server/service/house.ts';
import { addQuote, quotes } from '#server/service/quote.ts';
import { addSource } from '#server/service/source.ts';
import { codedStudy } from '#test/support/coded.ts';

test('what a colleague says in a coordinator’s interview is neither shown to them nor signed as theirs', () => {
  const { world, who, study, theme } = codedStudy();
  theme('Speed');
  const { id: source } = addSource(world, who, study, {
    title: 'North, September',
    kind: 'interview',
    area: 'North',
    wave: '2020-09',
    participants: ['N-01'],
    speakers: { Ann: { role: 'participant', participant: 'N-01' } },
    text: '**Ann:** We are quick.\n\n**Colleague:** She is slow.\n',
  });
  for (const [start, end] of [
    [0, 13],
    [15, 27],
  ] as const) {
    addCoding(world, who, study, { source, start, end, theme: 'Speed' });
    addQuote(world, who, study, { source, start, end });
  }
  const shown = JSON.stringify(house(world, who, study, 'N-01'));
  expect(shown).toContain('We are quick.');
  expect(shown).not.toContain('She is slow.');
  expect(quotes(world, who, study).map(({ role }) => role)).toEqual(['coordinator', '']);
});
