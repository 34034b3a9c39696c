import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyLabel, type Shortcut, setLetterKeys, useKeyGroups, useShortcuts } from '#client/lib/shortcuts.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  setLetterKeys(true);
  cleanup();
});

function Keys({ heading = 'Desk', shortcuts }: { heading?: string; shortcuts: Shortcut[] }) {
  useShortcuts(heading, shortcuts);
  return null;
}
function List() {
  const groups = useKeyGroups();
  return (
    <p>
      {groups
        .map(
          ({ heading, lines }) =>
            `${heading}: ${lines.map(({ does, keys }) => `${does} (${keys.map(keyLabel).join(', ')})`).join('; ')}`,
        )
        .join(' | ')}
    </p>
  );
}

const key = (keys: string, more: Partial<Omit<Shortcut, 'run'>> = {}) => ({
  keys,
  does: `does ${keys}`,
  run: vi.fn<() => void>(),
  ...more,
});

describe('shortcuts', () => {
  test('a letter acts on the page and is silent in a field', async () => {
    const c = key('c');
    render(
      <>
        <Keys shortcuts={[c]} />
        <input aria-label="Memo" />
      </>,
    );
    const user = userEvent.setup();
    await user.keyboard('c');
    expect(c.run).toHaveBeenCalledOnce();
    await user.click(screen.getByLabelText('Memo'));
    await user.keyboard('c');
    expect(c.run).toHaveBeenCalledOnce();
    expect(screen.getByLabelText<HTMLInputElement>('Memo').value).toBe('c');
  });

  test('a text that takes a caret but no writing is not a field, an editor is', async () => {
    const c = key('c');
    render(
      <>
        <Keys shortcuts={[c]} />
        {/* biome-ignore lint/a11y/useSemanticElements: a transcript takes a caret without being a field. */}
        <div
          role="textbox"
          contentEditable="true"
          aria-readonly="true"
          tabIndex={0}
          aria-label="Transcript"
        />
        {/* biome-ignore lint/a11y/useSemanticElements: stands for a rich editor. */}
        <div role="textbox" contentEditable="true" tabIndex={0} aria-label="Editor" />
      </>,
    );
    const user = userEvent.setup();
    screen.getByLabelText('Transcript').focus();
    await user.keyboard('c');
    expect(c.run).toHaveBeenCalledOnce();
    screen.getByLabelText('Editor').focus();
    await user.keyboard('c');
    expect(c.run).toHaveBeenCalledOnce();
  });

  test('in a field, undo is the field’s own, and only keys that say so act', async () => {
    const [undo, find] = [key('mod+z'), key('mod+k', { inFields: true })];
    render(
      <>
        <Keys shortcuts={[undo, find]} />
        <input aria-label="Memo" />
      </>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Memo'));
    await user.keyboard('{Control>}z{/Control}{Control>}k{/Control}');
    expect(undo.run).not.toHaveBeenCalled();
    expect(find.run).toHaveBeenCalledOnce();
  });

  test('letters can be switched off, while the others go on', async () => {
    const [c, undo] = [key('c'), key('mod+z')];
    render(<Keys shortcuts={[c, undo]} />);
    setLetterKeys(false);
    await userEvent.keyboard('c{Control>}z{/Control}');
    expect(c.run).not.toHaveBeenCalled();
    expect(undo.run).toHaveBeenCalledOnce();
  });

  test('Ctrl and Shift are part of a key', async () => {
    const [c, undo, redo] = [key('c'), key('mod+z'), key('mod+shift+z')];
    render(<Keys shortcuts={[c, undo, redo]} />);
    await userEvent.keyboard('{Control>}c{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect([c, undo, redo].map(({ run }) => run.mock.calls.length)).toEqual([0, 0, 1]);
  });

  test('a key of two steps waits for the second, and another key forgets the first', async () => {
    const [stance, early] = [key('s a'), key('a')];
    render(<Keys shortcuts={[stance, early]} />);
    await userEvent.keyboard('sa');
    expect([stance.run.mock.calls.length, early.run.mock.calls.length]).toEqual([1, 0]);
    await userEvent.keyboard('sxa');
    expect([stance.run.mock.calls.length, early.run.mock.calls.length]).toEqual([1, 1]);
  });

  test('the screen that came last wins, and gives the key back when it goes', async () => {
    const [below, above] = [key('escape'), key('escape')];
    const { rerender } = render(
      <>
        <Keys shortcuts={[below]} />
        <Keys heading="Panel" shortcuts={[above]} />
      </>,
    );
    await userEvent.keyboard('{Escape}');
    rerender(<Keys shortcuts={[below]} />);
    await userEvent.keyboard('{Escape}');
    expect([below.run.mock.calls.length, above.run.mock.calls.length]).toEqual([1, 1]);
  });

  test('the page’s keys are silent while a dialog is open', async () => {
    const [c, close] = [key('c'), key('mod+enter', { inDialogs: true })];
    render(
      <>
        <Keys shortcuts={[c, close]} />
        <div role="dialog" aria-modal="true" aria-label="Question" />
      </>,
    );
    await userEvent.keyboard('c{Control>}{Enter}{/Control}');
    expect([c.run.mock.calls.length, close.run.mock.calls.length]).toEqual([0, 1]);
  });

  test('the list of keys names what stands now, keys with one meaning in one line', () => {
    render(
      <>
        <Keys
          shortcuts={[
            key('mod+shift+z', { does: 'Redo' }),
            key('mod+y', { does: 'Redo' }),
            key('s a', { does: 'Anticipated' }),
          ]}
        />
        <List />
      </>,
    );
    expect(screen.getByText('Desk: Redo (Ctrl Shift Z, Ctrl Y); Anticipated (S then A)')).toBeDefined();
  });
});
