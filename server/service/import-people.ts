import { turnTaking } from '#server/io/turn-taking.ts';
import { listFiles } from '#server/store/originals/import.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { meaningOf } from '#shared/format/name-pattern.ts';
import type { NewPeople, PatternMeans } from '#shared/import/pattern.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { namesOf } from './import-draft.ts';
import { readsOf } from './import-pattern.ts';
import { importRow, viewOfFile } from './import-view.ts';
import { addParticipants } from './participant.ts';
import { mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';

/**
 * Adds the participants that a pattern found in the file names, on the panel, as one deed. Each is in the area that
 * the pattern says of their files, else the files themselves; in none where they say several.
 */
export async function makeImportedParticipants(
  world: World,
  who: Who,
  reference: string,
  id: string,
  { pattern, means, people }: NewPeople,
): Promise<{ participants: Participant[]; means: PatternMeans }> {
  const study = mayWrite(world, who, reference, 'source.import');
  const rows = listFiles(study.originals(), importRow(study, id).id);
  const reads = await readsOf(
    world,
    pattern,
    rows.map((row) => row.file_name),
  );
  const names = namesOf(study);
  const waves = listWaves(study.db);
  const others = turnTaking();
  const areasOf = new Map<string, Set<string>>();
  for (const [at, row] of rows.entries()) {
    await others();
    const { participant, area } = reads[at] ?? {};
    if (participant === undefined) continue;
    const said = area === undefined ? null : meaningOf('area', area, means, names);
    const found = said?.id ?? viewOfFile(study, row, rows, waves).area?.value;
    if (found) areasOf.set(participant, (areasOf.get(participant) ?? new Set()).add(found));
  }
  const areaFor = (raws: readonly string[]): string | null => {
    const areas = new Set(raws.flatMap((raw) => [...(areasOf.get(raw) ?? [])]));
    const [only] = areas;
    return areas.size === 1 ? (only ?? null) : null;
  };
  const participants = addParticipants(
    world,
    who,
    study.id,
    people.map(({ pseudonym, raws }) => ({ pseudonym, area: areaFor(raws), panel: true })),
  );
  const made = people.flatMap(({ raws }, at) => {
    const person = participants[at]?.id;
    return person ? raws.map((raw) => [raw, person] as const) : [];
  });
  return {
    participants,
    means: { ...means, participant: { ...means.participant, ...Object.fromEntries(made) } },
  };
}
