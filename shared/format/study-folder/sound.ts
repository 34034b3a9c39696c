import { DomainError } from '../../errors.ts';
import type { Theme } from '../../theme/theme.ts';
import type { StudyContent } from './content.ts';
import { tables } from './tables.ts';

function assertOnce(file: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new DomainError('invalid', `${file}: the id ${id} is there twice.`);
    seen.add(id);
  }
}

/** Refuses a theme that stands under itself: it would be in no frame. */
function assertRooted(themes: readonly Pick<Theme, 'id' | 'parent' | 'title'>[]): void {
  const parentOf = new Map(themes.map(({ id, parent }) => [id, parent]));
  for (const { id, title } of themes) {
    let above = parentOf.get(id) ?? null;
    for (let steps = 0; above !== null; steps += 1) {
      if (steps > themes.length)
        throw new DomainError('invalid', `codebook.yaml: the theme “${title}” stands under itself.`);
      above = parentOf.get(above) ?? null;
    }
  }
}

/** Refuses what no study can hold, though every record of it is as it should be. */
export function assertSound(content: StudyContent): void {
  const lists: [file: string, records: readonly { id: string }[]][] = [
    ['study.yaml, areas', content.areas],
    ['study.yaml, waves', content.waves],
    ['study.yaml, phases', content.phases],
    ['study.yaml, participants', content.participants],
    ['study.yaml, coders', content.coders],
    ['codebook.yaml, groups', content.groups],
    ['codebook.yaml, themes', content.themes],
    ['sources', content.sources],
    [tables.engagements.file, content.engagements],
    [tables.consents.file, content.consents],
    [tables.codings.file, content.codings],
    [tables.passes.file, content.passes],
    [tables.assessments.file, content.assessments],
    [tables.trajectories.file, content.trajectories],
    [tables.statuses.file, content.statuses],
    [tables.watch.file, content.watch],
    [tables.links.file, content.links],
    [tables.twinDismissals.file, content.twinDismissals],
    [tables.quotes.file, content.quotes],
    [tables.memos.file, content.memos],
    [tables.nextSteps.file, content.nextSteps],
  ];
  for (const [file, records] of lists)
    assertOnce(
      file,
      records.map(({ id }) => id),
    );
  assertOnce(
    'codebook.yaml, events',
    content.events.map(({ number }) => String(number)),
  );
  assertRooted(content.themes);
}
