import { expect, test } from 'vitest';
import { testServer } from '#test/support/serve.ts';

type Id = { id: string };

/** A served study with a coordinator in each of two areas, and what a link of one opens. */
async function opened() {
  const { address } = await testServer();
  const ask = async (method: string, path: string, body?: unknown, cookie = '') =>
    fetch(`${address}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const post = async (path: string, body: unknown) => (await (await ask('POST', path, body)).json()) as Id;
  const { id: study } = await post('/studies', {
    title: 'Two towns',
    areas: ['North', 'South'],
    from: '2020-08',
    to: '2020-09',
  });
  const of = `/studies/${study}`;
  const { id: participant } = await post(`${of}/participants`, {
    pseudonym: 'N-01',
    area: 'North',
    panel: true,
  });
  await post(`${of}/participants`, { pseudonym: 'S-01', area: 'South', panel: true });
  const made = (await post(`${of}/participants/${participant}/links`, {})) as Id & { address: string };
  const token = made.address.split('/').at(-1) ?? '';
  const first = await ask('POST', '/mine/open', { token });
  const cookie = first.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return { ask, of, participant, link: made.id, token, first, cookie };
}

test('a link opens the coordinator’s own page and nothing else of the program', async () => {
  const { ask, first, cookie } = await opened();
  expect(first.status).toBe(200);
  expect(first.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  const page = await (await ask('GET', '/mine', undefined, cookie)).json();
  expect(page).toMatchObject({ study: 'Two towns', area: 'North', waiting: { items: 0, quotes: 0 } });
  expect(JSON.stringify(page)).not.toMatch(/South|S-01|N-01/);
  const answers = await ask('GET', '/mine/answers', undefined, cookie);
  expect(answers.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(await answers.text()).toMatch(/^Two towns\nNorth: my answers/);
});

test('a link that was taken back tells whom to ask and nothing of the study', async () => {
  const { ask, of, participant, link, token, cookie } = await opened();
  await ask('DELETE', `${of}/participants/${participant}/links/${link}`);
  for (const refused of [
    await ask('GET', '/mine', undefined, cookie),
    await ask('POST', '/mine/additions', { wave: '2020-08', text: 'Hm.' }, cookie),
    await ask('POST', '/mine/open', { token }),
    await ask('GET', '/mine'),
  ]) {
    expect(refused.status).toBe(401);
    expect(Object.keys(await refused.json())).toEqual(['error']);
  }
  const { error } = (await (await ask('POST', '/mine/open', { token })).json()) as {
    error: { message: string; help: string };
  };
  expect(error.message).toBe('This page does not open any more.');
  expect(error.help).toMatch(/^Ask /);
  expect(JSON.stringify(error)).not.toMatch(/Two towns|North|N-01/);
});

test('leaving closes the page on this device, and the link opens it again', async () => {
  const { ask, token, cookie } = await opened();
  await ask('POST', '/mine/leave', {}, cookie);
  expect((await ask('GET', '/mine', undefined, cookie)).status).toBe(401);
  expect((await ask('POST', '/mine/open', { token })).status).toBe(200);
});
