import { expect, test } from 'vitest';
import { hashPassword, isPassword } from '#server/io/password.ts';

const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

test('a password is kept by scrypt at the cost it was worked on with, under a salt of its own', async () => {
  const [kept, again] = await Promise.all([hashPassword('a quiet orchard'), hashPassword('a quiet orchard')]);
  expect(kept).toMatch(/^scrypt\$131072\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/);
  expect(again).not.toBe(kept);
  expect(await isPassword('a quiet orchard', kept)).toBe(true);
  expect(await isPassword('a quiet Orchard', kept)).toBe(false);
});

test('one that was kept at another cost still opens, in whatever form its letters are typed', async () => {
  const kept = await hashPassword('caf\u00e9 au coin', CHEAP);
  expect(await isPassword('cafe\u0301 au coin', kept)).toBe(true);
});

test('where none is kept nothing is right, not even the empty word', async () => {
  expect(await isPassword('', null)).toBe(false);
});

test('a flood of attempts is turned away before it takes memory, and everybody before it is served', async () => {
  const kept = await hashPassword('a quiet orchard', CHEAP);
  const tried = await Promise.allSettled(
    Array.from({ length: 60 }, () => isPassword('a quiet orchard', kept)),
  );
  expect(tried.slice(0, 52).every((one) => one.status === 'fulfilled' && one.value)).toBe(true);
  expect(tried.slice(52).every((one) => one.status === 'rejected' && one.reason.code === 'too-many')).toBe(
    true,
  );
  expect(await isPassword('a quiet orchard', kept)).toBe(true);
});
