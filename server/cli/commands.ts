import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { importCommand } from './import.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { studyCreate, studyList, studyOpen } from './study.ts';

/** Every command, in the order the help lists them. */
export const commands: readonly Command[] = [
  serveCommand,
  studyList,
  studyCreate,
  studyOpen,
  importCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
];
