import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Picker } from '#client/features/coding/picker.tsx';
import { Theme, type ThemeKind } from '#shared/theme/theme.ts';

const theme = (at: number, title: string, kind: ThemeKind = 'change', definition = ''): Theme =>
  Theme.parse({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    rev: 1,
    kind,
    group: null,
    parent: null,
    position: at,
    title,
    definition,
    useWhen: '',
    notWhen: '',
    distinguishFrom: [],
    example: '',
    retired: false,
    mergedInto: null,
  });
const paperwork = theme(1, 'Lighter paperwork');
const tendering = theme(2, 'Back to tendering', 'threat', 'Bids and their paperwork return');

function open(alreadyHere: readonly string[] = [], themes: readonly Theme[] = [paperwork, tendering]) {
  const done = { onApply: vi.fn(), onCreate: vi.fn(), onClose: vi.fn() };
  render(
    <MantineProvider>
      <Picker
        themes={themes}
        alreadyHere={new Set(alreadyHere)}
        kind="change"
        place={{ left: 0, top: 0, isAbove: false, width: 372 }}
        {...done}
      />
    </MantineProvider>,
  );
  return { ...done, user: userEvent.setup() };
}
const active = () => screen.getByRole('option', { selected: true });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
});
afterEach(cleanup);

describe('the picker', () => {
  it('applies the first theme that answers, with Enter', async () => {
    const { user, onApply } = open();
    await user.keyboard('paper');
    expect(active().textContent).toContain('Lighter paperwork');
    await user.keyboard('{ArrowDown}');
    expect(active().textContent).toContain('Back to tendering');
    await user.keyboard('{Enter}');
    expect(onApply).toHaveBeenCalledWith(tendering);
  });

  it('says which themes the words carry already', () => {
    open([tendering.id]);
    expect(screen.getByRole('option', { name: /Back to tendering/ }).textContent).toContain('already here');
  });

  it('creates a name that does not exist, of the kind chosen with the arrows', async () => {
    const { user, onCreate } = open();
    await user.keyboard('paper trail{End}');
    expect(active().getAttribute('aria-label')).toContain('Create change “paper trail” and apply');
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onCreate).toHaveBeenCalledWith('paper trail', 'threat');
  });

  it('offers the theme that is meant where a title is nearly the same, and creates none that is the same', async () => {
    const { user } = open();
    await user.keyboard('Lighter paper work');
    expect(screen.getByRole('option', { name: /^Lighter paperwork/ }).textContent).toContain('same as?');
    expect(screen.getByRole('option', { name: /^Create/ })).toBeDefined();
    await user.clear(screen.getByRole('combobox'));
    await user.keyboard('lighter paperwork');
    expect(screen.queryByRole('option', { name: /^Create/ })).toBeNull();
  });

  it('closes with Escape and with Tab, and does nothing then', async () => {
    const { user, onApply, onClose } = open();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onApply).not.toHaveBeenCalled();
  });

  it('in a study without themes it is the row that makes one', async () => {
    const { user, onCreate } = open([], []);
    expect(screen.getByText(/it becomes a theme/)).toBeDefined();
    await user.keyboard('Trust{Enter}');
    expect(onCreate).toHaveBeenCalledWith('Trust', 'change');
  });
});
