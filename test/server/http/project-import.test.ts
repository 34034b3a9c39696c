import { expect, test } from 'vitest';
import { studies } from '#server/service/study.ts';
import type { CodebookReview, CodebookTaken } from '#shared/import/codebook.ts';
import type { ProjectBrought, ProjectImport, ProjectKept } from '#shared/import/project.ts';
import { packedAs } from '#test/support/refi.ts';
import { testServer } from '#test/support/serve.ts';

async function asking() {
  const { address, folder } = await testServer();
  const send = async <T>(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ status: number; json: T }> => {
    const form = new FormData();
    form.append('files', new Blob([bytes]), 'Two visits.qdpx');
    const response = await fetch(`${address}${path}`, { method: 'POST', body: form });
    return { status: response.status, json: (await response.json()) as T };
  };
  const ask = async <T>(path: string, method = 'GET', body?: unknown): Promise<T> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
  return { address, send, ask, ...folder };
}

const bytes = new Uint8Array(packedAs('nvivo-windows'));

test('a project comes in under review, becomes a study, and its file can be had back as it came', async () => {
  const { address, send, ask, world, local } = await asking();
  const { status, json: found } = await send<ProjectImport>('/api/project-imports', bytes);
  expect([status, found.isNew]).toEqual([201, true]);
  const base = `/api/studies/${found.study}/project-imports/${found.id}`;
  expect((await ask<ProjectImport>(base)).review?.title).toBe('Two visits');
  expect(studies(world, local)).toEqual([]);
  const kept = await ask<ProjectKept>(`${base}/keep`, 'POST', {});
  expect(kept).toMatchObject({ study: found.study, added: { sources: 2, codings: 7 }, leftOut: [] });
  expect(studies(world, local).map(({ id, title }) => [id, title])).toEqual([[found.study, 'Two visits']]);
  const { items } = await ask<{ items: ProjectBrought[] }>(`/api/studies/${found.study}/project-imports`);
  expect(items).toMatchObject([{ fileName: 'Two visits.qdpx', state: 'kept', origin: 'NVivo 12 Plus' }]);
  const file = await fetch(`${address}${base}/file`);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  expect(await ask(base, 'DELETE')).toMatchObject({ error: { code: 'conflict' } });
});

test('cancelled, it leaves nothing; two at a time are refused', async () => {
  const { address, send, ask, world } = await asking();
  const { json: found } = await send<ProjectImport>('/api/project-imports', bytes);
  const base = `/api/studies/${found.study}/project-imports/${found.id}`;
  expect(await ask(base, 'DELETE')).toEqual({ id: found.id });
  expect(world.studies.awaited()).toEqual([]);
  expect(await ask(base)).toMatchObject({ error: { code: 'not-found' } });
  const form = new FormData();
  for (const name of ['a.qdpx', 'b.qdpx']) form.append('files', new Blob([bytes]), name);
  const both = await fetch(`${address}/api/project-imports`, { method: 'POST', body: form });
  expect(both.status).toBeGreaterThanOrEqual(400);
});

test('a codebook is told before it is taken in, as CSV, YAML or .qdc; the same file twice adds nothing', async () => {
  const { address, ask } = await asking();
  const study = async (title: string) =>
    (await ask<{ id: string }>('/api/studies', 'POST', { title, areas: [] })).id;
  const [one, other] = [await study('One'), await study('Other')];
  const text =
    'kind,group,parent,title,definition\nthreat,,,Burnout,They are tired.\n,Ways of working,,Patience,\n,Ways of working,Patience,Long patience,\nrumour,,,"\'=Odd",\n';
  const given = { fileName: 'codebook.csv', text };
  const review = await ask<CodebookReview>(`/api/studies/${one}/codebook-import/preview`, 'POST', given);
  expect(review.themes.map(({ title, kind, group, parent }) => [title, kind, group, parent])).toEqual([
    ['Burnout', 'threat', null, null],
    ['Patience', null, 'Ways of working', null],
    ['=Odd', null, null, null],
    ['Long patience', null, 'Ways of working', 'Patience'],
  ]);
  expect(review.warnings).toHaveLength(1);
  const take = (into: string, file: unknown) =>
    ask<CodebookTaken>(`/api/studies/${into}/codebook-import`, 'POST', file);
  expect(await take(one, given)).toEqual({ groups: 1, themes: 4 });
  expect(await take(one, given)).toEqual({ groups: 0, themes: 0 });
  const qdc = await (await fetch(`${address}/api/studies/${one}/export?format=qdc`)).text();
  expect(await take(one, { fileName: 'ours.qdc', text: qdc })).toEqual({ groups: 0, themes: 0 });
  expect(await take(other, { fileName: 'ours.qdc', text: qdc })).toEqual({ groups: 1, themes: 4 });
  expect(
    await take(other, { fileName: 'codebook.yaml', text: 'themes:\n  - title: Trust\n    kind: change\n' }),
  ).toEqual({
    groups: 0,
    themes: 1,
  });
  expect(await take(other, { fileName: 'notes.md', text: '# Trust' })).toMatchObject({
    error: { code: 'unsupported' },
  });
});
