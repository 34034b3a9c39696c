import { type ServeConfig, serveConfig } from '#server/config.ts';
import { pages } from '#server/http/pages.ts';
import { isReachable, type Serving, serve } from '#server/http/serve.ts';
import { holdFolder } from '#server/io/lock.ts';
import { projectPath } from '#server/io/project.ts';
import { adoptStudies, hasOwnerAccount } from '#server/service/account.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { clockNotice } from '#server/service/last-author.ts';
import { openSample } from '#server/service/sample.ts';
import { addUser } from '#server/service/user.ts';
import { Email } from '#shared/account/sign-in.ts';
import { type Command, EXIT, type Terminal } from './command.ts';
import { typedPassword } from './typed-password.ts';

const log = (line: string) => process.stderr.write(`${line}\n`);

/** Offers to make the owner's account where others are to be let in and there is none. */
async function offerOwner({ folder, ...config }: ServeConfig, terminal: Terminal): Promise<void> {
  const { ask } = terminal;
  if (!ask || !isReachable({ folder, ...config })) return;
  const { world, local, close } = openDataFolder(folder);
  try {
    if (hasOwnerAccount(world)) return;
    terminal.err(
      'Others can reach Throughline at this address, so everybody signs in. First comes the owner, who lets others in.\n',
    );
    const name = (await ask('Your name: ', false)).trim();
    let email = '';
    while (!Email.safeParse(email).success) email = (await ask('Your e-mail address: ', false)).trim();
    const password = await typedPassword(terminal, ask, [email, name]);
    const made = await addUser(world, local, { email, name, password });
    terminal.err(`${made.name} signs in as ${made.email}.\n`);
  } finally {
    close();
  }
}

const told = (serving: Serving, { folder, publicUrl }: ServeConfig): string =>
  [
    `Throughline is at ${publicUrl ?? serving.address}${publicUrl === null ? '' : ` (it listens on ${serving.address})`}`,
    `Data: ${folder}`,
    ...(serving.signsIn ? ['People sign in with their accounts.'] : []),
    'Ctrl+C stops it.\n',
  ].join('\n');

/** Runs server and client on one port until Ctrl+C or SIGTERM. */
export async function runServer(flags: Parameters<typeof serveConfig>[0], terminal: Terminal): Promise<void> {
  const config = serveConfig(flags);
  const release = holdFolder(config.folder);
  const serving = await offerOwner(config, terminal)
    .then(() => serve({ ...config, log, pages: pages(projectPath('dist', 'client')) }))
    .catch((error) => {
      release();
      throw error;
    });
  const { world, local, notices } = serving.folder;
  for (const notice of [...notices, clockNotice(world)]) if (notice !== null) log(notice);
  try {
    if (config.sample) openSample(world, local);
    if (serving.signsIn) adoptStudies(world);
  } catch (error) {
    await serving.close();
    release();
    throw error;
  }
  release.at(config.publicUrl ?? serving.address);
  const isHttps = config.trustsProxy || config.publicUrl?.startsWith('https:') === true;
  if (!isHttps && isReachable(config))
    log(
      'Passwords and words travel readable for anybody on the way: put a proxy with https in front of it, and name its address with --public.',
    );
  terminal.out(told(serving, config));
  const stop = () => {
    void serving.close().then(() => {
      release();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

export const serveCommand: Command = {
  name: 'serve',
  does: 'Runs server and client on one port until Ctrl+C',
  options: {
    host: {
      takes: '127.0.0.1',
      does: 'the address it listens on; for another than this machine’s own, people sign in',
    },
    port: { takes: '4600', does: 'the port' },
    public: {
      takes: 'URL',
      does: 'the one address people use, such as https://study.example; THROUGHLINE_PUBLIC where nobody says',
    },
    'trust-proxy': { does: 'believes the proxy in front about who asks and how; people sign in' },
    sample: { does: 'imports the sample study where the folder has none' },
  },
  async run(asked) {
    await runServer(
      {
        data: asked.folder,
        host: asked.text('host'),
        port: asked.text('port'),
        public: asked.text('public'),
        'trust-proxy': asked.flag('trust-proxy'),
        sample: asked.flag('sample'),
      },
      asked.terminal,
    );
    return EXIT.done;
  },
};
