import { runCommand } from '#server/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** What it printed, as the JSON document that `--json` promises. */
  document<T>(): T;
}

/** Whoever sits at a command line: what they answer to its questions, one after the other, and what is handed in. */
export interface Sitting {
  answers?: string[];
  input?: string;
}

/** A command line in a data folder, run inside this process. */
export const cliIn =
  (folder: string, { answers, input = '' }: Sitting = {}) =>
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
      ask: answers ? async () => answers.shift() ?? '' : null,
      input: async () => input,
    });
    return { code, out, err, document: () => JSON.parse(out) };
  };
