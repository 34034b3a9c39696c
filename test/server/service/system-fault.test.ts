import { expect, test } from 'vitest';
import { systemFault } from '#server/service/system-fault.ts';

const failure = (code: string) => Object.assign(new Error('refused'), { code });

test.each([
  ['ENOSPC', 'The disk is full'],
  ['SQLITE_FULL', 'The disk is full'],
  ['EACCES', 'The right to read or write there is missing'],
  ['ENOTDIR', 'Something on that path is a file and no folder'],
  ['EROFS', 'The disk cannot be written to'],
  ['SQLITE_READONLY_DIRECTORY', 'The data folder cannot be written to'],
  ['SQLITE_BUSY_SNAPSHOT', 'The study is locked by another program'],
  ['SQLITE_IOERR_WRITE', 'The disk of the data folder could not be read or written'],
  ['SQLITE_CORRUPT', 'A file of the data folder is damaged'],
])('%s is said as “%s”, with what to do', (code, what) => {
  expect(systemFault(failure(code))).toMatchObject({ what, help: expect.stringMatching(/\.$/) });
});

test('a bug is no fault of the system', () => {
  expect(systemFault(new TypeError('x is undefined'))).toBe(undefined);
  expect(systemFault(failure('SQLITE_CONSTRAINT_UNIQUE'))).toBe(undefined);
});
