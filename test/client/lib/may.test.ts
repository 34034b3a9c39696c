import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { roleIn, roleMay } from '#client/lib/may.ts';
import { whoMay } from '#shared/account/roles.ts';
import { Me } from '#shared/account/sign-in.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..', 'client');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const NAMED = /(?:\bdeed="|\bdeed: '|\b(?:may|mayUndo|useMay\(\)|useAllowed)\(')([a-z-]+\.[a-z-]+)['"]/g;

test('the table of roles has a line for every deed that a part of the client asks for', () => {
  const asked = sources.flatMap((name) =>
    [...readFileSync(path.join(root, name), 'utf8').matchAll(NAMED)].map(([, deed = '']) => deed),
  );
  expect(new Set(asked).size).toBeGreaterThan(60);
  expect(asked.filter((deed) => !whoMay(deed))).toEqual([]);
});

test('whoever works on their own machine owns every study; others are what their membership says', () => {
  const north = '8a612068-3724-8df3-a497-b7183d30a174';
  const south = '01834937-d64c-822f-a455-07930dcf8659';
  const me = Me.parse({
    id: '081383d4-0c3d-8d05-a54e-a68b55ae78ef',
    name: 'Mira Sandhu',
    initials: 'MS',
    mode: 'member',
    email: 'mira@example.org',
    founds: false,
    roles: { [north]: 'author' },
  });
  expect([roleIn(me, north), roleIn(me, south)]).toEqual(['author', null]);
  expect(roleIn({ ...me, mode: 'local' }, south)).toBe('owner');
  expect([roleMay('author', 'quote.add'), roleMay('author', 'coding.add')]).toEqual([true, false]);
  expect(() => roleMay('owner', 'tea.make')).toThrow(/no line for tea.make/);
});
