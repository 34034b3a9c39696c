import { describe, expect, test } from 'vitest';
import { WaveId } from '#shared/ids.ts';
import { Consent } from '#shared/participant/consent.ts';
import { permits } from '#shared/participant/permits.ts';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const [august, september] = [WaveId.parse(id(1)), WaveId.parse(id(2))];
const said = (item: string, answer: string, more: Partial<Consent> = {}): Consent =>
  Consent.parse({
    id: id(9),
    rev: 1,
    participant: id(3),
    item,
    answer,
    on: '2020-08-10',
    wave: null,
    audience: null,
    scope: null,
    note: '',
    ...more,
  });

describe('what may be done with somebody’s words', () => {
  test('is everything where nobody said no', () => {
    const { count, interview, contact, quote, archive } = permits([]);
    expect([count, interview, contact, quote, archive].map(({ may }) => may)).toEqual(Array(5).fill(true));
  });

  test.each([
    ['stop', { count: true, interview: false, contact: false, quote: true, archive: true }],
    ['no-new-use', { count: false, interview: false, contact: false, quote: false, archive: false }],
    ['erase', { count: false, interview: false, contact: false, quote: false, archive: false }],
  ] as const)('after a withdrawal of the scope %s is told by it', (scope, expected) => {
    const found = permits([said('take-part', 'yes'), said('take-part', 'no', { on: '2020-09-01', scope })]);
    expect(
      Object.fromEntries(Object.keys(expected).map((use) => [use, found[use as keyof typeof expected].may])),
    ).toEqual(expected);
    expect(found.interview.why).toContain('on 1 September 2020.');
  });

  test('is told by the newest answer that covers the wave and the audience', () => {
    const answers = [
      said('quote', 'no', { on: '2020-10-01', wave: august, audience: 'public' }),
      said('quote', 'yes'),
    ];
    expect(permits(answers, { wave: august, audience: 'public' }).quote).toMatchObject({
      may: false,
      why: 'The speaker said no to being quoted for the public of what was said in this wave, on 1 October 2020.',
    });
    expect(permits(answers, { wave: september, audience: 'public' }).quote.may).toBe(true);
    expect(permits(answers, { wave: august, audience: 'funder' }).quote.may).toBe(true);
    const anew = [...answers, said('quote', 'ask', { on: '2020-11-01' })];
    expect(permits(anew, { wave: august, audience: 'public' }).quote).toMatchObject({
      may: true,
      each: true,
    });
  });
});
