import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useDraft } from '#client/lib/draft.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function Memo({ id, stands }: { id: string; stands: string }) {
  const { text, isChanged, write, discard } = useDraft('memo', id, stands);
  return (
    <>
      <input aria-label="Memo" value={text} onChange={(event) => write(event.currentTarget.value)} />
      <p role="status">{isChanged ? 'not sent' : 'as it stands'}</p>
      <button type="button" onClick={discard}>
        discard
      </button>
    </>
  );
}
const field = () => screen.getByLabelText<HTMLInputElement>('Memo');

test('what was written is there again after the page was closed', async () => {
  const { unmount } = render(<Memo id="m1" stands="First" />);
  await userEvent.type(field(), ' mention');
  unmount();
  render(<Memo id="m1" stands="First" />);
  expect(field().value).toBe('First mention');
  expect(screen.getByRole('status').textContent).toBe('not sent');
});

test('a draft belongs to one thing only', async () => {
  const { rerender } = render(<Memo id="m1" stands="First" />);
  await userEvent.type(field(), '!');
  rerender(<Memo id="m2" stands="Second" />);
  expect(field().value).toBe('Second');
  rerender(<Memo id="m1" stands="First" />);
  expect(field().value).toBe('First!');
});

test('discarding goes back to what stands and leaves nothing behind', async () => {
  const { unmount } = render(<Memo id="m1" stands="First" />);
  await userEvent.type(field(), '!');
  await userEvent.click(screen.getByText('discard'));
  expect(field().value).toBe('First');
  unmount();
  expect(Object.keys(localStorage)).toEqual([]);
});

function Closing() {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? <Cancelled onClose={() => setOpen(false)} /> : null;
}
function Cancelled({ onClose }: { onClose: () => void }) {
  const { text, write, discard } = useDraft('memo', 'm1', 'First');
  const cancel = () => {
    discard();
    onClose();
  };
  return (
    <>
      <input aria-label="Memo" value={text} onChange={(event) => write(event.currentTarget.value)} />
      <button type="button" onClick={cancel}>
        cancel
      </button>
    </>
  );
}

test('a draft discarded in the moment its field goes stays gone', async () => {
  render(<Closing />);
  await userEvent.type(field(), '!');
  await userEvent.click(screen.getByText('cancel'));
  expect(Object.keys(localStorage)).toEqual([]);
});
