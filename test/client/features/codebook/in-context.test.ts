import { expect, test } from 'vitest';
import { inContext } from '#client/features/codebook/in-context.ts';

test.each([
  ['half a word before', 'ount as leave. For the record, ', '', '… as leave. For the record, ', ''],
  ['half a word behind', '', ' I’ll put it in my di', '', ' I’ll put it in my …'],
  ['nothing around', '', '', '', ''],
  ['one broken word only', 'eginning', 'begi', '… eginning', 'begi …'],
])('words around a coding are whole where there are any: %s', (_, prefix, suffix, before, after) => {
  expect(inContext({ prefix, suffix })).toEqual({ before, after });
});
