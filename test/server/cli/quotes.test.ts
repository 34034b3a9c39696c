import path from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Holding on together (invented sample)';

test('quotes are printed as far as they are cleared, and all of them as a working copy', async () => {
  const cli = cliIn(path.join(testFolder(), 'data'));
  await cli('study', 'open', projectPath('data', 'sample'));
  const { out } = await cli('quotes', '--study', TITLE);
  expect(out).toMatch(
    /Every quote is cleared for at least one audience.*\d+ quotes are left out, not cleared/,
  );
  expect(out).toMatch(/^> — .+, Wexcombe, .+ 2020 \(cleared for the funder.*\)$/m);
  expect(out).not.toContain('[not cleared');
  const all = (await cli('quotes', '--study', TITLE, '--clearance', 'all')).out;
  expect(all).toContain('working copy, not cleared');
  expect(all.length).toBeGreaterThan(out.length);
  const { items } = (await cli('quotes', '--study', TITLE, '--format', 'json')).document<{
    items: QuoteView[];
  }>();
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter(({ audiences }) => audiences.length === 0)).toEqual([]);
  expect(
    (await cli('quotes', '--study', TITLE, '--clearance', 'cleared', '--find', 'zebra', '--json')).document(),
  ).toEqual({
    items: [],
    next: null,
  });
});
