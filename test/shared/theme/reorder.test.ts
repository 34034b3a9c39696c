import { expect, test } from 'vitest';
import { stepOf, withStep } from '#shared/theme/reorder.ts';
import { themeOf } from '../codebook/builder.ts';

const first = themeOf(0, 'First');
const hidden = themeOf(1, 'Hidden', { retired: true });
const second = themeOf(2, 'Second');
const below = themeOf(9, 'Below', { parent: second.id, position: 0 });
const third = themeOf(3, 'Third');
const themes = [first, hidden, second, below, third];
const isShown = ({ retired }: { retired: boolean }) => !retired;

test('up and down pass over what is not shown', () => {
  expect(stepOf(themes, second, 'up', isShown)).toEqual({ position: 0 });
  expect(stepOf(themes, first, 'down', isShown)).toEqual({ position: 2 });
  expect(stepOf(themes, first, 'up', isShown)).toBeUndefined();
  expect(stepOf(themes, third, 'down', isShown)).toBeUndefined();
});

test('a theme goes under the one before it, unless it holds sub-themes itself', () => {
  expect(stepOf(themes, third, 'in', isShown)).toEqual({ parent: second.id });
  expect(stepOf(themes, second, 'in', isShown)).toBeUndefined();
  expect(stepOf(themes, below, 'in', isShown)).toBeUndefined();
});

test('a sub-theme comes out right behind its parent', () => {
  expect(stepOf(themes, below, 'out', isShown)).toEqual({ parent: null, position: 3 });
  expect(stepOf(themes, third, 'out', isShown)).toBeUndefined();
});

test('a step is shown before it is answered', () => {
  const titles = (list: readonly { title: string; position: number; parent: string | null }[]) =>
    list
      .filter(({ parent }) => parent === null)
      .sort((a, b) => a.position - b.position)
      .map(({ title }) => title);
  expect(titles(withStep(themes, second, { position: 0 }))).toEqual(['Second', 'First', 'Hidden', 'Third']);
  expect(titles(withStep(themes, third, { parent: second.id }))).toEqual(['First', 'Hidden', 'Second']);
  expect(titles(withStep(themes, below, { parent: null, position: 3 }))).toContain('Below');
});
