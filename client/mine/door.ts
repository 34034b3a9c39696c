import { readJson, request } from '../lib/request.ts';

/** How one came to the page: by the personal link, by a link opened before, or as a researcher who looks in. */
export type Door =
  | { by: 'link'; token: string }
  | { by: 'visit' }
  | { by: 'preview'; address: string; back: string };

/** The door that an address is. */
export function doorOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Door {
  const [, study, person] = /^\/studies\/([^/]+)\/people\/([^/]+)\/house/.exec(pathname) ?? [];
  if (study !== undefined && person !== undefined) {
    const sheet = new URLSearchParams(search).get('sheet');
    return {
      by: 'preview',
      address:
        sheet === null
          ? `/api/studies/${study}/participants/${person}/mine`
          : `/api/studies/${study}/member-checks/${encodeURIComponent(sheet)}/preview`,
      back: `/studies/${study}/people`,
    };
  }
  const [, token] = /^\/mine\/([^/]+)/.exec(pathname) ?? [];
  return token === undefined ? { by: 'visit' } : { by: 'link', token: decodeURIComponent(token) };
}

/** Opens a link: the program answers with the page, and the browser carries the visit from then on. */
export const openLink = async (token: string, signal: AbortSignal): Promise<unknown> =>
  readJson(
    await request('/api/mine/open', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
      signal,
    }),
  );

export const readPage = async (address: string, signal?: AbortSignal): Promise<unknown> =>
  readJson(await request(address, { cache: 'no-store', ...(signal && { signal }) }));
