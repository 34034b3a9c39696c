import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './support/chromium.mjs';

// `npm test`: format and lint, types, dead code, unit and server tests, then journeys in a browser over a real build.
// Every kind runs even where an earlier one failed; the last line counts them all.
const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');
mkdirSync(results, { recursive: true });
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const only = process.argv.slice(2);

const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const started = Date.now();
    process.stdout.write(`\n▸ ${path.basename(command)} ${args.join(' ')}\n`);
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TZ: 'UTC', ...env },
    });
    child.on('close', (code) => {
      process.stdout.write(`  ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
      resolve(code === 0);
    });
  });

/** Runs beside others: what it says comes in one piece, once it ended. */
const runBeside = (command, args) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`\n▸ ${path.basename(command)} ${args.join(' ')}\n${said}  ${seconds} s\n`);
      resolve(code === 0);
    });
  });

/** Passed and failed of a JSON report, or one failure where there is none. */
function counted(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Kinds that read the code and run none of it: all at once. */
const reading = {
  lint: async () => single(await runBeside(bin('biome'), ['check', '.', '--error-on-warnings'])),
  types: async () => single(await runBeside(bin('tsc'), ['-b'])),
  dead: async () => single(await runBeside(bin('knip'), ['--no-progress'])),
};

/** Kinds that run it, each with all the machine has. */
const running = {
  unit: async () => {
    const file = path.join(results, 'unit.json');
    rmSync(file, { force: true });
    const ok = await run(bin('vitest'), [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const sum = counted(file, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
    return ok || sum.failed > 0 ? sum : { ...sum, failed: 1 };
  },
  journeys: async () => {
    const chromium = await findChromium();
    if (!chromium) return single(false);
    if (!(await run('npm', ['run', '--silent', 'build']))) return single(false);
    const file = path.join(results, 'journeys.json');
    rmSync(file, { force: true });
    // All of them where journeys are asked for; the whole of `npm test` leaves the long ones to that.
    const isAll = only.includes('journeys');
    const choice = isAll ? [] : ['--grep-invert', '@long'];
    const ok = await run(bin('playwright'), ['test', '--config', 'test/playwright.config.ts', ...choice], {
      CHROME_PATH: chromium,
      JOURNEYS: isAll ? 'all' : 'short',
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const sum = counted(file, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
    }));
    return ok || sum.failed > 0 ? sum : { ...sum, failed: 1 };
  },
};

const sum = { passed: 0, failed: 0 };
const isAsked = ([name]) => only.length === 0 || only.includes(name);
const count = async ([name, kind]) => {
  const { passed, failed } = await kind();
  if (failed > 0) process.stdout.write(`  ${name}: ${failed} failed\n`);
  sum.passed += passed;
  sum.failed += failed;
};
await Promise.all(Object.entries(reading).filter(isAsked).map(count));
for (const kind of Object.entries(running).filter(isAsked)) await count(kind);
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
