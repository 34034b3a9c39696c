import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SearchPicker } from '#client/ui/search-picker.tsx';

afterEach(cleanup);

function open() {
  const onPick = vi.fn<(id: string) => void>();
  const onClose = vi.fn<() => void>();
  const onCreate = vi.fn<(name: string, choice: string) => void>();
  render(
    <SearchPicker
      label="Apply a theme"
      placeholder="Theme"
      noun="themes"
      items={[
        { id: 'trust', title: 'Trust grew', hint: 'People rely on each other' },
        { id: 'burnout', title: 'Winter burnout', taken: 'already here' },
        { id: 'paper', title: 'Lighter paperwork', hint: 'Forms cut short' },
      ]}
      onPick={onPick}
      onClose={onClose}
      create={{
        label: (name) => `Create theme “${name}” and apply`,
        choices: [
          { id: 'change', label: 'Change', sign: '▲' },
          { id: 'threat', label: 'Threat', sign: '▼' },
        ],
        choicesLabel: 'Kind of the new theme',
        first: 'change',
        onCreate,
      }}
    />,
  );
  return { onPick, onClose, onCreate, user: userEvent.setup() };
}
const active = () => {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id)?.textContent;
};

describe('the searchable picker', () => {
  test('has the focus at once, and Enter picks the first hit and tells what was typed', async () => {
    const { user, onPick } = open();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Apply a theme' }));
    await user.keyboard('light{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('paper', 'light');
  });

  test('arrows go round, and Esc closes without picking', async () => {
    const { user, onPick, onClose } = open();
    await user.keyboard('{ArrowUp}');
    expect(active()).toContain('Lighter paperwork');
    await user.keyboard('{ArrowDown}');
    expect(active()).toContain('Trust grew');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onPick).not.toHaveBeenCalled();
  });

  test('what is already there is named so, and Enter on it does nothing', async () => {
    const { user, onPick } = open();
    await user.keyboard('burnout{Enter}');
    expect(screen.getByText('already here')).toBeDefined();
    expect(screen.getByRole('option', { name: /Winter burnout/ }).getAttribute('aria-disabled')).toBe('true');
    expect(onPick).not.toHaveBeenCalled();
  });

  test('End reaches the row that creates, left and right choose the kind, Enter creates', async () => {
    const { user, onCreate, onPick } = open();
    await user.keyboard('paper{End}');
    expect(active()).toContain('Create theme “paper” and apply, Change');
    await user.keyboard('{ArrowRight}');
    expect(active()).toContain('Threat');
    await user.keyboard('{Enter}');
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('paper', 'threat');
    expect(onPick).not.toHaveBeenCalled();
  });

  test('a name that exists is not offered for creation, a near one asks whether it is the same', async () => {
    const { user } = open();
    await user.keyboard('trust grew');
    expect(screen.queryByText(/Create theme/)).toBeNull();
    await user.clear(screen.getByRole('combobox'));
    await user.keyboard('trustgrew');
    expect(screen.getByText('same as?')).toBeDefined();
    expect(screen.getByText(/Create theme/)).toBeDefined();
  });

  test('counts what the list is of, not what stands beside it', () => {
    const nobody = { id: 'none', title: 'Nobody in particular', isAside: true };
    const props = {
      label: 'Participant',
      placeholder: '',
      noun: 'participants',
      onPick: vi.fn(),
      onClose: vi.fn(),
    };
    const { rerender } = render(<SearchPicker {...props} items={[nobody]} />);
    expect(screen.getByText('0 participants')).toBeDefined();
    rerender(<SearchPicker {...props} items={[{ id: 'p1', title: 'P1' }, nobody]} />);
    expect(screen.getByText('1 participant')).toBeDefined();
  });

  test('says how many fit', async () => {
    const { user } = open();
    expect(screen.getByText('3 themes')).toBeDefined();
    await user.keyboard('r');
    await user.keyboard('ely');
    expect(screen.getByText('1 of 3 themes')).toBeDefined();
  });
});
