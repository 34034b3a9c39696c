import { runCommand } from '#server/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** What it printed, as the JSON document that `--json` promises. */
  document<T>(): T;
}

/** A command line in a data folder, run inside this process. */
export const cliIn =
  (folder: string) =>
  async (...args: string[]): Promise<Ran> => {
    let out = '';
    let err = '';
    const code = await runCommand([...args, '--data', folder], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isWatched: false,
    });
    return { code, out, err, document: () => JSON.parse(out) };
  };
