import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useEdges } from '#client/features/coding/use-edges.ts';
import type { Coding, CodingChanges } from '#shared/coding/coding.ts';
import type { Span } from '#shared/span.ts';
import { codingLike } from './coding-like.ts';
import { textLike } from './text-like.ts';

afterEach(cleanup);

const source = textLike(1, ['Nobody asked us here.', 'Did they?']);
const coding = codingLike({ id: 1, start: 0, end: 6 });

/** The hook as the desk holds it: what it selects is selected. */
function begin() {
  const paint = vi.fn<(all: readonly Coding[]) => void>();
  const change = vi.fn<(coding: Coding, changes: CodingChanges) => void>();
  const given = new Map<string, string>();
  const state = {
    shown: [coding],
    named: coding.id as string | undefined,
    selection: undefined as Span | undefined,
  };
  const { result, rerender } = renderHook(() =>
    useEdges({
      book: { source, shown: state.shown, paint },
      selection: state.selection,
      select: (span) => {
        state.selection = span;
      },
      named: state.named,
      idOf: (id) => given.get(id) ?? id,
      change,
    }),
  );
  const painted = () => paint.mock.lastCall?.[0].map(({ start, end }) => [start, end]);
  const turnTo = (next: Partial<typeof state>) => {
    Object.assign(state, next);
    rerender();
  };
  act(() => result.current.begin(coding));
  const step = (toward: 1 | -1) => act(() => result.current.step('end', toward, 'word'));
  return { result, painted, turnTo, step, change, given };
}

test('edges are seen where they are moved to, and kept as one change', () => {
  const { result, painted, step, change } = begin();
  step(1);
  step(1);
  expect(painted()).toEqual([[0, 15]]);
  expect(change).not.toHaveBeenCalled();
  act(() => result.current.keep());
  expect(change.mock.calls).toEqual([[coding, { start: 0, end: 15, textVersion: coding.textVersion }]]);
  expect(result.current.moving).toBeUndefined();
});

test('edges that end where they began change nothing, and those given up stand as they were', () => {
  const { result, painted, step, change } = begin();
  step(1);
  step(-1);
  act(() => result.current.keep());
  act(() => result.current.begin(coding));
  step(1);
  act(() => result.current.giveUp());
  expect(painted()).toEqual([[0, 6]]);
  expect(change).not.toHaveBeenCalled();
});

test.each([
  ['puts the caret elsewhere', { selection: { start: 30, end: 30 } }],
  ['selects other words', { selection: { start: 24, end: 28 } }],
  ['chooses another coding', { named: codingLike({ id: 9 }).id }],
  ['removes it', { shown: [] }],
])('whoever %s leaves the edges as they were', (_what, next) => {
  const { result, painted, step, turnTo, change } = begin();
  step(1);
  turnTo(next);
  expect(result.current.moving).toBeUndefined();
  expect(painted()).toEqual('shown' in next ? [] : [[0, 6]]);
  act(() => result.current.keep());
  expect(change).not.toHaveBeenCalled();
});

test('a coding that gets its id meanwhile stays in hand, under either name', () => {
  const { result, painted, step, turnTo, given } = begin();
  const real = codingLike({ id: 2, start: 0, end: 6 });
  given.set(coding.id, real.id);
  step(1);
  expect(painted()).toEqual([[0, 12]]);
  turnTo({ named: real.id });
  turnTo({ shown: [real] });
  step(1);
  expect(painted()).toEqual([[0, 15]]);
  expect(result.current.moving?.span).toEqual({ start: 0, end: 15 });
});

test('an edge is put within the answer it is in', () => {
  const { result, painted } = begin();
  act(() => result.current.put(coding, 'end', 12));
  expect(painted()).toEqual([[0, 12]]);
  act(() => result.current.put(coding, 'start', 40));
  expect(painted()).toEqual([[0, 12]]);
});
