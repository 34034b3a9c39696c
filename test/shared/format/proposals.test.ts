import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { namePattern, readName } from '#shared/format/name-pattern.ts';
import { proposeFromNeighbours } from '#shared/format/neighbour.ts';
import type { ProposeOptions } from '#shared/format/proposals.ts';
import { village } from './village.ts';

const TALK = 'INT: How was it?\nP: It was fine.\nINT: And now?\nP: Still fine.';

const read = (fileName: string, text = TALK, options: ProposeOptions = { study: village }) =>
  readDraft(new TextEncoder().encode(text), fileName, options);

async function proposed(fileName: string, text?: string, options?: ProposeOptions) {
  const { proposals } = await read(fileName, text, options);
  const { area, month, date, participant, kind } = proposals;
  return {
    kind: kind.value,
    area: area?.value,
    month: month?.value,
    date: date?.value,
    participant: participant?.value,
  };
}

describe('the file name', () => {
  const names: [string, object][] = [
    [
      '2020-10-alderby-coordinator.docx.txt',
      { area: 'a-alderby', month: '2020-10', participant: 'p-a1', kind: 'interview' },
    ],
    ['Brockmere_CVS_conversation_Dec.txt', { area: 'a-brockmere', month: '2020-12', kind: 'conversation' }],
    [
      '2020-12-03 parish clerk.txt',
      {
        date: '2020-12-03',
        month: '2020-12',
        participant: 'p-b2',
        area: 'a-brockmere',
        kind: 'conversation',
      },
    ],
    ['brockmere coord 7 dec.txt', { date: '2020-12-07', area: 'a-brockmere', participant: 'p-b1' }],
    ['A-01 3.11.20.txt', { date: '2020-11-03', participant: 'p-a1', area: 'a-alderby' }],
    ['alderby/2020-11/call.txt', { area: 'a-alderby', month: '2020-11', kind: 'conversation' }],
    ['20201014_B01_B-01.txt', { date: '2020-10-14', participant: 'p-b1' }],
    [
      'Interview 14th October 2020 Alderby and the Vale.txt',
      { date: '2020-10-14', area: 'a-alderby', kind: 'interview' },
    ],
  ];
  for (const [name, expected] of names) {
    it(`"${name}" is understood`, async () => expect(await proposed(name)).toMatchObject(expected));
  }

  it('is read day before month, and month before day only where nothing else is a date', async () => {
    expect((await proposed('a 04-11-2020.txt')).date).toBe('2020-11-04');
    expect((await proposed('a 10-25-2020.txt')).date).toBe('2020-10-25');
    expect((await proposed('a 31-11-2020.txt')).date).toBeUndefined();
  });

  it('gives no year to a month that the study has not, or has twice', async () => {
    expect((await proposed('alderby june.txt')).month).toBeUndefined();
    const twice = {
      ...village,
      waves: [...village.waves, { id: 'w9', month: '2021-12', startsOn: '2021-12-01', endsOn: '2021-12-31' }],
    };
    expect((await proposed('alderby dec.txt', TALK, { study: twice })).month).toBeUndefined();
  });

  it('says nothing of areas and people without a study', async () => {
    expect(await proposed('2020-10-alderby-coordinator.txt', TALK, {})).toEqual({
      kind: 'interview',
      area: undefined,
      month: '2020-10',
      date: undefined,
      participant: undefined,
    });
  });

  it('obeys a pattern before everything else', async () => {
    const named = (name: string, pattern: string) => ({
      study: village,
      named: { read: readName(namePattern(pattern), name), means: {} },
    });
    const [B01, B02] = ['B01R3 alderby 2020-10.txt', 'B-02_R3.txt'];
    const draft = await read(B01, TALK, named(B01, '^B(?<participant>\\d+)R(?<wave>\\d+)'));
    expect(draft.warnings.map(({ code }) => code)).toContain('unknown-participant');
    const tagged = await read(B02, TALK, named(B02, '(?<participant>[AB]-\\d+)_R(?<wave>\\d+)'));
    expect(tagged.proposals).toMatchObject({
      participant: { value: 'p-b2', from: 'pattern' },
      month: { value: '2020-12' },
      area: { value: 'a-brockmere' },
    });
  });

  it('is refused a pattern that is none or names nothing', () => {
    expect(() => namePattern('(')).toThrow(DomainError);
    expect(() => namePattern('P\\d+')).toThrow(/names nothing/);
  });
});

