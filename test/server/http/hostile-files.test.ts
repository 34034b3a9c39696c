import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { sources } from '#server/service/source.ts';
import type { Import } from '#shared/import/import.ts';
import { hostile, packed } from '#test/shared/format/hostile.ts';
import { cliIn } from '#test/support/cli.ts';
import { testServer } from '#test/support/serve.ts';
import { testFolder } from '#test/support/world.ts';

/** Every other kind of harm, in turn as Word, OpenDocument and spreadsheet. */
const CHOSEN = hostile.flatMap((one, at) => {
  const of = at % 2 === 0 ? packed[(at / 2) % packed.length] : undefined;
  const name = `${one.what.replace(/\W+/g, '-')}${of?.name.slice(1)}`;
  return of ? [{ name, bytes: one.make(of), says: one.says }] : [];
});
const GOOD = new TextEncoder().encode('**INT:** What came?\n\n**P:** A van.\n');

async function asked(send: (address: string, study: string) => Promise<Import>) {
  const { address, folder } = await testServer();
  const { world, local } = folder;
  const answer = await fetch(`${address}/api/studies`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-09' }),
  });
  const { id }: { id: string } = await answer.json();
  const found = await send(address, id);
  expect(sources(world, local, id)).toEqual([]);
  expect(check(world, local).problems).toEqual([]);
  return found;
}

test('hostile files sent to the server fail each with its reason, and the good one among them is read', async () => {
  const found = await asked(async (address, study) => {
    const form = new FormData();
    for (const { name, bytes } of CHOSEN) form.append('files', new Blob([Uint8Array.from(bytes)]), name);
    form.append('files', new Blob([GOOD]), 'good.md');
    const sent = await fetch(`${address}/api/studies/${study}/imports`, { method: 'POST', body: form });
    return sent.json();
  });
  const rows = new Map(found.files.map((file) => [file.fileName, file]));
  expect(rows.get('good.md')?.state).toBe('read');
  for (const { name, says } of CHOSEN) {
    expect([name, rows.get(name)?.state]).toEqual([name, 'failed']);
    expect(rows.get(name)?.failure?.message).toMatch(says);
  }
});

test('hostile files named on the command line are told of one by one, and nothing is kept of them', async () => {
  const folder = testFolder();
  const cli = cliIn(path.join(folder, 'data'));
  const areas = ['--areas', 'North', '--from', '2020-08', '--to', '2020-09'];
  await cli('study', 'create', '--title', 'Two towns', ...areas);
  const files = CHOSEN.slice(0, 6).map(({ name, bytes }) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  const { code, document } = await cli('import', ...files, '--study', 'Two towns', '--json');
  expect(code).toBe(4);
  const told = document<{ kept: number; files: { state: string; reason: string }[] }>();
  expect(told.kept).toBe(0);
  for (const [at, { state, reason }] of told.files.entries()) {
    expect(state).toBe('failed');
    expect(reason).toMatch(CHOSEN[at]?.says ?? /never/);
  }
});
