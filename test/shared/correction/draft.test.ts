import { describe, expect, test } from 'vitest';
import {
  addTurn,
  clockOf,
  draftOf,
  giveTurn,
  joinTurn,
  partTurn,
  readDraft,
  removeTurn,
  secondsOf,
  turnsIn,
  writeDraft,
} from '#shared/correction/draft.ts';
import { mergeTurns } from '#shared/correction/merge-turns.ts';

const turn = (speaker: string | null, text: string, time: number | null = null) => ({ speaker, time, text });
const draft = draftOf([turn('INT', 'And then?'), turn('P', 'We went. It rained.', 75)]);
const words = (made: typeof draft) => turnsIn(made).map(({ speaker, text }) => `${speaker}: ${text}`);

describe('a text under correction', () => {
  test('is parted at the cursor, and joined again as it was', () => {
    const parted = partTurn(draft, 1, 9);
    if (!parted) throw new Error('Not parted.');
    expect(words(parted.draft)).toEqual(['INT: And then?', 'P: We went.', 'P: It rained.']);
    const joined = joinTurn(parted.draft, parted.key);
    expect(joined && words(joined.draft)).toEqual(words(draft));
    expect(joined?.seam).toBe(9);
  });

  test.each([0, 19])('is not parted at an edge, where one part would be empty (%i)', (offset) => {
    expect(partTurn(draft, 1, offset)).toBeNull();
  });

  test('has nothing above its first turn to join it to', () => {
    expect(joinTurn(draft, 0)).toBeNull();
  });

  test('takes turns in and out, each with a key of its own', () => {
    const added = addTurn(draft, 0);
    expect(words(added.draft)).toEqual(['INT: And then?', 'INT: ', 'P: We went. It rained.']);
    expect(new Set(added.draft.turns.map(({ key }) => key)).size).toBe(3);
    expect(words(removeTurn(added.draft, added.key))).toEqual(words(draft));
  });

  test('remembers who a new speaker is', () => {
    const given = giveTurn(draft, 1, 'Ann', 'participant');
    expect(given.speakers).toEqual({ Ann: { role: 'participant', participant: null } });
    expect(words(given)[1]).toBe('Ann: We went. It rained.');
  });

  test('is read as it was written, and anything else is no draft', () => {
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(readDraft('**P:** text')).toBeNull();
    expect(readDraft('{"turns":3}')).toBeNull();
  });

  test.each([
    ['1:15', 75],
    ['01:02:03', 3723],
    ['', null],
    ['noon', undefined],
    ['1:75', undefined],
  ])('reads “%s” as a time', (written, seconds) => {
    expect(secondsOf(written)).toBe(seconds);
    if (typeof seconds === 'number') expect(secondsOf(clockOf(seconds))).toBe(seconds);
  });
});

describe('two corrections of one text', () => {
  const base = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => turn('P', text));
  const change = (at: number, text: string) =>
    base.map((one, place) => (place === at ? turn('P', text) : one));

  test('both stand where they touch different turns', () => {
    expect(mergeTurns(base, change(0, 'Uno.'), change(2, 'Tre.')).map(({ text }) => text)).toEqual([
      'Uno.',
      'Two.',
      'Tre.',
      'Four.',
    ]);
  });

  test('both stand where they touch turns next to each other', () => {
    expect(mergeTurns(base, change(1, 'Due.'), change(0, 'Uno.')).map(({ text }) => text)).toEqual([
      'Uno.',
      'Due.',
      'Three.',
      'Four.',
    ]);
  });

  test('mine stands where both touch the same turn', () => {
    expect(mergeTurns(base, change(1, 'Mine.'), change(1, 'Theirs.'))[1]?.text).toBe('Mine.');
  });

  test('turns put in and taken out by one of them are', () => {
    const without = base.filter((_, at) => at !== 3);
    const longer = [turn('INT', 'Begin.'), ...base];
    expect(mergeTurns(base, without, longer).map(({ text }) => text)).toEqual([
      'Begin.',
      'One.',
      'Two.',
      'Three.',
    ]);
  });
});
