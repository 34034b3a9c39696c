import { check } from '#server/service/check.ts';
import { type Command, EXIT } from './command.ts';
import { counted } from './table.ts';

export const checkCommand: Command = {
  name: 'check',
  does: 'Verifies the files: offsets, words, references, journal and search',
  options: { study: { takes: 'S', does: 'only this study' } },
  async run(asked) {
    const found = await asked.reading((world, who) => {
      asked.progress('checking');
      return check(world, who, asked.text('study'));
    });
    const { studies, problems } = found;
    asked.answer(found, () =>
      problems.length === 0
        ? `${counted(studies, 'study', 'studies')} checked, nothing wrong.`
        : problems.map(({ what, where, help }) => `${what}: ${where}\n  ${help}`).join('\n'),
    );
    if (problems.length === 0) return EXIT.done;
    asked.terminal.err(`The check found ${counted(problems.length, 'problem')}.\n`);
    return EXIT.refused;
  },
};
