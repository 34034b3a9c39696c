import { describe, expect, test } from 'vitest';
import { addParticipant } from '#server/service/participant.ts';
import { sources } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { undo } from '#server/service/undo.ts';
import type { Import, Kept } from '#shared/import/import.ts';
import { testServer } from '#test/support/serve.ts';

const interview = `**INT:** What has changed since we last spoke?

**P:** It used to be three boards. Now it is a message at nine and a van out by eleven.

**INT:** And what made it possible?

**P:** Everybody had been let off everything else, so nobody asked whose budget it was.
`;

async function started(files: Record<string, string | Uint8Array<ArrayBuffer>>) {
  const { address, folder } = await testServer();
  const { world, local } = folder;
  const study = addStudy(world, local, {
    title: 'Two towns',
    areas: ['Wexcombe', 'Millhaven'],
    from: '2020-08',
    to: '2021-01',
  });
  const hester = addParticipant(world, local, study.id, {
    pseudonym: 'W-01',
    area: 'Wexcombe',
    role: 'coordinator',
    panel: true,
  });
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  const base = `${address}/api/studies/${study.id}/imports`;
  const response = await fetch(base, { method: 'POST', body: form });
  const found: Import = await response.json();
  const ask = async <T>(path: string, method = 'GET', body?: unknown): Promise<T> => {
    const answer = await fetch(`${base}/${found.id}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  return { status: response.status, found, ask, world, local, study, hester };
}

describe('an import', () => {
  test('answers with proposals from name and text, and keeps nothing before it is told to', async () => {
    const { status, found, world, local, study, hester } = await started({
      '2020-10-12-wexcombe-coordinator.md': interview,
    });
    expect(status).toBe(201);
    const [file] = found.files;
    expect(file).toMatchObject({
      state: 'read',
      kind: { value: 'interview' },
      area: { value: study.areas[0]?.id, from: 'file name' },
      wave: { value: study.waves[2]?.id },
      date: { value: '2020-10-12' },
      participant: { value: hester.id },
      turns: 4,
      open: [],
    });
    expect(sources(world, local, study.id)).toEqual([]);
  });

  test('keeps what is ticked as one deed that can be undone, and answers the same when asked again', async () => {
    const { ask, world, local, study } = await started({
      '2020-10-12-wexcombe-coordinator.md': interview,
      '2020-11-11-wexcombe-coordinator.txt': interview
        .replaceAll('*', '')
        .replace('three boards', 'a hundred quite different words about geese'),
    });
    const kept = await ask<Kept>('/keep', 'POST', { incomplete: true });
    expect(await ask<Kept>('/keep', 'POST', { incomplete: true })).toMatchObject({ kept: kept.kept });
    const now = sources(world, local, study.id);
    expect(now).toHaveLength(kept.kept.length);
    expect(now[0]).toMatchObject({
      title: expect.any(String),
      participantWords: expect.any(Number),
      turns: 4,
    });
    undo(world, local, world.studies.open(study.id));
    expect(sources(world, local, study.id)).toEqual([]);
    const again = await ask<Import>('');
    expect(again.files.map((file) => file.state)).toEqual(['read', 'read']);
    expect((await ask<Kept>('/keep', 'POST', { incomplete: true })).kept).toHaveLength(kept.kept.length);
  });

  test('one bad file never stops the rest, and says what to do', async () => {
    const { found } = await started({
      'scan.pdf': new TextEncoder().encode('%PDF-1.4 nothing in it'),
      'wexcombe 12 Oct 2020.md': interview,
      'empty.txt': '',
    });
    expect(found.files.map((file) => file.state)).toEqual(['failed', 'read', 'failed']);
    expect(found.files[0]?.failure?.help).not.toBe('');
  });

  test('a near-duplicate of a source is skipped unless a person says otherwise', async () => {
    const { ask, world, local, study, found } = await started({
      'wexcombe 12 Oct 2020.md': interview,
      'wexcombe 12 Oct 2020 (copy).md': interview,
    });
    const copy = found.files.find((file) => file.duplicate);
    expect(copy).toMatchObject({ keep: false, duplicate: { sentencesShared: copy?.duplicate?.sentencesOf } });
    await ask('/keep', 'POST', { incomplete: true });
    expect(sources(world, local, study.id)).toHaveLength(1);
  });

  test('a choice stands over the guess, and what is open is named until it is chosen', async () => {
    const { ask, found, study, hester } = await started({ 'notes.md': interview });
    const file = found.files[0];
    expect(file?.open).toEqual(['area', 'wave', 'participant']);
    expect(await ask<Kept>('/keep', 'POST', {})).toMatchObject({
      kept: [],
      skipped: [{ reason: expect.stringContaining('area') }],
    });
    const chosen = await ask(`/files/${file?.id}`, 'PATCH', {
      area: study.areas[0]?.id,
      wave: study.waves[0]?.id,
      participant: hester.id,
      title: 'Wexcombe, August',
    });
    expect(chosen).toMatchObject({ open: [], title: 'Wexcombe, August', area: { from: 'person' } });
    expect((await ask<Kept>('/keep', 'POST', {})).kept).toHaveLength(1);
  });

  test('leaves out one file and nothing else, but none that is kept', async () => {
    const { ask, found, world, study } = await started({
      'wexcombe 12 Oct 2020.md': interview,
      'empty.txt': '',
      'empty too.txt': '',
    });
    await ask(`/files/${found.files[1]?.id}`, 'DELETE');
    const left = await ask<Import>('');
    expect(left.files.map((file) => file.fileName)).toEqual(['wexcombe 12 Oct 2020.md', 'empty too.txt']);
    const originals = world.studies.open(study.id).originals();
    expect(originals.prepare('SELECT count(*) AS n FROM original').get()).toEqual({ n: 2 });
    await ask('/keep', 'POST', { incomplete: true });
    expect(await ask(`/files/${found.files[0]?.id}`, 'DELETE')).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  test('cancelled, it leaves nothing behind', async () => {
    const { ask, found, world, study } = await started({ 'notes.md': interview });
    await ask('', 'DELETE');
    const originals = world.studies.open(study.id).originals();
    expect(
      originals
        .prepare('SELECT (SELECT count(*) FROM original) + (SELECT count(*) FROM import_file) AS n')
        .get(),
    ).toEqual({ n: 0 });
    expect(await ask('', 'GET')).toMatchObject({ error: { code: 'not-found' } });
    expect(found.files).toHaveLength(1);
  });
});
