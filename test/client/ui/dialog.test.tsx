import { HeadlessMantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Dialog } from '#client/ui/dialog.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { TextField } from '#client/ui/text-field.tsx';

afterEach(cleanup);

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

const open = (children: ReactNode) =>
  render(
    <HeadlessMantineProvider>
      <Dialog isOpen onClose={() => undefined} title="New" footer={<button type="button">Cancel</button>}>
        {children}
      </Dialog>
    </HeadlessMantineProvider>,
  );

test('a dialog begins in its first field, or in the one that asks for the focus', async () => {
  open(
    <>
      <TextField label="Title" value="" onChange={() => undefined} />
      <TextField label="Role" value="" onChange={() => undefined} />
    </>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Title')));
  cleanup();
  open(
    <>
      <TextField label="Title" value="" onChange={() => undefined} />
      <TextField label="Role" value="" onChange={() => undefined} autoFocus />
    </>,
  );
  const role = screen.getByLabelText('Role');
  const inside = new Promise((resolve) =>
    role.closest('[role=dialog]')?.addEventListener('focusin', resolve),
  );
  role.blur();
  await inside;
  expect(document.activeElement).toBe(role);
});

test('a dialog whose first field is a choice from a list begins at that', async () => {
  open(
    <PickerButton
      label="The theme that stays"
      value={undefined}
      placeholder="Title"
      noun="themes"
      items={[]}
      onPick={() => undefined}
    />,
  );
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /The theme that stays/ })),
  );
});

test('Esc closes the list that a picker in a dialog opened, and the dialog only when pressed again', async () => {
  const user = userEvent.setup();
  let closed = 0;
  render(
    <HeadlessMantineProvider>
      <Dialog isOpen onClose={() => (closed += 1)} title="Whom?">
        <PickerButton
          label="Who"
          noun="people"
          placeholder="Name"
          value="Ann"
          items={[]}
          onPick={() => undefined}
        />
      </Dialog>
    </HeadlessMantineProvider>,
  );
  await user.click(screen.getByRole('button', { name: /^Who/ }));
  const list = await screen.findByRole('combobox', { hidden: true });
  list.focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(list.isConnected).toBe(false));
  expect(closed).toBe(0);
  await user.keyboard('{Escape}');
  expect(closed).toBe(1);
});
