import { expect, test } from 'vitest';
import { formats } from '#test/fuzz/formats.ts';
import { serverFindings } from '#test/fuzz/server.ts';
import { fuzz } from '#test/fuzz/watch.ts';

/** The short form of `npm run fuzz`: always the same inputs, so that a change is judged by what it changed. */
const SEED = 2020;

/** How many of a format where not of all alike: slow for the libraries they are read with, or seldom refused. */
const MANY: Readonly<Record<string, number>> = { md: 15, pdf: 15, rtf: 100 };
const JOBS = Object.keys(formats).map((format) => ({
  format,
  from: 0,
  to: MANY[format] ?? 50,
}));

test('damaged inputs of every format are read or refused: none crashes, hangs or takes the memory', {
  timeout: 120_000,
}, async () => {
  const { told, findings } = await fuzz(JOBS, { seed: SEED });
  expect(findings).toEqual([]);
  expect(told.map(({ format, read, refused }) => [format, read + refused])).toEqual(
    JOBS.map(({ format, to }) => [format, to]),
  );
  for (const { format, read, refused } of told)
    expect(Math.min(read, refused), `${format} is damaged neither too much nor too little`).toBeGreaterThan(
      0,
    );
});

test('damaged files that are imported leave nothing half-written behind', { timeout: 120_000 }, async () => {
  const { read, refused, findings } = await serverFindings(SEED, 24);
  expect(findings).toEqual([]);
  expect(read + refused).toBe(24);
});
