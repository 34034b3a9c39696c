import path from 'node:path';
import { accessed } from '#server/service/access-log.ts';
import { backUp } from '#server/service/backup.ts';
import { type Command, EXIT } from './command.ts';
import { counted } from './table.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const backupCommand: Command = {
  name: 'backup',
  does: 'Writes control file, studies and originals into one zip, while a server may go on',
  options: { out: { takes: 'FILE', does: 'the zip to write; it must not be there yet' } },
  async run(asked) {
    const out = path.resolve(asked.needed('out'));
    const made = await backUp(asked.folder, out, new Date().toISOString(), asked.progress);
    await asked.reading((world, who) => {
      for (const id of world.studies.ids()) accessed(world, who, id, 'backup', path.basename(out));
    });
    asked.progress('');
    asked.answer(
      made,
      () =>
        `Backed up ${counted(made.studies, 'study', 'studies')} into ${made.file} (${megabytes(made.size)}).`,
    );
    return EXIT.done;
  },
};
