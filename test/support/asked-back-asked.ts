import type { Asked } from './writing-asked.ts';

type Id = { id: string };
type Ask = (name: string, asked?: Asked) => Promise<unknown>;

/** Somebody who was sent a sheet, answered it over the network, told more and sent an exercise in; and a sheet to be sent. */
export async function madeAskedBack(ask: Ask, address: string) {
  const add = async (name: string, body: Record<string, unknown>, params: Asked['params'] = {}) =>
    ((await ask(name, { params, body })) as Id).id;
  const wave = await add('wave.add', { month: '2021-03' });
  const participant = await add('participant.add', { pseudonym: 'N-02', area: 'North' });
  await ask('wave.change', { params: { wave }, body: { status: 'closed' } });
  const sheet = async () => {
    const check = await add('memberCheck.add', { participant, wave, propose: false });
    const { items } = (await ask('memberCheck.addItem', {
      params: { check },
      body: { statement: 'It was a long winter.' },
    })) as { items: Id[] };
    return { check, item: items[0]?.id ?? '' };
  };
  const [draftSheet, sentSheet] = [await sheet(), await sheet()];
  await ask('memberCheck.send', { params: { check: sentSheet.check }, body: {} });
  const link = (await ask('participantLink.make', { params: { participant }, body: {} })) as {
    address: string;
  };
  const send = async (method: string, path: string, body: unknown, cookie = '') => {
    const response = await fetch(`${address}/api/mine${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: address },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response;
  };
  const opened = await send('POST', '/open', { token: link.address.split('/').at(-1) });
  const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  await send('PUT', `/items/${sentSheet.item}`, { answer: 'no' }, cookie);
  const told = await send('POST', '/additions', { wave, text: 'The vans came back.' }, cookie);
  const { id: addition } = (await told.json()) as Id;
  await send('POST', '/exercise', { wave, rows: [{ change: 'Quick calls' }] }, cookie);
  const { items: offers } = (await ask('memberCheck.offered')) as { items: Id[] };
  return { draftSheet, sentSheet, addition, offered: offers[0]?.id ?? '' };
}
type AskedBackMade = Awaited<ReturnType<typeof madeAskedBack>>;

/** How every deed on what coordinators are asked is done once. */
export const ASKED_BACK_DEEDS: Readonly<Record<string, (made: AskedBackMade) => Asked>> = {
  'memberCheck.add': () => ({ body: { participant: 'N-01', wave: '2021-03' } }),
  'memberCheck.change': ({ draftSheet }) => ({ params: draftSheet, body: { until: '2021-04-01' } }),
  'memberCheck.remove': ({ draftSheet }) => ({ params: draftSheet }),
  'memberCheck.addItem': ({ draftSheet }) => ({ params: draftSheet, body: { statement: 'Snow fell.' } }),
  'memberCheck.changeItem': ({ draftSheet }) => ({ params: draftSheet, body: { statement: 'It snowed.' } }),
  'memberCheck.removeItem': ({ draftSheet }) => ({ params: draftSheet }),
  'memberCheck.send': ({ draftSheet }) => ({ params: draftSheet, body: {} }),
  'memberCheck.close': ({ sentSheet }) => ({ params: sentSheet, body: {} }),
  'memberCheck.resolve': ({ sentSheet }) => ({
    params: sentSheet,
    body: { kind: 'kept', text: 'The dates say so.' },
  }),
  'memberCheck.seeAddition': ({ addition }) => ({ params: { addition }, body: { note: 'Ask them.' } }),
  'memberCheck.takeUp': ({ offered }) => ({ params: { exercise: offered }, body: {} }),
  'memberCheck.decline': ({ offered }) => ({ params: { exercise: offered }, body: {} }),
};
