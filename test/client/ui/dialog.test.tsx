import { HeadlessMantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from '#client/ui/dialog.tsx';

function Asking() {
  const [isOpen, setOpen] = useState(false);
  return (
    <HeadlessMantineProvider>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      {isOpen && (
        <Dialog isOpen onClose={() => setOpen(false)} title="Sure?">
          <button type="button" onClick={() => setOpen(false)}>
            Yes
          </button>
        </Dialog>
      )}
    </HeadlessMantineProvider>
  );
}

test('a dialog that is gone has given the focus back to what opened it', async () => {
  const user = userEvent.setup();
  render(<Asking />);
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await user.click(await screen.findByRole('button', { name: 'Yes' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ask' }));
});
