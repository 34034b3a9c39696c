import { type BackedUp, backUp, lookInto } from '#server/service/backup.ts';
import { systemFault } from '#server/service/system-fault.ts';
import { DomainError } from '#shared/errors.ts';
import { answerAsks } from './answer.ts';

/** Which data folder to back up into which file, as of when. */
export interface BackupAsk {
  folder: string;
  to: string;
  at: string;
}

export type BackupAnswer =
  /** `problem` says what looking into the file found; null where nothing is wrong with it. */
  { made: BackedUp; problem: string | null } | { refusal: string };

const saidOf = (error: unknown): string => {
  if (error instanceof DomainError) return [error.message, error.detail.help].filter(Boolean).join(' ');
  const fault = systemFault(error);
  if (!fault) throw error;
  return `${fault.what} ${fault.help}`;
};

answerAsks<BackupAsk, BackupAnswer>(async ({ folder, to, at }) => {
  let made: BackedUp;
  try {
    made = await backUp(folder, to, at, () => undefined);
  } catch (error) {
    return { refusal: saidOf(error) };
  }
  try {
    await lookInto(to, `${folder}/backups/.looking-${process.pid}`);
    return { made, problem: null };
  } catch (error) {
    return { made, problem: saidOf(error) };
  }
});
