import { openUnpacker } from '#server/io/unpack.ts';
import { findAccount } from '#server/store/control/account.ts';
import { listDictionary } from '#server/store/control/dictionary.ts';
import { listMemberships } from '#server/store/control/membership.ts';
import type { Db } from '#server/store/database.ts';
import { listTeam } from '#server/store/study/coder.ts';
import { listKnownIds } from '#server/store/study/known-ids.ts';
import type { Coder } from '#shared/coding/coder.ts';
import { DomainError } from '#shared/errors.ts';
import type { DraftWarning } from '#shared/format/format.ts';
import {
  Entries,
  QDPX_LIMITS,
  type RefiPackage,
  wantedEntries,
  withTexts,
} from '#shared/format/refi/package.ts';
import { planProject, type RefiPlan } from '#shared/format/refi/plan.ts';
import { type IntoStudy, planInto } from '#shared/format/refi/plan-into.ts';
import { readQde } from '#shared/format/refi/read-project.ts';
import { reviewOf } from '#shared/format/refi/review.ts';
import { CoderId, hashedId, type SourceId, type StudyId } from '#shared/ids.ts';
import type { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { studyAtHand } from './project-at-hand.ts';
import type { World } from './world.ts';

/** Reads a project out of its archive; only its own file and its texts are unpacked. */
export async function readPackage(packed: Buffer): Promise<RefiPackage> {
  if (packed.subarray(0, 2).toString('latin1') !== 'PK')
    throw new DomainError('unsupported', 'This is no REFI-QDA project: such a file is a zip archive.', {
      help: /<CodeBook[\s>]/.test(packed.subarray(0, 2000).toString('utf8'))
        ? 'It is a codebook (.qdc): take it in on the page of the codebook, or with `codebook import`.'
        : 'A project file ends in .qdpx. Export it as “REFI-QDA project” from the program it was made with.',
    });
  const archive = await openUnpacker(packed, QDPX_LIMITS);
  try {
    const entries = new Entries(archive.names);
    const read = readQde(await archive.bytes(entries.project, QDPX_LIMITS.projectBytes));
    const unpacked = new Map<string, Uint8Array>();
    for (const name of wantedEntries(read.project, entries))
      unpacked.set(name, await archive.bytes(name, QDPX_LIMITS.textBytes));
    return withTexts(read, entries, unpacked);
  } finally {
    archive.close();
  }
}

/** Whoever a user of the file may be: the team of the study, or whoever makes one. */
function teamFor(world: World, study: StudyId, db: Db | null, coder: Coder): Coder[] {
  const members = listMemberships(world.control, study).flatMap(
    ({ account }) => findAccount(world.control, account) ?? [],
  );
  const all = [coder, ...members, ...(db ? listTeam(db) : [])];
  return [...new Map(all.map(({ id, name, initials }) => [id, { id, name, initials }])).values()];
}

/** What a project would bring to a study that is there or not; `placed` are the sources that hold its words then. */
export function intoStudy(
  world: Pick<World, 'hash'>,
  db: Db | null,
  plan: RefiPlan,
  choices: Pick<ProjectChoices, 'conflicts'>,
): IntoStudy & { conflicts: ProjectReview['conflicts']; placed: SourceId[] } {
  const idFor = hashedId((text) => world.hash(text));
  const { study, conflicts } = studyAtHand(db, plan, choices, idFor);
  const placed = [...study.sources.values()].flatMap(({ state, id }) => (state === 'conflict' ? [] : [id]));
  return { ...planInto(plan, study, idFor), conflicts, placed };
}

/** Names of the dictionary in what would come in: a project keeps its words as they are, since its places count on them. */
function namesStanding(world: World, study: StudyId, plan: RefiPlan): DraftWarning[] {
  const known = knownNames(listDictionary(world.control, study));
  const held = plan.sources.filter(({ turns }) => turns.some(({ text }) => known(text).length > 0)).length;
  return held === 0
    ? []
    : [
        {
          code: 'names',
          message: `Names of the dictionary stand in ${held} of its ${plan.sources.length} texts. They come in as they are; replace them under Names afterwards.`,
        },
      ];
}

export interface ToPlan {
  packed: Buffer;
  study: StudyId;
  /** Null where the study is still to be made. */
  db: Db | null;
  coder: Coder;
  now: string;
  choices: ProjectChoices;
  /** How it was told before, for the ways of counting that were answered since. */
  before: ProjectReview | null;
}

/** Reads a project and plans it for a study; nothing is written. Throws DomainError for what cannot be read. */
export async function planFile(
  world: World,
  { packed, study, db, coder, now, choices, before }: ToPlan,
): Promise<{ plan: RefiPlan; review: ProjectReview }> {
  const file = await readPackage(packed);
  const people = db ? listKnownIds(db, 'participants') : new Set<string>();
  const team = teamFor(world, study, db, coder);
  const plan = planProject(file, {
    hash: (text) => world.hash(text),
    now,
    coder,
    conventions: new Map(Object.entries(choices.conventions)),
    groupings: new Map(
      Object.entries(choices.groupings).map(([key, { as, month }]) => [
        key,
        { as, ...(month !== undefined && { month }) },
      ]),
    ),
    coders: new Map(Object.entries(choices.coders)),
    isSomebody: (id) => people.has(id) || findAccount(world.control, CoderId.parse(id)) !== undefined,
    speakers: choices.speakers,
  });
  const into = intoStudy(world, db, plan, choices);
  const told = { ...plan, warnings: [...namesStanding(world, study, plan), ...plan.warnings] };
  return { plan, review: reviewOf(file, told, { into, choices, team, before }) };
}
