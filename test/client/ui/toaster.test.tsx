import { HeadlessMantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Toaster } from '#client/ui/toaster.tsx';
import { type Toast, useToast } from '#client/ui/use-toast.ts';

afterEach(cleanup);

function Say({ toast }: { toast: Toast }) {
  const say = useToast();
  return (
    <button type="button" onClick={() => say(toast)}>
      say
    </button>
  );
}

/** Says a toast on one page and goes on to another. */
function sayAndGoOn(toast: Toast) {
  const on = (page: string) => (
    <HeadlessMantineProvider>
      <Toaster onUndo={() => undefined} undoKeys="Ctrl Z" page={page}>
        <Say toast={toast} />
      </Toaster>
    </HeadlessMantineProvider>
  );
  const { rerender } = render(on('/one'));
  fireEvent.click(screen.getByText('say'));
  expect(screen.getByRole('status').textContent).toContain(toast.title);
  rerender(on('/two'));
}

test('what was said of a page goes with the page', () => {
  sayAndGoOn({ title: 'Link copied' });
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what can be undone can still be undone from the next page', () => {
  sayAndGoOn({ title: 'Trust grew', undoable: true });
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
});
