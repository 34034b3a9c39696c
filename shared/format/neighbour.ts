import type { Proposal, SourceDraft } from './format.ts';

interface Named {
  fileName: string;
  draft: SourceDraft;
}

/** Fewer neighbours than this agreeing are chance. */
const NEIGHBOURS = 2;

const folderOf = (fileName: string): string => fileName.replace(/[^/\\]*$/, '');

function agreed(files: readonly Named[], field: 'area' | 'month'): string | null {
  const values = files.flatMap(({ draft }) => draft.proposals[field]?.value ?? []);
  return values.length >= NEIGHBOURS && values.every((value) => value === values[0])
    ? (values[0] ?? null)
    : null;
}

/**
 * Files of one folder, or dropped together, usually belong together: where all that say an area or a month say the same,
 * those that say nothing are proposed it. Readings and files whose own guesses disagree are left alone.
 */
export function proposeFromNeighbours(files: readonly Named[]): SourceDraft[] {
  const folders = new Map<string, Named[]>();
  for (const file of files) {
    const folder = folderOf(file.fileName);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  const agreedIn = new Map(
    [...folders].map(([folder, siblings]) => [
      folder,
      { area: agreed(siblings, 'area'), month: agreed(siblings, 'month') },
    ]),
  );
  return files.map(({ fileName, draft }) => {
    if (draft.proposals.kind.value === 'reading') return draft;
    const proposals = { ...draft.proposals };
    for (const field of ['area', 'month'] as const) {
      const disputed = draft.warnings.some(({ code }) => code === `two-${field}s`);
      const value = proposals[field] || disputed ? null : (agreedIn.get(folderOf(fileName))?.[field] ?? null);
      if (value !== null) {
        const proposal: Proposal<string> = { value, from: 'neighbour', raw: 'the other files beside it' };
        proposals[field] = proposal;
      }
    }
    return { ...draft, proposals };
  });
}
