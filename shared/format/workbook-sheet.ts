import { columnLetters, type Grid, type GridRow, type Merge } from './table-grid.ts';
import { type NumberForm, shownNumber, unescapedCell } from './workbook-values.ts';
import { readXml } from './xml-events.ts';

/** What the cells of every sheet refer to. */
export interface WorkbookFrame {
  strings: readonly string[];
  forms: readonly NumberForm[];
  since1904: boolean;
  count(column: number, text: string): void;
}

export interface SheetRead extends Omit<Grid, 'name'> {
  /** Formulas of which the file holds no result. */
  unsolved: string[];
}

/** More hidden columns or merged cells than this are not looked at: no table of quotes has them. */
const MOST_MARKS = 50_000;

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** The column from 0 and the row from 1 of `B7`; null where it is no place. */
function placeOf(reference: string): { column: number; row: number } | null {
  const match = PLACE.exec(reference.toUpperCase());
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) };
}

function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.split(':').map(placeOf);
  return from && to && to.row > from.row ? { column: from.column, from: from.row, to: to.row } : null;
}

/** Reads one sheet: results of formulas as they were saved, dates as days, hidden rows and columns marked. */
export function readSheet(xml: string, frame: WorkbookFrame): SheetRead {
  const rows: GridRow[] = [];
  const hiddenColumns = new Set<number>();
  const merges: Merge[] = [];
  const unsolved: string[] = [];
  let row: { number: number; cells: Map<number, string>; isHidden: boolean } | null = null;
  let cell = { column: -1, type: '', style: '', isFormula: false, hasValue: false };
  let parts: string[] = [];
  let isValue = false;
  let silent = 0;
  let marks = 0;

  function shownValue(): string {
    const raw = parts.join('');
    switch (cell.type) {
      case 's':
        return frame.strings[Number(raw.trim())] ?? '';
      case 'inlineStr':
      case 'str':
        return unescapedCell(raw);
      case 'b':
        return raw.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
      case 'd':
        return raw;
      default:
        return shownNumber(raw, frame.forms[Number(cell.style || '0')] ?? 'number', frame.since1904);
    }
  }

  function closeCell(): void {
    const { column, isFormula, hasValue } = cell;
    if (isFormula && !hasValue) unsolved.push(`${columnLetters(column)}${row?.number ?? 0}`);
    const text = (hasValue ? shownValue() : '').trim();
    if (text === '' || row === null) return;
    frame.count(column, text);
    row.cells.set(column, text);
  }

  function open(name: string, attribute: (name: string) => string): (() => void) | undefined {
    switch (name) {
      case 'col': {
        if (attribute('hidden') !== '1' && attribute('hidden') !== 'true') return undefined;
        const last = Math.min(Number(attribute('max')), 16_384);
        for (let at = Math.max(1, Number(attribute('min'))); at <= last && marks < MOST_MARKS; at += 1) {
          hiddenColumns.add(at - 1);
          marks += 1;
        }
        return undefined;
      }
      case 'mergeCell': {
        const merge = merges.length < MOST_MARKS ? mergeOf(attribute('ref')) : null;
        if (merge) merges.push(merge);
        return undefined;
      }
      case 'row': {
        const stated = Number(attribute('r'));
        const number = Number.isInteger(stated) && stated > 0 ? stated : (rows.at(-1)?.number ?? 0) + 1;
        const hidden = attribute('hidden');
        row = { number, cells: new Map(), isHidden: hidden === '1' || hidden === 'true' };
        cell = { ...cell, column: -1 };
        return () => {
          if (row && row.cells.size > 0) rows.push(row);
          row = null;
        };
      }
      case 'c': {
        const column = placeOf(attribute('r'))?.column ?? cell.column + 1;
        cell = { column, type: attribute('t'), style: attribute('s'), isFormula: false, hasValue: false };
        parts = [];
        return closeCell;
      }
      case 'f':
        cell.isFormula = true;
        return undefined;
      case 'rPh':
        silent += 1;
        return () => {
          silent -= 1;
        };
      case 'v':
      case 't':
        if (silent > 0) return undefined;
        isValue = true;
        cell.hasValue = true;
        return () => {
          isValue = false;
        };
      default:
        return undefined;
    }
  }
  readXml(xml, {
    open,
    words: (text) => {
      if (isValue) parts.push(text);
    },
  });
  return { rows, hiddenColumns, merges, unsolved };
}
