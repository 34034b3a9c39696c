import type { Db } from '#server/store/database.ts';
import { deleteAssessment, listAssessments, putAssessment } from '#server/store/study/assessment.ts';
import type { Assessment, AssessmentSet, AssessmentView, Cite } from '#shared/assessment/assessment.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { AssessmentId, type CodingId } from '#shared/ids.ts';
import { type Reading, readStudy } from './facts.ts';
import { findArea, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { assertEvidence } from './named-evidence.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

type Cell = Pick<Assessment, 'theme' | 'area' | 'wave'>;

/** Fingerprint of what a cell holds. */
const fingerprintOf = (world: World, reading: Reading, cell: Cell): string =>
  world.hash(reading.inputs(cell));

/**
 * An assessment with what has changed in its cell since it was written. One from before that was kept carries a
 * fingerprint only: that something changed is all it can say.
 */
export function viewAssessment(world: World, reading: Reading, assessment: Assessment): AssessmentView {
  const { restsOn, fingerprint } = assessment;
  if (restsOn === null) {
    const stale = fingerprint !== fingerprintOf(world, reading, assessment);
    return { ...assessment, stale, changes: stale ? null : [] };
  }
  const changes = reading.bases.since(assessment, restsOn);
  return { ...assessment, stale: changes.length > 0, changes };
}

export interface AssessmentsAsked {
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  state?: Assessment['state'] | undefined;
}

/** The team's judgements of cells by month, area and theme. */
export function assessments(
  world: World,
  who: Who,
  study: string,
  asked: AssessmentsAsked = {},
): AssessmentView[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  const reading = readStudy(db);
  return listAssessments(db)
    .filter(
      (one) =>
        fits(theme, one.theme) &&
        fits(area, one.area) &&
        fits(wave, one.wave) &&
        fits(asked.state, one.state),
    )
    .map((one) => viewAssessment(world, reading, one));
}

export function assessment(world: World, who: Who, study: string, id: string): AssessmentView {
  const { db } = mayRead(world, who, study);
  return viewAssessment(world, readStudy(db), withId('assessment', id, listAssessments(db)));
}

const sentenceOf = (db: Db, { theme, area, wave }: Cell): string =>
  `${findTheme(db, theme).title} in ${findArea(db, area).name}, ${findWave(db, wave).label}`;

/** What stands behind sentences: excerpts of the assessment only. Those given are held to it, earlier ones follow. */
function citesOf(cites: readonly Cite[], excerpts: readonly CodingId[], areGiven: boolean): Cite[] {
  const kept = cites.filter(({ coding }) => excerpts.includes(coding));
  if (areGiven && kept.length < cites.length)
    throw new DomainError('invalid', 'A sentence can only rest on an excerpt that the assessment rests on.', {
      field: 'cites',
      help: 'Name the excerpt as evidence too.',
    });
  return kept;
}

/** A draft that says nothing yet of a cell, resting on what it holds now. */
export const unjudged = (tx: Tx, world: World, reading: Reading, cell: Cell): Assessment => ({
  id: world.newId(AssessmentId),
  rev: tx.rev,
  ...cell,
  text: '',
  prominence: null,
  asked: 'unknown',
  excerpts: [],
  cites: [],
  state: 'draft',
  by: tx.who.account.id,
  at: tx.at,
  fingerprint: fingerprintOf(world, reading, cell),
  restsOn: reading.bases.of(cell),
});

/** Writes the assessment of a cell, new or changed; it is then no longer stale. */
export function setAssessment(
  world: World,
  who: Who,
  study: string,
  { rev, ...given }: AssessmentSet,
): AssessmentView {
  const open = mayWrite(world, who, study);
  const reading = readStudy(open.db);
  return write(world, who, open, 'assessment.set', (tx) => {
    const cell: Cell = {
      theme: findTheme(tx.db, given.theme).id,
      area: findArea(tx.db, given.area).id,
      wave: findWave(tx.db, given.wave).id,
    };
    const known = listAssessments(tx.db).find(
      (one) => one.theme === cell.theme && one.area === cell.area && one.wave === cell.wave,
    );
    assertEvidence(tx.db, given.excerpts ?? [], { ...cell, isOneMonth: true }, known?.excerpts);
    const before: Assessment = known
      ? expectRev(known, rev, 'assessment')
      : unjudged(tx, world, reading, cell);
    const excerpts = given.excerpts ?? before.excerpts;
    const after = changed(before, {
      ...given,
      ...cell,
      cites: citesOf(given.cites ?? before.cites, excerpts, given.cites !== undefined),
      rev: tx.rev,
      by: tx.who.account.id,
      at: tx.at,
      fingerprint: fingerprintOf(world, reading, cell),
      restsOn: reading.bases.of(cell),
    });
    putAssessment(tx.db, after);
    const deed = after.state === 'confirmed' ? 'Confirmed' : known ? 'Changed' : 'Drafted';
    tx.say(
      `${deed} the assessment of ${sentenceOf(tx.db, cell)}`,
      after.id,
      cell.theme,
      cell.area,
      cell.wave,
    );
    return { ...after, stale: false, changes: [] };
  });
}

export function removeAssessment(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: AssessmentId } {
  return write(world, who, mayWrite(world, who, study), 'assessment.remove', (tx) => {
    const gone = expectRev(withId('assessment', id, listAssessments(tx.db)), rev, 'assessment');
    deleteAssessment(tx.db, gone.id);
    tx.say(`Removed the assessment of ${sentenceOf(tx.db, gone)}`, gone.id);
    return { id: gone.id };
  });
}
