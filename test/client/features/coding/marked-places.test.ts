import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markPlaces } from '#client/features/coding/marked-places.ts';
import { turnsOf } from '#client/features/coding/paint.ts';
import { TurnId } from '#shared/ids.ts';

const TEXT = 'Nobody asked us. They did ask.';
const turns = turnsOf({
  text: TEXT,
  turns: [
    { start: 0, end: 16 },
    { start: 17, end: 30 },
  ].map((span, at) => ({
    ...span,
    id: TurnId.parse(`00000000-0000-4000-8000-00000000000${at}`),
    role: 'participant' as const,
    speaker: null,
    time: null,
  })),
});
/** The words of each marking, in the browser's own registry of highlights. */
const marked = new Map<string, string[]>();

beforeEach(() => {
  marked.clear();
  vi.stubGlobal('CSS', {
    highlights: {
      set: (name: string, ranges: Range[]) => marked.set(name, ranges.map(String)),
      delete: (name: string) => marked.delete(name),
    },
  });
  vi.stubGlobal('Highlight', class extends Array<Range> {});
});
afterEach(() => vi.unstubAllGlobals());

/** Draws the first turn in pieces, as painting leaves it, and the second only where asked. */
function draw(isWhole: boolean): HTMLElement {
  const reader = document.createElement('div');
  for (const [at, pieces] of [['Nobody ', 'asked', ' us.'], ['They did ask.']].entries()) {
    if (at === 1 && !isWhole) continue;
    const row = reader.appendChild(document.createElement('div'));
    row.id = `turn-${at + 1}`;
    const words = row.appendChild(document.createElement('div'));
    words.dataset.turn = String(at);
    words.append(...pieces);
  }
  document.body.replaceChildren(reader);
  return reader;
}
const placesOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

it('marks places over the seams that painting leaves, and in every turn', () => {
  markPlaces('found-words', draw(true), turns, [placesOf('body asked u'), placesOf('did')]);
  expect(marked.get('found-words')).toEqual(['body asked u', 'did']);
});

it('passes over turns that are not drawn yet', () => {
  markPlaces('found-words', draw(false), turns, [placesOf('asked'), placesOf('did')]);
  expect(marked.get('found-words')).toEqual(['asked']);
});

it('takes the marks off where no place is left, and leaves those of other sorts', () => {
  const reader = draw(true);
  markPlaces('found-words', reader, turns, [placesOf('asked')]);
  markPlaces('likely-words', reader, turns, [placesOf('did')]);
  markPlaces('found-words', reader, turns, []);
  expect([...marked.keys()]).toEqual(['likely-words']);
  markPlaces('likely-words', null, turns, [placesOf('did')]);
  expect(marked.size).toBe(0);
});

it('does nothing in a browser that cannot', () => {
  vi.stubGlobal('CSS', {});
  expect(() => markPlaces('found-word', draw(true), turns, [placesOf('asked')])).not.toThrow();
});