describe('where two guesses disagree', () => {
  it('nothing is proposed, and the warning names both with their origin', async () => {
    const draft = await read('alderby 2020-10-12.txt', `Date: 13 October 2020\nPlace: Brockmere\n\n${TALK}`);
    expect(draft.proposals.date).toBeUndefined();
    expect(draft.proposals.area).toBeUndefined();
    expect(draft.proposals.month?.value).toBe('2020-10');
    const said = draft.warnings.map(({ message }) => message).join(' ');
    expect(said).toContain('2020-10-13 (text), 2020-10-12 (file name)');
    expect(said).toContain('Brockmere (text), Alderby (file name)');
  });

  it('the participant of the named area is meant, when a role fits several', async () => {
    expect((await proposed('coordinator.txt')).participant).toBeUndefined();
    expect((await proposed('coordinator brockmere.txt')).participant).toBe('p-b1');
  });
});

describe('the text', () => {
  it('proposes an area it names again and again, when name and header are silent', async () => {
    const text = `${TALK}\nP: In Alderby we share.\nINT: Only there?\nP: Only in Alderby.`;
    expect((await read('call.txt', text)).proposals.area).toMatchObject({ value: 'a-alderby', from: 'text' });
  });

  it('gives a date outside the study and outside its wave a warning', async () => {
    expect((await read('alderby 2019-05-01.txt')).warnings).toContainEqual(
      expect.objectContaining({ code: 'outside-waves' }),
    );
    const early = {
      ...village,
      waves: [{ id: 'w1', month: '2020-10', startsOn: '2020-10-05', endsOn: '2020-11-04' }],
    };
    expect((await read('2020-11-02.txt', TALK, { study: early })).proposals.month?.value).toBe('2020-10');
    expect((await read('2020-10-02.txt', TALK, { study: early })).warnings).toContainEqual(
      expect.objectContaining({ code: 'outside-window' }),
    );
  });

  it('makes a document without talk a reading, which has no area and no month', async () => {
    const draft = await read(
      '2020-10 report alderby.txt',
      'What the forum found.\n\nThe forum found that it was good.',
    );
    expect(draft.proposals).toMatchObject({ kind: { value: 'reading' } });
    expect(draft.proposals.area).toBeUndefined();
    expect(draft.proposals.month).toBeUndefined();
  });

  it('lists what stands above the talk and was not understood', async () => {
    const draft = await read('a.txt', `Date: 14 October 2020\nWeather: wet\nTape 3, side B\n\n${TALK}`);
    expect(draft.notUnderstood).toEqual([
      { line: 2, text: 'Weather: wet' },
      { line: 3, text: 'Tape 3, side B' },
    ]);
    expect(draft.turns).toHaveLength(4);
  });
});

describe('files beside each other', () => {
  const files = async (...names: string[]) =>
    Promise.all(names.map(async (fileName) => ({ fileName, draft: await read(fileName) })));

  it('lend an area or month to the one that says none, when all others agree', async () => {
    const [, , third] = proposeFromNeighbours(
      await files('w/alderby 2020-10-02.txt', 'w/alderby 2020-10-09.txt', 'w/interview.txt'),
    );
    expect(third?.proposals).toMatchObject({
      area: { value: 'a-alderby', from: 'neighbour' },
      month: { value: '2020-10', from: 'neighbour' },
    });
  });

  it('lend nothing when they differ, are fewer than two, or lie in another folder', async () => {
    const apart = proposeFromNeighbours(
      await files('w/alderby.txt', 'w/brockmere.txt', 'w/interview.txt', 'v/alderby.txt', 'v/interview.txt'),
    );
    expect(apart[2]?.proposals.area).toBeUndefined();
    expect(apart[4]?.proposals.area).toBeUndefined();
  });
});
