import { passageTable } from '#shared/coding/passage-table.ts';
import { toCsv } from '#shared/format/csv.ts';
import { toXlsx } from '#shared/format/xlsx.ts';
import type { PassageFile } from './passage-file.ts';

/** Tells a spreadsheet that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function written({ passages, columns, names, ending }: PassageFile): Blob {
  const table = passageTable(passages, columns, names);
  return ending === 'csv'
    ? new Blob([BYTE_ORDER_MARK, toCsv(table)], { type: 'text/csv;charset=utf-8' })
    : new Blob([new Uint8Array(toXlsx(table, 'Coded passages'))], { type: XLSX });
}

addEventListener('message', ({ data }: MessageEvent<PassageFile>) => postMessage(written(data)));
