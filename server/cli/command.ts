import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#server/config.ts';
import { holdFolder } from '#server/io/lock.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { finishErasures } from '#server/service/withdrawal.ts';
import type { Who, World } from '#server/service/world.ts';
import { DomainError } from '#shared/errors.ts';

/** Where a command's answer, complaints and progress go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Somebody watches: progress may be drawn over itself. */
  isWatched: boolean;
  /** Asks whoever sits there for a line, a secret without showing it; null where nobody does. */
  ask: ((question: string, isSecret: boolean) => Promise<string>) | null;
  /** All that is handed in. */
  input(): Promise<string>;
}

/** One thing that may be said behind a command: `--area A`, or `--dry-run` where it takes nothing. */
export interface Option {
  /** What stands for its value in the help; absent where it takes none. */
  takes?: string;
  does: string;
}

export interface Command {
  /** Its words: "study create". */
  name: string;
  /** What stands behind its name without a dash: "PATH…". */
  takes?: string;
  /** How many such words it takes. */
  words?: { least: number; most: number };
  does: string;
  options: Record<string, Option>;
  /** Answers the exit code. */
  run(asked: Asked): Promise<number>;
}

/** Something asked in a way the program does not understand: exit 2. */
export class UsageError extends Error {}

/** The exit codes that scripts rely on. */
export const EXIT = { done: 0, bug: 1, usage: 2, notFound: 3, refused: 4, conflict: 5 } as const;

/** What was asked of a command, with all it may touch. */
export class Asked {
  readonly words: readonly string[];
  /** One JSON document is wanted instead of text for people. */
  readonly json: boolean;
  readonly folder: string;
  readonly terminal: Terminal;
  private readonly values: Readonly<Record<string, string | boolean | undefined>>;

  constructor(
    values: Readonly<Record<string, string | boolean | undefined>>,
    words: readonly string[],
    terminal: Terminal,
  ) {
    this.values = values;
    this.words = words;
    this.terminal = terminal;
    this.json = values.json === true;
    this.folder = dataFolder(this.text('data'));
  }

  text(option: string): string | undefined {
    const value = this.values[option];
    return typeof value === 'string' ? value : undefined;
  }

  /** The value of an option that the command cannot do without. */
  needed(option: string): string {
    const value = this.text(option);
    if (value === undefined || value === '') throw new UsageError(`--${option} is missing`);
    return value;
  }

  /** The value of an option that takes one of a few words. */
  oneOf<Word extends string>(option: string, words: readonly Word[]): Word | undefined {
    const value = this.text(option);
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (!found) throw new UsageError(`--${option} takes ${words.join(', ')}, not “${value}”`);
    return found;
  }

  flag(option: string): boolean {
    return this.values[option] === true;
  }

  /** Answers: one JSON document, or lines for people. */
  answer(document: unknown, lines: () => string): void {
    this.terminal.out(this.json ? JSON.stringify(document, null, 2) : lines());
  }

  /** Says what is being done, over the line before; nothing where nobody watches. */
  readonly progress = (what: string): void => {
    if (this.terminal.isWatched) this.terminal.err(`\r\x1b[K${what === '' ? '' : `${what}…`}`);
  };

  /** Works in the data folder without changing it; a server may hold it meanwhile. */
  async reading<T>(work: (world: World, who: Who) => T | Promise<T>): Promise<T> {
    if (!existsSync(path.join(this.folder, 'control.sqlite')))
      throw new DomainError(
        'not-found',
        existsSync(this.folder)
          ? `${this.folder} holds no study and no account yet.`
          : `There is no data folder at ${this.folder}.`,
        {
          help: 'Make a study with `study create`, or name the folder with --data.',
        },
      );
    return this.inFolder(work);
  }

  /** Works in the data folder as its only writer; refuses while a server holds it. */
  async writing<T>(work: (world: World, who: Who) => T | Promise<T>): Promise<T> {
    const release = holdFolder(this.folder);
    try {
      return await this.inFolder(async (world, who) => {
        await finishErasures(world, who, this.progress);
        return work(world, who);
      });
    } finally {
      release();
    }
  }

  private async inFolder<T>(work: (world: World, who: Who) => T | Promise<T>): Promise<T> {
    const opened = openDataFolder(this.folder);
    for (const notice of opened.notices) this.terminal.err(`${notice}\n`);
    try {
      return await work(opened.world, opened.local);
    } finally {
      this.progress('');
      opened.close();
    }
  }
}
