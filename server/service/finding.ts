import type { Db } from '#server/store/database.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { deleteFinding, listFindings, putFinding } from '#server/store/study/finding.ts';
import type { FindingExcerpt } from '#shared/api/finding.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import type { Finding, FindingChanges, FindingView, NewFinding } from '#shared/finding/finding.ts';
import { FindingId } from '#shared/ids.ts';
import { findArea, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { excerptsOfFinding, restsOn } from './finding-excerpts.ts';
import { mayRead, mayWrite } from './permission.ts';
import { findReport, reportAtHand } from './report.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export interface FindingsAsked {
  theme?: string | undefined;
  report?: string | undefined;
  state?: Finding['state'] | undefined;
}

/** The findings in their order, of a theme, a report or a state where one is asked for. */
export function findings(world: World, who: Who, study: string, asked: FindingsAsked = {}): FindingView[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const report = idMeant(db, asked.report, findReport);
  const rests = restsOn(db);
  return listFindings(db)
    .filter(
      (finding) =>
        (theme === undefined || finding.themes.some((one) => one === theme)) &&
        fits(report, finding.report) &&
        fits(asked.state, finding.state),
    )
    .map((finding) => ({ ...finding, restsOn: rests(finding.evidence) }));
}

const findFinding = (db: Db, id: string): Finding => withId('finding', id, listFindings(db));
const view = (db: Db, finding: Finding): FindingView => ({
  ...finding,
  restsOn: restsOn(db)(finding.evidence),
});

export function finding(world: World, who: Who, study: string, id: string): FindingView {
  const { db } = mayRead(world, who, study);
  return view(db, findFinding(db, id));
}

export function findingExcerpts(world: World, who: Who, study: string, id: string): FindingExcerpt[] {
  const { db } = mayRead(world, who, study);
  return excerptsOfFinding(db, findFinding(db, id));
}

const once = <Id>(ids: readonly Id[]): Id[] => [...new Set(ids)];

/** The codings named, each once; what is no accepted coding here is refused. */
function codingsMeant(db: Db, ids: readonly string[] | undefined): Finding['evidence'] | undefined {
  if (ids === undefined) return undefined;
  return once(ids).map((id) => {
    const coding = findCodingById(db, id);
    if (!coding) throw new DomainError('not-found', `There is no coding “${id}” here.`);
    if (coding.state !== 'accepted')
      throw new DomainError('invalid', 'Only a coding that was accepted is evidence.');
    return coding.id;
  });
}

/** The ids that references mean; what is not given stays undefined. */
function meantBy({ db }: Tx, { themes, areas, waves, evidence, against, report }: FindingChanges) {
  return {
    themes: themes && once(themes.map((one) => findTheme(db, one).id)),
    areas: areas && once(areas.map((one) => findArea(db, one).id)),
    waves: waves && once(waves.map((one) => findWave(db, one).id)),
    evidence: codingsMeant(db, evidence),
    against: codingsMeant(db, against),
    report: report == null ? report : reportAtHand(db, report).id,
  };
}

const NOT_BOTH = 'A passage speaks for a finding or against it, not both.';
function assertEitherWay({ evidence, against }: Finding): void {
  if (evidence.some((id) => against.includes(id))) throw new DomainError('invalid', NOT_BOTH);
}

/** Adds a finding behind the others, as a draft. */
export function addFinding(world: World, who: Who, study: string, given: NewFinding): FindingView {
  return write(world, who, mayWrite(world, who, study), 'finding.add', (tx) => {
    const {
      themes = [],
      areas = [],
      waves = [],
      evidence = [],
      against = [],
      report = null,
    } = meantBy(tx, given);
    const added: Finding = {
      id: world.newId(FindingId),
      rev: tx.rev,
      position: Math.max(-1, ...listFindings(tx.db).map(({ position }) => position)) + 1,
      report,
      claim: given.claim,
      kind: given.kind ?? 'description',
      confidence: given.confidence ?? null,
      ...{ themes, areas, waves, evidence, against },
      againstNote: given.againstNote ?? '',
      note: given.note ?? '',
      state: 'draft',
      by: tx.who.account.id,
      at: tx.at,
    };
    assertEitherWay(added);
    putFinding(tx.db, added);
    tx.say('Added a finding', added.id);
    return view(tx.db, added);
  });
}

/** What was confirmed: if any of it changes, nobody has confirmed it any more. */
const SIGNED = [
  'claim',
  'kind',
  'confidence',
  'themes',
  'areas',
  'waves',
  'evidence',
  'against',
  'againstNote',
] as const;
const isOtherwise = (before: Finding, after: Finding): boolean =>
  SIGNED.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** Puts a finding in its place among all; the others move along. */
function place(tx: Tx, moved: Finding): void {
  const others = listFindings(tx.db).filter(({ id }) => id !== moved.id);
  for (const [position, one] of others.toSpliced(moved.position, 0, moved).entries())
    if (one.position !== position || one.id === moved.id)
      putFinding(tx.db, { ...one, position, rev: tx.rev });
}

/** Changes a finding; one that was confirmed is a draft again where what was signed is otherwise now. */
export function changeFinding(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, position, ...changes }: FindingChanges & { rev?: number | undefined },
): FindingView {
  return write(world, who, mayWrite(world, who, study), 'finding.change', (tx) => {
    const before = expectRev(findFinding(tx.db, id), rev, 'finding');
    const after = changed(before, { ...changes, ...meantBy(tx, changes), position, rev: tx.rev });
    assertEitherWay(after);
    const isNew = isOtherwise(before, after);
    if (isNew)
      Object.assign(after, { state: 'draft', by: tx.who.account.id, at: tx.at } satisfies Partial<Finding>);
    if (position === undefined) putFinding(tx.db, after);
    else place(tx, after);
    tx.say(
      isNew && before.state === 'confirmed'
        ? 'Changed a finding; it is a draft again'
        : position === undefined || isNew
          ? 'Changed a finding'
          : 'Moved a finding',
      after.id,
    );
    return view(tx.db, findFinding(tx.db, after.id));
  });
}

/** Confirms a finding in one's own name. */
export function confirmFinding(world: World, who: Who, study: string, id: string, rev?: number): FindingView {
  return write(world, who, mayWrite(world, who, study), 'finding.confirm', (tx) => {
    const before = expectRev(findFinding(tx.db, id), rev, 'finding');
    const after: Finding = {
      ...before,
      rev: tx.rev,
      state: 'confirmed',
      by: tx.who.account.id,
      at: tx.at,
    };
    putFinding(tx.db, after);
    tx.say('Confirmed a finding', after.id);
    return view(tx.db, after);
  });
}

export function removeFinding(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: FindingId } {
  return write(world, who, mayWrite(world, who, study), 'finding.remove', (tx) => {
    const gone = expectRev(findFinding(tx.db, id), rev, 'finding');
    deleteFinding(tx.db, gone.id);
    tx.say('Removed a finding', gone.id);
    return { id: gone.id };
  });
}
