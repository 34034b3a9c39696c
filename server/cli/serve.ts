import { serveConfig } from '#server/config.ts';
import { pages } from '#server/http/pages.ts';
import { serve } from '#server/http/serve.ts';
import { holdFolder } from '#server/io/lock.ts';
import { projectPath } from '#server/io/project.ts';
import { clockNotice } from '#server/service/last-author.ts';
import { openSample } from '#server/service/sample.ts';
import { type Command, EXIT } from './command.ts';

const log = (line: string) => process.stderr.write(`${line}\n`);

/** Runs server and client on one port until Ctrl+C or SIGTERM. */
export async function runServer(flags: Parameters<typeof serveConfig>[0]): Promise<void> {
  const config = serveConfig(flags);
  const release = holdFolder(config.folder);
  const serving = await serve({ ...config, log, pages: pages(projectPath('dist', 'client')) }).catch(
    (error) => {
      release();
      throw error;
    },
  );
  const { world, local, notices } = serving.folder;
  for (const notice of [...notices, clockNotice(world)]) if (notice !== null) log(notice);
  try {
    if (config.sample) openSample(world, local);
  } catch (error) {
    await serving.close();
    release();
    throw error;
  }
  release.at(serving.address);
  process.stdout.write(`Throughline is at ${serving.address}\nData: ${config.folder}\nCtrl+C stops it.\n`);
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
    host: { takes: '127.0.0.1', does: 'the address it listens on; without accounts only this machine’s own' },
    port: { takes: '4600', does: 'the port' },
    sample: { does: 'imports the sample study where the folder has none' },
  },
  async run(asked) {
    await runServer({
      data: asked.folder,
      host: asked.text('host'),
      port: asked.text('port'),
      sample: asked.flag('sample'),
    });
    return EXIT.done;
  },
};
