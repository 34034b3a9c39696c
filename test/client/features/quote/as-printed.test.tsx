import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AsPrinted } from '#client/features/quote/as-printed.tsx';
import { printedFrom } from '#shared/quote/printing.ts';

const SAID = 'We waved to them all, every day, at the door.';

function Desk() {
  const [typed, setTyped] = useState(SAID);
  return <AsPrinted said={SAID} typed={typed} mended={printedFrom(SAID, typed)} onType={setTyped} />;
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('As printed');
const type = (value: string, inputType = 'insertText') => {
  const place = field();
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(place, value);
  fireEvent(place, new InputEvent('input', { bubbles: true, inputType }));
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('typing is not fought; its signs come in a pause, and the caret stays with its letter', () => {
  render(<Desk />);
  field().focus();
  type('We waved to th');
  field().setSelectionRange(14, 14);
  act(() => vi.advanceTimersByTime(900));
  expect(field().value).toBe('We waved to th');
  type('We waved to us');
  field().setSelectionRange(14, 14);
  act(() => vi.advanceTimersByTime(1300));
  expect(field().value).toBe('We waved to [us]');
  expect(field().selectionStart).toBe('We waved to [us'.length);
  expect(screen.getByText('3 of 10 words')).toBeTruthy();
});

test('signs come at once when the field is left', () => {
  render(<Desk />);
  type('We waved to them all at the door.');
  fireEvent.blur(field());
  expect(field().value).toBe('We waved to them all […] at the door.');
});

test('pasted words get no signs by themselves: they are held against what was said', () => {
  render(<Desk />);
  type('They nodded to us all.', 'insertFromPaste');
  fireEvent.blur(field());
  act(() => vi.advanceTimersByTime(5000));
  expect(field().value).toBe('They nodded to us all.');
});
