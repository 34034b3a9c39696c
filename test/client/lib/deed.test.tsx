import { onlineManager, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useDeed } from '#client/lib/deed.ts';
import { newQueryClient } from '#client/lib/query-client.ts';
import { CallError } from '#client/lib/request.ts';
import { useSaving } from '#client/lib/saving.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  onlineManager.setOnline(true);
});

function Deed({ send }: { send: (change: string, key: string) => Promise<string> }) {
  const deed = useDeed({ send });
  const saving = useSaving();
  return (
    <>
      <button type="button" onClick={() => deed.run('coded')}>
        do it
      </button>
      <button type="button" onClick={() => deed.run('coded elsewhere')}>
        do another
      </button>
      <p role="status">{saving.state === 'lost' ? `lost ${saving.waiting}` : saving.state}</p>
      <p role="alert">{deed.error?.message}</p>
    </>
  );
}
const open = (send: (change: string, key: string) => Promise<string>) => {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Deed send={send} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
};
const status = () => screen.getByRole('status').textContent;

test('a deed done while the program is away is kept, and sent under the same key when it answers again', async () => {
  // The program stays away until the test lets it answer.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
  const keys: string[] = [];
  let isAway = true;
  const user = open((change, key) => {
    keys.push(key);
    return isAway ? Promise.reject(new CallError('no-network', 'away', 0)) : Promise.resolve(change);
  });
  await user.click(screen.getByText('do it'));
  await waitFor(() => expect(status()).toBe('lost 1'));
  isAway = false;
  onlineManager.setOnline(true);
  await waitFor(() => expect(status()).toBe('saved'), { timeout: 4000 });
  expect(keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(keys).size).toBe(1);
});

function Read({ read }: { read: () => number }) {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['read'], queryFn: read });
  const deed = useDeed({
    send: (change: string) => Promise.resolve(change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['read'] }),
  });
  const saving = useSaving();
  return (
    <>
      <button type="button" onClick={() => deed.run('coded')}>
        do it
      </button>
      <button type="button" onClick={() => deed.run('coded elsewhere')}>
        do another
      </button>
      <p role="status">{saving.state === 'lost' ? `lost ${saving.waiting}` : saving.state}</p>
      <p>read {data}</p>
    </>
  );
}

test('deeds that wait for one whose reading was cut off go on when the line is back', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
  const client = newQueryClient();
  let reads = 0;
  const read = () => {
    reads += 1;
    if (reads !== 2) return reads;
    // The line is cut after the first deed was answered, while what it changed is read.
    onlineManager.setOnline(false);
    throw new CallError('no-network', 'away', 0);
  };
  render(
    <QueryClientProvider client={client}>
      <Read read={read} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await waitFor(() => expect(screen.getByText('read 1')).toBeDefined());
  await user.click(screen.getByText('do it'));
  await user.click(screen.getByText('do another'));
  await waitFor(() => expect(client.getQueryState(['read'])?.fetchStatus).toBe('paused'), { timeout: 3000 });
  expect(status()).toBe('lost 2');
  onlineManager.setOnline(true);
  await waitFor(() => expect(status()).toBe('saved'), { timeout: 4000 });
  expect(reads).toBeGreaterThanOrEqual(4);
});

test('two deeds have two keys', async () => {
  const keys: string[] = [];
  const user = open((change, key) => {
    keys.push(key);
    return Promise.resolve(change);
  });
  await user.click(screen.getByText('do it'));
  await user.click(screen.getByText('do another'));
  await waitFor(() => expect(new Set(keys).size).toBe(2));
});

test('a double click sends one request, also where the first was answered before the second came', async () => {
  const sent: string[] = [];
  open((change) => {
    sent.push(change);
    return Promise.resolve(change);
  });
  fireEvent.click(screen.getByText('do it'));
  fireEvent.click(screen.getByText('do it'));
  await waitFor(() => expect(status()).toBe('saved'));
  fireEvent.click(screen.getByText('do it'));
  fireEvent.click(screen.getByText('do another'));
  await waitFor(() => expect(sent).toEqual(['coded', 'coded elsewhere']));
});

test('two different changes of the same moment both go, and so does the first again after the second', async () => {
  const sent: string[] = [];
  open((change) => {
    sent.push(change);
    return Promise.resolve(change);
  });
  for (const words of ['do it', 'do another', 'do it']) fireEvent.click(screen.getByText(words));
  await waitFor(() => expect(sent).toEqual(['coded', 'coded elsewhere', 'coded']));
});

test('what was refused can be tried again at once', async () => {
  const send = vi.fn(() => Promise.reject(new CallError('conflict', 'Someone else was first.', 409)));
  const user = open(send);
  await user.click(screen.getByText('do it'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  await user.click(screen.getByText('do it'));
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
});

test('a refusal is final and is said beside the button', async () => {
  const send = vi.fn(() => Promise.reject(new CallError('conflict', 'Someone else was first.', 409)));
  const user = open(send);
  await user.click(screen.getByText('do it'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Someone else was first.'));
  expect(send).toHaveBeenCalledOnce();
  expect(status()).toBe('idle');
});
