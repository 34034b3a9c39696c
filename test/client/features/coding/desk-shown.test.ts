import { beforeEach, describe, expect, it } from 'vitest';
import { bringBack, putAway, seenRuns } from '#client/features/coding/desk-shown.ts';

/** Turn by turn: `c` coded, `-` not, `i` the interviewer's. */
function draw(turns: string): HTMLElement {
  const reader = document.createElement('div');
  for (const [at, sort] of [...turns].entries()) {
    const row = reader.appendChild(document.createElement('div'));
    row.id = `turn-${at + 1}`;
    row.dataset.number = String(at + 1);
    row.dataset.role = sort === 'i' ? 'interviewer' : 'participant';
    const words = row.appendChild(document.createElement('div'));
    words.dataset.turn = `t${at + 1}`;
    if (sort === 'c') words.appendChild(document.createElement('mark')).dataset.codings = 'one';
  }
  document.body.replaceChildren(reader);
  return reader;
}
const left = (reader: Element) =>
  [...reader.querySelectorAll<HTMLElement>('[data-number]:not([data-away])')].map((row) =>
    Number(row.dataset.number),
  );

describe('which turns are there to read', () => {
  let reader = draw('');
  beforeEach(() => {
    reader = draw('ic-i-c');
  });

  it('are those with codings, those without, or all', () => {
    expect([...putAway(reader, 'coded')]).toEqual(['t1', 't3', 't4', 't5']);
    expect(left(reader)).toEqual([2, 6]);
    expect([...putAway(reader, 'uncoded')]).toEqual(['t1', 't2', 't4', 't6']);
    expect(left(reader)).toEqual([3, 5]);
    expect(putAway(reader, undefined).size).toBe(0);
    expect(left(reader)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('stay while they are coded under the eyes of a reader, and once somebody went to them', () => {
    putAway(reader, 'uncoded');
    const words = reader.querySelector('#turn-3 [data-turn]');
    words?.appendChild(document.createElement('mark')).setAttribute('data-codings', 'two');
    expect(bringBack(reader, [{ id: 't2', number: 2 }])).toEqual(['t2']);
    expect(bringBack(reader, [{ id: 't2', number: 2 }])).toEqual([]);
    // More of the text is there by now.
    expect([...putAway(reader, 'uncoded')]).toEqual(['t1', 't4', 't6']);
    expect(left(reader)).toEqual([2, 3, 5]);
  });

  it('are told from each other by those put away between them', () => {
    const turns = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const runs = (...away: string[]) =>
      seenRuns(turns, new Set(away)).map((run) => run.map(({ id }) => id).join(''));
    expect(runs()).toEqual(['abcde']);
    expect(runs('c')).toEqual(['ab', 'de']);
    expect(runs('a', 'c', 'd').filter((run) => run !== '')).toEqual(['b', 'e']);
  });
});
