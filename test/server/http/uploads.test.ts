import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import path from 'node:path';
import express from 'express';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerErrors } from '#server/http/errors.ts';
import { uploadsInto } from '#server/http/uploads.ts';
import { testFolder } from '#test/support/world.ts';

const KILOBYTE = 1024;

/** A server that takes 10 kB a file, 3 files and 20 kB in all, and answers how many bytes it was given. */
async function receiver() {
  const folder = path.join(testFolder(), 'uploads');
  const uploads = uploadsInto(folder, {
    fileBytes: 10 * KILOBYTE,
    files: 3,
    totalBytes: 20 * KILOBYTE,
  });
  const app = express();
  let held: string[] = [];
  app.post('/unused', uploads.receive, (_request, response) => {
    response.json({});
  });
  app.post('/', uploads.receive, async (request, response) => {
    const names = await uploads.using(request, async (files) => {
      held = readdirSync(folder);
      return files.map(({ fileName }) => fileName);
    });
    response.json(names);
  });
  app.use(answerErrors(() => undefined));
  const server = createServer(app).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const post = async (sizes: readonly number[], at = '/') => {
    const form = new FormData();
    for (const [number, size] of sizes.entries())
      form.append('files', new Blob(['x'.repeat(size)]), `a/${number}.txt`);
    const answer = await fetch(`http://127.0.0.1:${port}${at}`, { method: 'POST', body: form });
    return { status: answer.status, body: await answer.json() };
  };
  return { post, port, left: () => (existsSync(folder) ? readdirSync(folder) : []), held: () => held };
}

describe('files that are sent', () => {
  test('lie on the disk while they are worked with, and are gone afterwards', async () => {
    const { post, left, held } = await receiver();
    expect(await post([100, 9 * KILOBYTE])).toEqual({ status: 200, body: ['a/0.txt', 'a/1.txt'] });
    expect(held()).toHaveLength(2);
    expect(left()).toEqual([]);
  });

  test('are gone too where nobody worked with them', async () => {
    const { post, left } = await receiver();
    expect((await post([100], '/unused')).status).toBe(200);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });

  test.each([
    ['one that is too large', [11 * KILOBYTE], 'A file is larger'],
    ['too many', [1, 1, 1, 1], 'Too many files'],
    ['too much together', [9 * KILOBYTE, 9 * KILOBYTE, 4 * KILOBYTE], 'Together the files are larger than'],
  ])('are refused with the reason, and nothing stays: %s', async (_what, sizes, message) => {
    const { post, left } = await receiver();
    const { status, body } = await post(sizes);
    expect({ status, code: body.error.code }).toEqual({ status: 413, code: 'too-large' });
    expect(body.error.message).toContain(message);
    expect(body.error.help).toContain('Nothing was kept.');
    expect(left()).toEqual([]);
  });

  test('leave nothing and stop nobody where the line is cut in the middle of one', async () => {
    const { post, port, left } = await receiver();
    for (const file of ['x', 'x'.repeat(9 * KILOBYTE)]) {
      const asked = send({
        port,
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': 15 * KILOBYTE },
      });
      asked.on('error', () => undefined);
      asked.write(
        `--b\r\nContent-Disposition: form-data; name="files"; filename="1"\r\n\r\nwhole\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="2"\r\n\r\n${file}`,
      );
      await expect.poll(() => left().length, { timeout: 10_000 }).toBe(2);
      asked.destroy();
      await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    }
    expect(await post([100])).toEqual({ status: 200, body: ['a/0.txt'] });
  });

  test('are counted as they come in where nobody says beforehand how much it will be', async () => {
    const { port, left } = await receiver();
    const asked = send({
      port,
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b', 'Transfer-Encoding': 'chunked' },
    });
    for (const name of ['1', '2', '3'])
      asked.write(
        `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${'x'.repeat(9 * KILOBYTE)}\r\n`,
      );
    asked.end('--b--\r\n');
    const [answer] = await once(asked, 'response');
    expect(answer.statusCode).toBe(413);
    answer.resume();
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
});
