import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { forgetAll, KEPT } from '#client/lib/kept.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const root = path.resolve('client');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

test('everything the program keeps in a browser is on one list, under one prefix', () => {
  const used = sources
    .filter(({ name }) => name !== path.join('lib', 'kept.ts'))
    .flatMap(({ text }) => [...text.matchAll(/throughline:([a-z-]+)/g)].map(([, word]) => word));
  expect([...new Set(used)].sort()).toEqual(Object.keys(KEPT).sort());
});

test('nothing is kept anywhere else in a browser', () => {
  const keeping = sources.filter(({ text }) => /indexedDB|caches\.|document\.cookie/.test(text));
  expect(keeping.map(({ name }) => name)).toEqual([]);
  const named = sources.filter(
    ({ text }) =>
      /(local|session)Storage\.setItem/.test(text) &&
      !text.includes("'throughline:") &&
      !text.includes('`throughline:'),
  );
  expect(named.map(({ name }) => name)).toEqual([]);
});

test('forgetting leaves how the program looks, and no word of a study', () => {
  localStorage.setItem('throughline:draft:memo:1', 'what Anna said');
  localStorage.setItem('throughline:of-a-later-version:1', 'what Ben said');
  localStorage.setItem('throughline:scheme', 'dark');
  localStorage.setItem('another program', 'stays');
  sessionStorage.setItem('throughline:recent:1', '[]');
  forgetAll();
  expect(Object.keys(localStorage).sort()).toEqual(['another program', 'throughline:scheme']);
  expect(Object.keys(sessionStorage)).toEqual([]);
});
