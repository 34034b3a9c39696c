import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { cellAfter, useGridFocus } from '#client/ui/grid-focus.ts';

afterEach(cleanup);

const shape = { rows: 6, columns: 12, rowBlocks: [0, 4], columnBlocks: [0, 6] };

describe('where a key leads in a grid', () => {
  test.each([
    ['ArrowRight', false, { row: 1, column: 2 }, { row: 1, column: 3 }],
    ['ArrowRight', false, { row: 1, column: 11 }, { row: 1, column: 11 }],
    ['ArrowRight', true, { row: 1, column: 2 }, { row: 1, column: 8 }],
    ['ArrowRight', true, { row: 1, column: 8 }, { row: 1, column: 11 }],
    ['ArrowLeft', true, { row: 1, column: 8 }, { row: 1, column: 2 }],
    ['ArrowLeft', true, { row: 1, column: 2 }, { row: 1, column: 0 }],
    ['ArrowDown', true, { row: 1, column: 2 }, { row: 4, column: 2 }],
    ['ArrowDown', true, { row: 4, column: 2 }, { row: 5, column: 2 }],
    ['ArrowUp', true, { row: 5, column: 2 }, { row: 4, column: 2 }],
    ['ArrowUp', true, { row: 4, column: 2 }, { row: 0, column: 2 }],
    ['Home', false, { row: 3, column: 7 }, { row: 3, column: 0 }],
    ['End', false, { row: 3, column: 7 }, { row: 3, column: 11 }],
    ['Home', true, { row: 3, column: 7 }, { row: 0, column: 0 }],
    ['End', true, { row: 3, column: 7 }, { row: 5, column: 11 }],
  ])('%s (with Ctrl: %s)', (key, isCtrl, from, to) => {
    expect(cellAfter(from, key, isCtrl, shape)).toEqual(to);
  });

  test('letters are left to the page', () => {
    expect(cellAfter({ row: 0, column: 0 }, 'f', false, shape)).toBeUndefined();
  });

  test('never leads out of the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (presses, rows, columns) => {
          let cell = { row: 0, column: 0 };
          for (const [key, isCtrl] of presses) {
            const blocks = {
              rowBlocks: [0, Math.floor(rows / 2)],
              columnBlocks: [0, Math.floor(columns / 2)],
            };
            cell = cellAfter(cell, key, isCtrl, { rows, columns, ...blocks }) ?? cell;
            expect(cell.row).toBeGreaterThanOrEqual(0);
            expect(cell.row).toBeLessThan(rows);
            expect(cell.column).toBeGreaterThanOrEqual(0);
            expect(cell.column).toBeLessThan(columns);
          }
        },
      ),
    );
  });
});

function Grid() {
  const { gridProps, cellProps } = useGridFocus({ rows: 2, columns: 3 });
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells act is a grid.
    <table role="grid" aria-label="Cells" {...gridProps}>
      <tbody>
        {[0, 1].map((row) => (
          <tr key={row}>
            {[0, 1, 2].map((column) => (
              <td key={column}>
                <button type="button" {...cellProps({ row, column })}>
                  {row}-{column}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

test('a grid is one tab stop, and remembers where it was', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Grid />
      <button type="button">after</button>
    </>,
  );
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('1-1');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('after');
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(screen.getByText('1-1'));
});
