import { expect, test } from 'vitest';
import { addressOf, call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { memoApi } from '#shared/api/memo.ts';
import { servedStudy } from '#test/support/served.ts';

async function twoMemos() {
  const { params, source, theme } = await servedStudy();
  const onWords = await call(memoApi.add, {
    params,
    body: { about: 'excerpt', source, start: 0, end: 5, kind: 'analytic', body: 'Slow?' },
  });
  const onTheme = await call(memoApi.add, {
    params,
    body: { about: 'theme', theme, kind: 'reflexive', body: 'Mine?' },
  });
  return { params, source, theme, onWords, onTheme, one: { ...params, memo: onWords.id } };
}

test('memos are written, found, changed, thrown away and taken back', async () => {
  const { params, source, onWords, onTheme, one } = await twoMemos();
  const changed = await call(memoApi.change, { params: one, body: { body: 'Slow!' } });
  expect((await call(memoApi.list, { params, query: { source } })).items).toEqual([changed]);
  expect((await call(memoApi.list, { params, query: { kind: 'reflexive' } })).items).toEqual([onTheme]);
  await expect(
    call(memoApi.change, { params: one, body: { body: 'Old', rev: onWords.rev } }),
  ).rejects.toMatchObject({ status: 409, current: changed });
  const { items: states } = await call(memoApi.history, { params: one });
  expect(states.map(({ body }) => body)).toEqual(['Slow?', 'Slow!']);

  await call(memoApi.remove, { params: one });
  expect((await call(memoApi.list, { params })).items).toEqual([onTheme]);
  const { items: trashed } = await call(memoApi.list, { params, query: { trashed: 'true' } });
  expect(trashed.map(({ id }) => id)).toEqual([onWords.id]);
  await call(memoApi.restore, { params: one });
  expect(await call(memoApi.get, { params: one })).toMatchObject({ body: 'Slow!', trashedAt: null });
});

test('the shelf answers places, how many memos each has, and the shelf as a file', async () => {
  const { params, source, theme, onWords } = await twoMemos();
  const [coder] = (await call(coderApi.list, { params })).items;
  const { items } = await call(memoApi.shelf, {
    params,
    query: { find: 'slow', kind: 'analytic,reflexive', author: coder?.initials },
  });
  expect(items).toMatchObject([{ id: onWords.id, words: 'Slow.', on: { name: 'North, August', turn: 1 } }]);
  await expect(call(memoApi.shelf, { params, query: { kind: 'odd' } })).rejects.toMatchObject({
    status: 400,
    message: '“odd” is none of analytic, methodological, reflexive.',
  });
  const { items: counts } = await call(memoApi.counts, { params });
  expect(new Map(counts.map(({ place, count }) => [place, count]))).toEqual(
    new Map([
      [`excerpt.${source}.0.5`, 1],
      [`theme.${theme}`, 1],
    ]),
  );
  const file = (query: Record<string, string>) => fetch(addressOf(memoApi.download.path, params, query));
  const markdown = await file({ format: 'md', theme: 'Trust' });
  expect(markdown.headers.get('content-disposition')).toContain(
    'two-towns-memos-working-copy-not-cleared.md',
  );
  expect(await markdown.text()).toContain('## Trust\n\n*reflexive memo by ');
  const table = await (await file({ format: 'csv', about: 'excerpt' })).text();
  expect(table.trim().split('\n')).toHaveLength(2);
  expect(table).toContain('Slow?');
});
