import { expect, test } from 'vitest';
import { ParticipantId, QuoteId } from '#shared/ids.ts';
import type { AskState, Audience, Standing } from '#shared/quote/clearing.ts';
import { sendList, sendListMarkdown } from '#shared/quote/send-list.ts';
import { quoteWith } from '#test/support/quote.ts';

const person = (number: number) => ParticipantId.parse(`00000000-0000-4000-8000-00000000000${number}`);
const people = [1, 2].map((number) => ({ id: person(number), pseudonym: `N-0${number}` }));
const standing = (audience: Audience, state: AskState = 'sent', more: Partial<Standing> = {}): Standing => ({
  audience,
  state,
  day: '2020-11-27',
  how: '',
  note: '',
  isOutdated: false,
  inForce: false,
  ...more,
});
const asked = (number: number, publicText: string, standings: Standing[]) =>
  quoteWith({
    id: QuoteId.parse(`00000000-0000-4000-8000-00000000001${number}`),
    participant: person(number),
    publicText,
    standings,
  });

const quotes = [
  asked(2, 'We *wave* […].', [standing('funder'), standing('public')]),
  asked(1, 'Keys.', [standing('funder', 'cleared'), standing('public', 'sent', { day: '2020-12-01' })]),
  asked(1, 'Other words since.', [standing('funder', 'sent', { isOutdated: true })]),
  asked(1, 'Answered.', [standing('funder', 'refused')]),
];

test('what is sent holds what waits, a sheet for each participant, in printed words', () => {
  const sheets = sendList(quotes, people);
  expect(
    sheets.map(({ participant, quotes: on }) => [participant?.pseudonym, on.map((one) => one.printed)]),
  ).toEqual([
    ['N-01', ['Keys.']],
    ['N-02', ['We *wave* […].']],
  ]);
  expect(sheets[0]?.quotes[0]?.audiences).toEqual(['public']);
  expect(sendList(quotes, people, '2020-11-27').map(({ participant }) => participant?.pseudonym)).toEqual([
    'N-02',
  ]);
});

test('what is sent as Markdown has the words, the label, for whom, and three boxes', () => {
  const text = sendListMarkdown(sendList(quotes, people), 'Two towns');
  expect(text).toContain('## N-02');
  expect(text).toContain(
    '> We \\*wave\\* \\[…\\].\n>\n> — Clerk, North\n\nTo be read by the funder and the public.',
  );
  expect(text.match(/- \[ \] /g)).toHaveLength(6);
});
