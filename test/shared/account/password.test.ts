import { expect, test } from 'vitest';
import { passwordFault } from '#shared/account/password.ts';

test.each(['a quiet orchard wall', 'kaleidoscope 47 herons', 'ჩემი საიდუმლო სიტყვა', 'xk3-Qm9-vv81-pLd'])(
  '%s will do: length counts, not kinds of characters',
  (password) => {
    expect(passwordFault(password, ['mira@example.org', 'Mira Sandhu'])).toBeNull();
  },
);

test.each(['', 'eleven char', '🦉🦉🦉🦉🦉🦉'])('“%s” is too short', (password) => {
  expect(passwordFault(password)).toMatch(/at least 12 characters/);
});

test.each([
  'password1234',
  'Password!2345',
  '123456789012',
  '987654321098',
  'qwertyuiop12',
  'passwordpassword',
  'aaaaaaaaaaaa',
  'abcdefghijkl',
  '111111111111',
  '1212121212121',
  'Throughline2026',
  'iloveyou12345',
])('%s is refused as one that is tried first', (password) => {
  expect(passwordFault(password)).toMatch(/tried first/);
});

test.each(['mira.sandhu@example.org', 'Mira.Sandhu1', 'MiraSandhu2026'])(
  '%s is refused as what others know',
  (password) => {
    expect(passwordFault(password, ['mira.sandhu@example.org', 'Mira Sandhu'])).toMatch(/your own name/);
  },
);

test('a password longer than anybody types is refused', () => {
  expect(passwordFault('ab '.repeat(100))).toMatch(/at most 200/);
});
