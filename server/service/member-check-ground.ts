import { listDictionary } from '#server/store/control/dictionary.ts';
import { listIdentities } from '#server/store/control/identity.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import type { AreaId } from '#shared/ids.ts';
import type { EligibilityGround } from '#shared/member-check/eligibility.ts';
import type { MemberCheck } from '#shared/member-check/member-check.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { identityPlaces } from '#shared/quote/identity-places.ts';
import { namesTold as namesWritten } from '#shared/quote/names-told.ts';
import { namesTold } from '#shared/sheet/tells.ts';
import { readStudy } from './facts.ts';
import { namesOfOthers, ownTalk } from './own-talk.ts';
import type { OpenStudy, World } from './world.ts';

/** Shorter parts of what somebody's sector is called stand in too many words. */
const LEAST_SECTOR = 4;

/** What their organisation may be called: in the dictionary of names, in their sector, in their role. */
function organisationsOf(world: World, { id }: OpenStudy, participant: Participant): string[] {
  const inRole = namesWritten(`of ${participant.role}`, []).filter(
    ({ kind }) => kind === 'organisation' || kind === 'forum',
  );
  const known = listDictionary(world.control, id).filter(
    (entry) => entry.kind === 'organisation' && entry.participant === participant.id,
  );
  return [
    ...participant.sector
      .split(/[,;/·]/u)
      .map((part) => part.trim())
      .filter((part) => part.length >= LEAST_SECTOR),
    ...inRole.map(({ text }) => text),
    ...known.flatMap(({ names }) => names),
  ];
}

/** The names in some words that the reader should not meet there: other areas, other people, anybody's real name. */
function secretNames(world: World, { id, db }: OpenStudy, participant: Participant, area: AreaId) {
  const secret = namesOfOthers(db, participant.id, area);
  const people = listIdentities(world.control, id).map(({ name }) => name);
  return (words: string): string[] => [
    ...namesTold(words, secret),
    ...identityPlaces(words, people).map(({ start, end }) => words.slice(start, end)),
  ];
}

/** What a sheet for somebody may rest on, and what stands against showing it to them. */
export function groundOf(
  world: World,
  open: OpenStudy,
  participant: Participant,
  { area, wave }: Pick<MemberCheck, 'area' | 'wave'>,
): EligibilityGround {
  const { db } = open;
  const { facts, cells } = readStudy(db);
  const own = ownTalk(open, participant);
  const talks = new Map(own.sources.flatMap((one) => (one.isTalk && one.wave ? [[one.id, one.wave]] : [])));
  const ownIds = new Set<string>(own.codings.map(({ id }) => id));
  const here = new Set(facts.sources.flatMap((one) => (one.area === area && one.included ? [one.id] : [])));
  const byOthers = new Set(
    facts.codings.flatMap(({ id, theme, source, state }) =>
      state === 'accepted' && here.has(source) && !ownIds.has(id) ? [theme] : [],
    ),
  );
  const permits = permitsOf(listConsents(db))(participant.id);
  const organisations = organisationsOf(world, open, participant);
  return {
    participant: participant.id,
    area,
    wave,
    waves: facts.waves,
    themes: own.themes,
    talks: new Set(talks.values()),
    own: own.codings.flatMap(({ id, theme, source, stance }) => {
      const told = talks.get(source);
      return told === undefined ? [] : [{ id, theme, wave: told, stance }];
    }),
    isOwn: (coding) => ownIds.has(coding),
    informants: cells.informants(area),
    saidByOthers: (theme) => byOthers.has(theme),
    trajectories: listTrajectories(db).filter((one) => one.area === area),
    assessments: listAssessments(db).filter((one) => one.area === area && one.state === 'confirmed'),
    statuses: listStatuses(db).filter((one) => one.area === area),
    contact: permits.contact,
    interview: permits.interview,
    namesIn: secretNames(world, open, participant, area),
    organisationIn: (words) => namesTold(words, organisations)[0] ?? '',
  };
}
