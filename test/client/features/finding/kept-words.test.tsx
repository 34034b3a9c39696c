import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { KeptWords } from '#client/features/finding/kept-words.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const words = (value: string, onSave: (text: string) => void) => (
  <KeptWords place="f1 claim" label="Claim" rows={2} value={value} onSave={onSave} />
);

test('what is written survives the page, and is saved when the field is left', () => {
  const onSave = vi.fn();
  const { unmount } = render(words('Trust grew.', onSave));
  fireEvent.change(screen.getByLabelText('Claim'), { target: { value: 'Trust grew in North.' } });
  unmount();
  render(words('Trust grew.', onSave));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Claim').value).toBe('Trust grew in North.');
  fireEvent.blur(screen.getByLabelText('Claim'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Trust grew in North.');
});

test('where somebody else changed the words meanwhile both versions stand, and nothing is saved until one is chosen', () => {
  const onSave = vi.fn();
  const { rerender } = render(words('Trust grew.', onSave));
  fireEvent.change(screen.getByLabelText('Claim'), { target: { value: 'Mine.' } });
  rerender(words('Theirs.', onSave));
  fireEvent.blur(screen.getByLabelText('Claim'));
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain('Somebody changed this finding');
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Mine.');
  rerender(words('Mine.', onSave));
  expect(screen.queryByRole('alert')).toBeNull();
});
