import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { codebookExport, codebookImport } from './codebook.ts';
import { codebookPropose } from './codebook-propose.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inviteCommand } from './invite.ts';
import { matrixCommand } from './matrix.ts';
import { projectImport } from './project.ts';
import { quotesCommand } from './quotes.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { studyCreate, studyList, studyOpen } from './study.ts';
import { threatsCommand } from './threats.ts';
import { trajectoriesCommand } from './trajectories.ts';
import { userAdd, userList, userPasswd, userRemove } from './user.ts';
import { withdrawCommand } from './withdraw.ts';

/** Every command, in the order the help lists them. */
export const commands: readonly Command[] = [
  serveCommand,
  studyList,
  studyCreate,
  studyOpen,
  importCommand,
  projectImport,
  matrixCommand,
  trajectoriesCommand,
  threatsCommand,
  quotesCommand,
  exportCommand,
  codebookExport,
  codebookImport,
  codebookPropose,
  userAdd,
  userList,
  userPasswd,
  userRemove,
  inviteCommand,
  withdrawCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
];
