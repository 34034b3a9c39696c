import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Painted, painted, turnsOf } from '#client/features/coding/paint.ts';
import { rangeOfSpan, spanOfRange } from '#client/features/coding/selection.ts';
import type { Drawn } from '#shared/coding/overlap.ts';
import { TurnId } from '#shared/ids.ts';
import { layOut, textOf } from '#shared/source/text.ts';

const id = (at: number) => TurnId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
const sourceOf = (spoken: readonly string[]) => {
  const { turns } = layOut(
    spoken.map((text, at) => ({
      text,
      role: at % 2 === 0 ? ('participant' as const) : ('interviewer' as const),
      speaker: null,
      time: null,
    })),
  );
  return {
    text: textOf(turns),
    turns: turns.map(({ start, end, role, speaker, time }, at) => ({
      id: id(at),
      start,
      end,
      role,
      speaker,
      time,
    })),
  };
};

/** The words as the transcript draws them: turns, blocks, marks. */
function draw(turns: Painted): HTMLElement {
  const reader = document.createElement('div');
  for (const turn of turns) {
    const row = reader.appendChild(document.createElement('div'));
    row.id = `turn-${turn.number}`;
    const words = row.appendChild(document.createElement('div'));
    words.dataset.turn = turn.id;
    for (const block of turn.blocks) {
      const piece = words.appendChild(document.createElement('span'));
      for (const run of block.runs) {
        const text = turn.text.slice(run.start - turn.start, run.end - turn.start);
        const place = run.codings.length === 0 ? piece : piece.appendChild(document.createElement('mark'));
        place.append(text);
      }
    }
  }
  document.body.replaceChildren(reader);
  return reader;
}

const paint = (turns: Painted, codings: readonly Drawn[]) => painted({ turns, banded: [] }, codings);

const words = fc.string({
  unit: fc.constantFrom('a', 'b ', '. ', '😀', 'é', '\n', 'ש'),
  minLength: 1,
  maxLength: 40,
});
const scene = fc
  .record({
    spoken: fc.array(words, { minLength: 1, maxLength: 6 }),
    places: fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 })), { maxLength: 12 }),
    later: fc.array(fc.tuple(fc.nat(11), fc.nat(300), fc.integer({ min: 1, max: 60 })), { maxLength: 4 }),
    selected: fc.tuple(fc.nat(300), fc.nat(300)),
  })
  .map(({ spoken, places, later, selected }) => {
    const source = sourceOf(spoken);
    const length = source.text.length;
    const one = (at: number, start: number, long: number): Drawn[] => {
      const end = Math.min(length, start + long);
      return start < end ? [{ id: `c${at}`, start, end, kind: 'change' }] : [];
    };
    const codings = places.flatMap(([start, long], at) => one(at, start, long));
    // Some gone or moved, some new.
    const moved = new Set(later.map(([at]) => `c${at}`));
    const after = [
      ...codings.filter(({ id }) => !moved.has(id)),
      ...new Map(later.map((next) => [next[0], one(...next)])).values(),
    ].flat();
    const [a, b] = selected.map((one) => one % (length + 1));
    return {
      source,
      codings,
      after,
      span: { start: Math.min(a ?? 0, b ?? 0), end: Math.max(a ?? 0, b ?? 0) },
    };
  });

describe('what is selected on the page', () => {
  it('is found again exactly, whatever is painted over it', () => {
    fc.assert(
      fc.property(scene, ({ source, codings, span }) => {
        const { turns } = paint(turnsOf(source), codings);
        const reader = draw(turns);
        const turnOf = new Map(turns.map((turn) => [turn.id, turn]));
        const range = rangeOfSpan(reader, turns, span);
        const isBetweenTurns = (offset: number) =>
          !turns.some((turn) => turn.start <= offset && offset <= turn.end);
        if (isBetweenTurns(span.start) || isBetweenTurns(span.end)) expect(range).toBeUndefined();
        else expect(range && spanOfRange(reader, turnOf, range)).toEqual(span);
      }),
    );
  });

  it('counts words alone: a point beside them is the nearest edge of a turn', () => {
    const source = sourceOf(['We met.', 'When?', 'In May.']);
    const turns = turnsOf(source);
    const reader = draw(turns);
    const turnOf = new Map(turns.map((turn) => [turn.id, turn]));
    const range = document.createRange();
    range.setStart(reader, 1);
    range.setEnd(reader, 3);
    expect(spanOfRange(reader, turnOf, range)).toEqual({ start: 9, end: source.text.length });
    range.selectNodeContents(document.body);
    expect(spanOfRange(reader, turnOf, range)).toBeUndefined();
  });
});

describe('painting', () => {
  it('never changes the words of a turn', () => {
    fc.assert(
      fc.property(scene, ({ source, codings }) => {
        const reader = draw(paint(turnsOf(source), codings).turns);
        const shown = [...reader.querySelectorAll('[data-turn]')].map((one) => one.textContent);
        expect(shown).toEqual(source.turns.map(({ start, end }) => source.text.slice(start, end)));
      }),
    );
  });

  it('hands back every turn that looks as before, so that only those touched are drawn again', () => {
    const source = sourceOf(['We met in May.', 'When?', 'It was cold.', 'And?', 'Nothing.']);
    const before = paint(turnsOf(source), [{ id: 'a', start: 0, end: 6, kind: 'change' }]);
    const after = painted(before, [
      { id: 'a', start: 0, end: 6, kind: 'change' },
      { id: 'b', start: 23, end: 30, kind: 'threat' },
    ]);
    expect(after.turns.map((turn, at) => turn === before.turns[at])).toEqual([true, true, false, true, true]);
    expect(
      painted(after, [
        { id: 'b', start: 23, end: 30, kind: 'threat' },
        { id: 'a', start: 0, end: 6, kind: 'change' },
      ]),
    ).toBe(after);
  });

  it('anew over what was painted looks as if painted at once', () => {
    fc.assert(
      fc.property(scene, ({ source, codings, after }) => {
        const plain = turnsOf(source);
        expect(painted(paint(plain, codings), after).turns).toEqual(paint(plain, after).turns);
        expect(painted(paint(plain, codings), []).turns).toEqual(plain);
      }),
    );
  });

  it('an interviewer has no label of the people, and answers carry one only where several answer', () => {
    const source = sourceOf(['One.', 'Two?', 'Three.']);
    expect(turnsOf(source).map(({ speaker }) => speaker)).toEqual([null, null, null]);
    const two = {
      ...source,
      turns: source.turns.map((turn, at) => ({ ...turn, speaker: at === 1 ? 'INT' : `P${at}` })),
    };
    expect(turnsOf(two).map(({ speaker }) => speaker)).toEqual(['P0', null, 'P2']);
  });
});
