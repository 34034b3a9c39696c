import type { NearSources } from '#shared/source/near.ts';
import type { DraftAsked, DraftNear } from './near-drafts.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** What each draft is nearly a copy of, by its id; found off the main thread. */
export async function likenDrafts(
  world: World,
  study: OpenStudy,
  drafts: readonly DraftAsked[],
): Promise<ReadonlyMap<string, DraftNear>> {
  if (drafts.length === 0) return new Map();
  return (await world.near({ folder: world.folder, study: study.id, drafts })).drafts;
}

/** The sources of a study that are nearly the same, or a part, of another that counts too. */
export async function nearDuplicates(world: World, who: Who, reference: string): Promise<NearSources[]> {
  const study = mayRead(world, who, reference);
  return (await world.near({ folder: world.folder, study: study.id, drafts: [] })).sources;
}
