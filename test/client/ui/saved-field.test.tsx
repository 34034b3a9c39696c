import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SavedField } from '#client/ui/saved-field.tsx';

afterEach(cleanup);

function open() {
  const onSave = vi.fn();
  const field = (value: string) => <SavedField label="Name" value={value} onSave={onSave} />;
  const { rerender } = render(field('North'));
  return { onSave, user: userEvent.setup(), stands: (value: string) => rerender(field(value)) };
}
const write = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), text);
};

test('a field saves itself when it is left, based on what stood when it was begun', async () => {
  const { onSave, user } = open();
  await write(user, 'Northern');
  await user.tab();
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Northern');
});

test('what was sent with Enter is not sent again when the field is left before it is answered', async () => {
  const { onSave, user } = open();
  await write(user, 'Northern');
  await user.keyboard('{Enter}');
  await user.tab();
  expect(onSave).toHaveBeenCalledOnce();
});

test('what somebody else saved meanwhile is never overwritten: both versions are shown', async () => {
  const { onSave, user, stands } = open();
  await write(user, 'Northern');
  stands('Norden');
  await user.tab();
  expect(onSave).not.toHaveBeenCalled();
  const both = screen.getByRole('region');
  expect(both.textContent).toContain('Northern');
  expect(both.textContent).toContain('Norden');
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Northern');
});

test('taking theirs leaves what stands', async () => {
  const { onSave, user, stands } = open();
  await write(user, 'Northern');
  stands('Norden');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Norden');
  expect(screen.queryByRole('region')).toBeNull();
  expect(onSave).not.toHaveBeenCalled();
});

test('where what was sent is refused by what somebody else saved, both versions show at once', async () => {
  const { onSave, user, stands } = open();
  await write(user, 'Northern');
  await user.keyboard('{Enter}');
  stands('Norden');
  expect(screen.getByRole('region').textContent).toContain('Norden');
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(onSave.mock.calls).toEqual([['Northern'], ['Northern']]);
});

test('writing on while what was sent is on its way is no quarrel with oneself', async () => {
  const { onSave, user, stands } = open();
  await write(user, 'Northern');
  await user.keyboard('{Enter}');
  await user.type(screen.getByLabelText('Name'), 'most');
  stands('Northern');
  await user.tab();
  expect(screen.queryByRole('region')).toBeNull();
  expect(onSave).toHaveBeenLastCalledWith('Northernmost');
});
