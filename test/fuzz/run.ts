import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dice } from './dice.ts';
import { formatOf, formats, inputOf } from './formats.ts';
import { serverFindings } from './server.ts';
import { type Finding, fuzz } from './watch.ts';

/**
 * `npm run fuzz -- --seed 7 --format docx --format pdf --count 10000`: reads so many damaged inputs of every format,
 * and some through a server. The same seed makes the same inputs; one that is not taken well is written to a folder.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    format: { type: 'string', multiple: true },
    count: { type: 'string', default: '10000' },
  },
});
const seed = Number(values.seed);
const count = Number(values.count);
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1)
  throw new Error('--seed and --count are whole numbers.');
const all = [...Object.keys(formats), 'server'];
const names = values.format ?? all;
for (const name of names) if (name !== 'server') formatOf(name);

const say = (text: string) => process.stdout.write(`${text}\n`);
say(`seed ${seed}, ${count} inputs of each format`);
say('| format | read | refused | slowest ms | memory MB |\n|---|---|---|---|---|');
const { findings } = await fuzz(
  names.flatMap((format) => (format === 'server' ? [] : [{ format, from: 0, to: count }])),
  {
    seed,
    onTold: ({ format, read, refused, slowestMs, memoryMb }) =>
      say(`| ${format} | ${read} | ${refused} | ${Math.round(slowestMs)} | ${memoryMb} |`),
  },
);
if (names.includes('server')) {
  const served = await serverFindings(seed, Math.ceil(count / 20));
  say(`| server | ${served.read} | ${served.refused} | | |`);
  findings.push(...served.findings);
}

const folder = path.join(tmpdir(), `throughline-fuzz-${seed}`);
function keep({ format, number }: Finding): string {
  if (number < 0 || !formats[format]) return '';
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${format}-${number}`);
  writeFileSync(file, inputOf(format, dice(`${seed}/${format}/${number}`)));
  return ` (${file})`;
}
/** The same thing found many times is told once, with the first input that shows it. */
const alike = new Map<string, Finding[]>();
for (const finding of findings) {
  const key = `${finding.format} ${finding.what.replace(/\d+/g, '0')}`;
  alike.set(key, [...(alike.get(key) ?? []), finding]);
}
for (const [first, ...others] of alike.values())
  if (first)
    say(
      `${first.format} ${first.number}${others.length > 0 ? ` and ${others.length} more` : ''}: ${first.what}${keep(first)}`,
    );
say(findings.length === 0 ? 'Nothing was found.' : `${findings.length} findings.`);
process.exit(findings.length === 0 ? 0 : 1);
