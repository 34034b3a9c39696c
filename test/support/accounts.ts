import { onTestFinished } from 'vitest';
import { type ServeOptions, type Serving, serve } from '#server/http/serve.ts';
import { hashPassword } from '#server/io/password.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { whoIs } from '#server/service/session.ts';
import { join } from '#server/service/team.ts';
import type { Who, World } from '#server/service/world.ts';
import { type KnownAccount, putAccount } from '#server/store/control/account.ts';
import { initialsOf } from '#shared/account/account.ts';
import type { Role } from '#shared/account/roles.ts';
import { CoderId, type StudyId } from '#shared/ids.ts';
import { type Answer, ask } from './raw-request.ts';
import { testFolder } from './world.ts';

export const PASSWORD = 'a quiet orchard wall';
const cheap = hashPassword(PASSWORD, { N: 2 ** 10, r: 8, p: 1 });

export interface Given {
  name: string;
  founds?: boolean;
  places?: readonly (readonly [StudyId, Role])[];
}

/** The address that belongs to a name in these tests: “Mira Sandhu” signs in as mira@example.org. */
export const emailOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@example.org`;

/** An account with the password of these tests, which costs little to try, and with places in studies. */
export async function member(world: World, { name, founds = false, places = [] }: Given): Promise<Who> {
  const account: KnownAccount = {
    id: world.newId(CoderId),
    name,
    initials: initialsOf(name),
    email: emailOf(name),
    password: await cheap,
    founds,
    createdAt: world.now(),
    endedAt: null,
  };
  putAccount(world.control, account);
  for (const [study, role] of places) join(world, study, account.id, role);
  return whoIs(world, account);
}

/** Somebody at a browser that carries cookies: every request comes from the program's own page, unless said otherwise. */
export interface Browser {
  cookie: string;
  ask(
    method: string,
    path: string,
    given?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer & { json: unknown }>;
}

export function browserAt(address: string, origin = address): Browser {
  const browser: Browser = {
    cookie: '',
    async ask(method, path, { body, headers = {} } = {}) {
      const answer = await ask(address, {
        method,
        path,
        headers: {
          Origin: origin,
          Host: new URL(origin).host,
          ...(browser.cookie && { Cookie: browser.cookie }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? '' : JSON.stringify(body),
      });
      const [set] = answer.headers['set-cookie'] ?? [];
      if (set !== undefined) browser.cookie = set.split(';')[0] ?? '';
      return {
        ...answer,
        json: /^application\/json/.test(String(answer.headers['content-type']))
          ? JSON.parse(answer.body)
          : null,
      };
    },
  };
  return browser;
}

type Prepare = (world: World, local: Who) => Promise<void> | void;
type ServedTeam = Serving & { enter(name: string): Promise<Browser> };

/** A server where people sign in, over a folder that its accounts are made in first; closed when the test ends. */
export async function servedTeam(prepare: Prepare, options: Partial<ServeOptions> = {}): Promise<ServedTeam> {
  const serving = await servedTeamIn(testFolder(), prepare, options);
  onTestFinished(() => serving.close());
  return serving;
}

/** The same in a folder that outlives one test; whoever asks closes it. */
export async function servedTeamIn(
  folder: string,
  prepare: Prepare,
  options: Partial<ServeOptions> = {},
): Promise<ServedTeam> {
  const opened = openDataFolder(folder);
  await prepare(opened.world, opened.local);
  opened.close();
  const serving = await serve({ folder, host: '127.0.0.1', port: 0, log: () => undefined, ...options });
  return {
    ...serving,
    async enter(name) {
      const browser = browserAt(serving.address, options.publicUrl ?? serving.address);
      const { status } = await browser.ask('POST', '/api/sign-in', {
        body: { email: emailOf(name), password: PASSWORD },
      });
      if (status !== 200) throw new Error(`${name} could not sign in: ${status}`);
      return browser;
    },
  };
}
