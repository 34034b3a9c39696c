import { deleteNextStep, listNextSteps, putNextStep } from '#server/store/study/next-step.ts';
import { changed } from '#shared/change.ts';
import { StepId } from '#shared/ids.ts';
import type { NewNextStep, NextStep, NextStepChanges } from '#shared/next-step/next-step.ts';
import { releasePlaces } from './card-place.ts';
import { findArea, findParticipant, findTheme, fits, idMeant, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { releaseStep } from './sheet-deeds.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export interface NextStepsAsked {
  area?: string | undefined;
  theme?: string | undefined;
  state?: NextStep['state'] | undefined;
}

/** What was undertaken: short steps first, then by due date. */
export function nextSteps(world: World, who: Who, study: string, asked: NextStepsAsked = {}): NextStep[] {
  const { db } = mayRead(world, who, study);
  const area = idMeant(db, asked.area, findArea);
  const theme = idMeant(db, asked.theme, findTheme);
  return listNextSteps(db).filter(
    (step) => fits(area, step.area) && fits(theme, step.theme) && fits(asked.state, step.state),
  );
}

export const nextStep = (world: World, who: Who, study: string, id: string): NextStep =>
  withId('next step', id, listNextSteps(mayRead(world, who, study).db));

/** The ids that references mean; undefined stays undefined and null stays null. */
const resolved = (tx: Tx, { area, theme, owner }: NextStepChanges) => ({
  area: area == null ? area : findArea(tx.db, area).id,
  theme: theme == null ? theme : findTheme(tx.db, theme).id,
  owner: owner == null ? owner : findParticipant(tx.db, owner).id,
});

/** A new next step as part of a deed that says more than that. */
export function createNextStep(tx: Tx, world: World, given: NewNextStep): NextStep {
  const { area = null, theme = null, owner = null } = resolved(tx, given);
  const added: NextStep = {
    id: world.newId(StepId),
    rev: tx.rev,
    area,
    theme,
    text: given.text,
    owner,
    ownerName: given.ownerName ?? '',
    horizon: given.horizon ?? 'short',
    due: given.due ?? null,
    state: given.state ?? 'proposed',
    note: given.note ?? '',
  };
  putNextStep(tx.db, added);
  return added;
}

export function addNextStep(world: World, who: Who, study: string, given: NewNextStep): NextStep {
  return write(world, who, mayWrite(world, who, study), 'next-step.add', (tx) => {
    const added = createNextStep(tx, world, given);
    tx.say('Added a next step', added.id);
    return added;
  });
}

export function changeNextStep(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, ...changes }: NextStepChanges & { rev?: number | undefined },
): NextStep {
  return write(world, who, mayWrite(world, who, study), 'next-step.change', (tx) => {
    const before = expectRev(withId('next step', id, listNextSteps(tx.db)), rev, 'next step');
    const after = changed(before, { ...changes, ...resolved(tx, changes), rev: tx.rev });
    putNextStep(tx.db, after);
    tx.say(
      after.state === before.state ? 'Changed a next step' : `Set a next step to ${after.state}`,
      after.id,
    );
    return after;
  });
}

export function removeNextStep(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: StepId } {
  return write(world, who, mayWrite(world, who, study), 'next-step.remove', (tx) => {
    const gone = expectRev(withId('next step', id, listNextSteps(tx.db)), rev, 'next step');
    releaseStep(tx, gone.id);
    releasePlaces(tx, ({ step }) => step === gone.id);
    deleteNextStep(tx.db, gone.id);
    tx.say('Removed a next step', gone.id);
    return { id: gone.id };
  });
}
