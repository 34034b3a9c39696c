import { cpus } from 'node:os';
import { deskRows } from './desk.bench.ts';
import { exportRows } from './export.bench.ts';
import { importRows } from './import.bench.ts';
import { measureRows } from './measures.bench.ts';
import { nearRows } from './near.bench.ts';
import { quoteRows } from './quotes.bench.ts';
import { reportRows } from './reports.bench.ts';
import type { Row } from './row.ts';
import { searchRows } from './search.bench.ts';
import { serverRows } from './server.bench.ts';
import { startRows } from './start.bench.ts';

/** Every measurement by its name; `npm run bench -- import` runs one. */
const kinds: Record<string, () => Promise<Row[]>> = {
  server: serverRows,
  import: importRows,
  near: nearRows,
  export: exportRows,
  start: startRows,
  desk: deskRows,
  quotes: quoteRows,
  reports: reportRows,
  search: searchRows,
  measures: measureRows,
};

const asked = process.argv.slice(2);
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n\n`,
);
process.stdout.write('| what | data | measured | limit | ratio |\n|---|---|---|---|---|\n');
for (const [name, rows] of Object.entries(kinds)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await rows())
    process.stdout.write(
      `| ${row.what} | ${row.data} | ${row.measured} | ${row.limit} | ${row.ratio.toFixed(2)} |\n`,
    );
}
process.exit(0);
