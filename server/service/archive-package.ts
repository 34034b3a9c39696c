import { zipOf } from '#server/io/archive.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { findEntry, lastNumber } from '#server/store/study/journal.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { bagOf, consentSummary, heldBack, packageFiles } from '#shared/format/archive-package.ts';
import type { ArchivePlan } from '#shared/format/archive-plan.ts';
import { slug } from '#shared/reference.ts';
import { archiveContent } from './archive-copy.ts';
import { nameCandidates, readNamesAhead } from './name-candidates.ts';
import { mayRead } from './permission.ts';
import { programVersion } from './program.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** What consent and sources say of what may be archived. */
const wholeOf = ({ db }: OpenStudy) => ({
  participants: listParticipants(db),
  consents: listConsents(db),
  waves: listWaves(db),
  sources: listSources(db).filter(({ trashedAt }) => trashedAt === null),
});

/** What a package for an archive would hold, and what stays here; nothing is written. */
export async function archivePlan(world: World, who: Who, study: string): Promise<ArchivePlan> {
  const open = mayRead(world, who, study, 'export.working');
  await readNamesAhead(world, who, study);
  const whole = wholeOf(open);
  const { people, sources } = heldBack(whole);
  const names = nameCandidates(world, who, study);
  return {
    sources: { leave: whole.sources.length - sources, stay: sources },
    participants: whole.participants.length,
    people: people.map((one) => ({ ...one, sources: one.sources.length })),
    consent: consentSummary(whole.participants, whole.consents),
    names: {
      open: names.open,
      standing: names.standing,
      holdBack: getStudy(open.db).policies.namesHoldExports,
    },
  };
}

/**
 * A study as a package for a data archive: a zip with the study’s folder, a readme, what consent says, a statement on
 * access to fill in, and a list of files with checksums. The same study gives the same bytes.
 */
export function archivePackage(world: World, who: Who, study: string): Uint8Array {
  const open = mayRead(world, who, study, 'export.working');
  const content = archiveContent(world, who, open);
  const asOf = (findEntry(open.db, lastNumber(open.db))?.at ?? world.now()).slice(0, 10);
  const payload = packageFiles({ whole: wholeOf(open), content, asOf, program: programVersion() });
  const { title } = content.study;
  const root = `${slug(title) || content.study.id}-archive`;
  const bag = bagOf(payload, { title, asOf }, world.hash);
  return zipOf(new Map([...bag].map(([name, text]) => [`${root}/${name}`, text])));
}
