import path from 'node:path';
import { restore } from '#server/service/backup.ts';
import { type Command, EXIT } from './command.ts';
import { counted } from './table.ts';

export const restoreCommand: Command = {
  name: 'restore',
  takes: 'FILE',
  words: { least: 1, most: 1 },
  does: 'Verifies a backup and puts it in place of the data folder, which is kept aside',
  options: { anyway: { does: 'also where the check of the backup finds problems' } },
  async run(asked) {
    const answer = await restore(asked.folder, path.resolve(asked.words[0] ?? ''), {
      at: new Date().toISOString(),
      anyway: asked.flag('anyway'),
      onStep: asked.progress,
    });
    asked.progress('');
    const { restored, keptAside, takenAt, studies, problems } = answer;
    asked.answer(answer, () =>
      [
        ...problems.map(({ what, where, help }) => `${what}: ${where}\n  ${help}`),
        ...(restored
          ? [`${asked.folder} holds ${counted(studies, 'study', 'studies')} as of ${takenAt}.`]
          : []),
        ...(keptAside ? [`What was there is kept in ${keptAside}.`] : []),
      ].join('\n'),
    );
    if (restored) return EXIT.done;
    asked.terminal.err(
      `Nothing was restored: the check found ${counted(problems.length, 'problem')} in the backup. Restore it in spite of them with --anyway.\n`,
    );
    return EXIT.refused;
  },
};
