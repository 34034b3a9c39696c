import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SortRow } from '#client/features/codebook/sort-row.tsx';
import type { SortRows } from '#client/features/codebook/use-sort-rows.ts';
import { useSortWay } from '#client/features/codebook/use-sort-way.ts';
import { type Toast, ToastContext } from '#client/ui/use-toast.ts';
import { withSorts } from '#shared/theme/sorting.ts';
import type { Theme, ThemesSort } from '#shared/theme/theme.ts';
import { themeOf } from '#test/shared/codebook/builder.ts';

afterEach(cleanup);

const skills = themeOf(1, 'Skills', { definition: '' });
const coding = themeOf(2, 'Coding', { parent: skills.id });
const rowsOf = (themes: readonly Theme[]): SortRows => ({
  themes,
  groups: [],
  shown: themes,
  sorted: 2,
  left: 0,
  passagesOf: () => 0,
  depthOf: () => 0,
  under: () => '',
});

test('a sub-theme given another kind is said to leave its parent, by a toast and at its row, until that is taken back', () => {
  const said: Toast[] = [];
  const sent: ThemesSort[] = [];
  const sort = {
    run: (change: ThemesSort) => sent.push(change),
    runAsync: async () => ({ items: [] }),
    isRunning: false,
    error: null,
    reset: () => undefined,
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ToastContext value={(toast) => said.push(toast)}>{children}</ToastContext>
  );
  const { result, rerender } = renderHook(({ themes }) => useSortWay(rowsOf(themes), sort), {
    wrapper,
    initialProps: { themes: [skills, coding] as readonly Theme[] },
  });
  act(() => result.current.reach(coding.id));
  act(() => result.current.sortAs('threat'));
  expect(said).toEqual([{ title: 'Coding', detail: 'leaves “Skills”: a sub-theme has its parent’s kind' }]);
  const after = withSorts([skills, coding], sent);
  rerender({ themes: after });
  expect(after.map((theme) => result.current.leftOf(theme))).toEqual([
    undefined,
    'left “Skills”: a sub-theme has its parent’s kind',
  ]);
  expect(result.current.done).toBe('Coding: threat');
  rerender({ themes: [skills, coding] });
  expect(result.current.leftOf(coding)).toBeUndefined();
  expect(result.current.done).toBe('');
});

test('a row shows the words of a passage without the spaces around them, and nothing where no meaning is written', () => {
  render(
    <SortRow
      id="row"
      theme={skills}
      under=""
      passages={1}
      passage={{ words: ' This type of ', source: 'Board' }}
      depth={0}
      isCurrent={false}
      isTicked={false}
      isOffered={false}
    />,
  );
  expect(screen.getByText('This type of', { normalizer: (words) => words })).toBeTruthy();
  expect(screen.queryByText('no definition')).toBeNull();
});
